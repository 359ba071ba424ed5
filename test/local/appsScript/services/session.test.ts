import { startTestHost, type TestHost } from '../startTestHost.ts';

const SCRIPT = `
  function who() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]; }
  function onEditBy(event) { return [event.user.getEmail(), ...who()]; }
`;

describe('Session', () => {
  let test: TestHost;
  beforeAll(async () => {
    test = await startTestHost(SCRIPT);
  });
  afterAll(() => test.close());

  it('knows whom it runs as, and nobody in a simple trigger', async () => {
    expect((await test.run('who', { as: 'a@example.com' })).result).toEqual([
      'a@example.com',
      'a@example.com',
    ]);
    expect((await test.run('who', { as: 'a@example.com', authMode: 'LIMITED' })).result).toEqual(['', '']);
  });

  it('does not learn from an installed trigger who the editor is, unless it is the owner', async () => {
    const event = { user: { email: 'editor@example.com' } };
    expect((await test.run('onEditBy', { as: 'a@example.com', event })).result).toEqual([
      'editor@example.com',
      '',
      'a@example.com',
    ]);
  });
});
