import { OWNER, startTestHost, type TestHost } from '../startTestHost.ts';

const SCRIPT = `
  const forThis = (name) => ScriptApp.newTrigger(name).forSpreadsheet('wb1');
  function installAll() {
    forThis('a').onEdit().create();
    forThis('b').onChange().create();
    forThis('c').onOpen().create();
    ScriptApp.newTrigger('d').timeBased().everyHours(2).create();
    ScriptApp.newTrigger('e').timeBased().everyMinutes(5).create();
  }
  function install(count) { for (let i = 0; i < count; i += 1) forThis('f').onEdit().create(); }
  function mine() {
    return ScriptApp.getProjectTriggers().map((trigger) => [
      trigger.getHandlerFunction(), trigger.getEventType(), trigger.getTriggerSource(), typeof trigger.getUniqueId(),
      trigger.getEventType() === ScriptApp.EventType.CLOCK,
    ]);
  }
  function removeFirst() { ScriptApp.deleteTrigger(ScriptApp.getProjectTriggers()[0]); }
  function tooOften() { ScriptApp.newTrigger('d').timeBased().everyMinutes(2).create(); }
  function elsewhere() { ScriptApp.newTrigger('d').forSpreadsheet('wb2'); }
  function noEvent() { forThis('d').create(); }
  function consent() {
    return ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED;
  }
`;

describe('ScriptApp triggers', () => {
  let test: TestHost;
  beforeAll(async () => {
    test = await startTestHost(SCRIPT);
  });
  beforeEach(() => test.reset());
  afterAll(() => test.close());

  it('installs one of every kind', async () => {
    await test.value('installAll');
    const id = expect.any(String) as string;
    expect(test.host.triggersOf('wb1')).toEqual([
      { id, function: 'a', event: 'ON_EDIT', owner: OWNER },
      { id, function: 'b', event: 'ON_CHANGE', owner: OWNER },
      { id, function: 'c', event: 'ON_OPEN', owner: OWNER },
      { id, function: 'd', event: 'CLOCK', owner: OWNER, everyMinutes: 120 },
      { id, function: 'e', event: 'CLOCK', owner: OWNER, everyMinutes: 5 },
    ]);
    expect(await test.value('mine')).toEqual([
      ['a', 'ON_EDIT', 'SPREADSHEETS', 'string', false],
      ['b', 'ON_CHANGE', 'SPREADSHEETS', 'string', false],
      ['c', 'ON_OPEN', 'SPREADSHEETS', 'string', false],
      ['d', 'CLOCK', 'CLOCK', 'string', true],
      ['e', 'CLOCK', 'CLOCK', 'string', true],
    ]);
  });

  it("shows nobody else's triggers", async () => {
    await test.value('install', 1);
    expect((await test.run('mine', { as: 'other@example.com' })).result).toEqual([]);
  });

  it('deletes one', async () => {
    await test.value('installAll');
    await test.value('removeFirst');
    expect(test.host.triggersOf('wb1').map((trigger) => trigger.function)).toEqual(['b', 'c', 'd', 'e']);
  });

  it('allows twenty to a user', async () => {
    await test.value('install', 20);
    await expect(test.value('install', 1)).rejects.toThrow('This script has too many triggers');
    expect((await test.run('install', { as: 'other@example.com', args: [1] })).error).toBeUndefined();
  });

  it.each([
    ['tooOften', 'must be one of 1, 5, 10, 15, 30'],
    ['elsewhere', 'A trigger for another spreadsheet is not simulated'],
    ['noEvent', 'The event type of the trigger has not been set'],
  ])('refuses %s', async (name, message) => {
    await expect(test.value(name)).rejects.toThrow(message);
    expect(test.host.triggersOf('wb1')).toEqual([]);
  });

  it('needs full consent to install one', async () => {
    const { error } = await test.run('install', { authMode: 'LIMITED', args: [1] });
    expect(error?.message).toMatch(/not sufficient to call ScriptApp.newTrigger/);
  });

  it('says that consent is given', async () => {
    expect(await test.value('consent')).toBe(true);
  });
});
