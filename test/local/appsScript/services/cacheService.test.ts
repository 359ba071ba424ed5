import { startTestHost, type TestHost } from '../startTestHost.ts';

const SCRIPT = `
  function cache() {
    const cache = CacheService.getDocumentCache();
    cache.put('a', '1', 100);
    cache.putAll({ b: '2', c: '3' });
    cache.remove('c');
    return [cache.get('a'), cache.getAll(['b', 'c']), cache.get('c')];
  }
  function cached(key) { return CacheService.getDocumentCache().get(key); }
  function tooLong() { CacheService.getDocumentCache().put('a', 'x'.repeat(102401)); }
  function expire() {
    CacheService.getDocumentCache().put('short', '1', 1);
    Utilities.sleep(1050);
    return CacheService.getDocumentCache().get('short');
  }
`;

describe('CacheService', () => {
  let test: TestHost;
  beforeAll(async () => {
    test = await startTestHost(SCRIPT);
  });
  afterAll(() => test.close());

  it('caches from one execution to the next, by workbook', async () => {
    expect(await test.value('cache')).toEqual(['1', { b: '2' }, null]);
    expect(await test.value('cached', 'a')).toBe('1');
    expect((await test.run('cached', { workbookId: 'wb2', args: ['a'] })).result).toBeNull();
  });

  it('forgets when the time is over', async () => {
    expect(await test.value('expire')).toBeNull();
  });

  it('refuses a value over 100 KB', async () => {
    await expect(test.value('tooLong')).rejects.toThrow('Argument too large: value');
  });
});
