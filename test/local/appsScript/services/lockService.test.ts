import { startTestHost, type TestHost } from '../startTestHost.ts';

const SCRIPT = `
  function lock() {
    const lock = LockService.getDocumentLock();
    const before = lock.hasLock();
    const got = lock.tryLock(10);
    lock.waitLock(10);
    const held = lock.hasLock();
    lock.releaseLock();
    return [before, got, held, lock.hasLock()];
  }
`;

describe('LockService', () => {
  let test: TestHost;
  beforeAll(async () => {
    test = await startTestHost(SCRIPT);
  });
  afterAll(() => test.close());

  it('locks', async () => {
    expect(await test.value('lock')).toEqual([false, true, true, false]);
  });
});
