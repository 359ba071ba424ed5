import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startTestHost, type TestHost } from '../startTestHost.ts';

const SCRIPT = `
  const store = (kind) => PropertiesService['get' + kind + 'Properties']();
  function set(kind, key, value) { store(kind).setProperty(key, value); }
  function get(kind, key) { return store(kind).getProperty(key); }
  function all(kind) { return store(kind).getProperties(); }
  function keys(kind) { return store(kind).getKeys(); }
  function setAll(kind, values, others) { store(kind).setProperties(values, others); }
  function remove(kind, key) { store(kind).deleteProperty(key).setProperty('left', 'yes'); }
  function clear(kind) { store(kind).deleteAllProperties(); }
  function setLong(bytes) { store('Document').setProperty('long', 'đ'.repeat(bytes / 2)); }
  function fill(count) {
    for (let i = 0; i < count; i += 1) store('Script').setProperty('key' + i, 'x'.repeat(9000));
  }
  function setAndFail() { store('Document').setProperty('before', 'the error'); throw new Error('later'); }
`;

describe('PropertiesService', () => {
  let test: TestHost;
  beforeAll(async () => {
    test = await startTestHost(SCRIPT);
  });
  beforeEach(() => test.reset());
  afterAll(() => test.close());

  it.each([['Document'], ['User'], ['Script']])(
    'keeps %s properties from one execution to the next',
    async (kind) => {
      await test.value('setAll', kind, { a: '1', b: 2 });
      expect(await test.value('all', kind)).toEqual({ a: '1', b: '2' });
      expect(await test.value('keys', kind)).toEqual(['a', 'b']);
      await test.value('remove', kind, 'a');
      expect(await test.value('all', kind)).toEqual({ b: '2', left: 'yes' });
      await test.value('setAll', kind, { c: '3' }, true);
      expect(await test.value('all', kind)).toEqual({ c: '3' });
      await test.value('clear', kind);
      expect(await test.value('all', kind)).toEqual({});
    },
  );

  it.each([['nothing there'], ['constructor'], ['__proto__']])('answers null for %s', async (key) => {
    expect(await test.value('get', 'Document', key)).toBeNull();
  });

  it('keeps the stores of users and workbooks apart', async () => {
    await test.value('set', 'User', 'seen', 'yes');
    await test.value('set', 'Document', 'seen', 'yes');
    const other = await test.run('get', { as: 'other@example.com', args: ['User', 'seen'] });
    const elsewhere = await test.run('get', { workbookId: 'wb2', args: ['Document', 'seen'] });
    expect([other.result, elsewhere.result]).toEqual([null, null]);
  });

  it('refuses a value over 9 KB, counted in bytes', async () => {
    await test.value('setLong', 9 * 1024);
    await expect(test.value('setLong', 9 * 1024 + 2)).rejects.toThrow('Argument too large: value');
  });

  it('refuses a store over 500 KB and keeps what fitted', async () => {
    await expect(test.value('fill', 57)).rejects.toThrow('You have exceeded the property storage quota');
    expect(await test.value('keys', 'Script')).toHaveLength(56);
  });

  it('keeps what was set before the script failed', async () => {
    await test.run('setAndFail');
    expect(await test.value('get', 'Document', 'before')).toBe('the error');
  });

  it('counts every access', async () => {
    const { calls } = await test.run('remove', { args: ['Document', 'x'] });
    expect(calls.byMethod).toEqual({ 'Properties.deleteProperty': 1, 'Properties.setProperty': 1 });
    expect(calls.spreadsheet).toBe(0);
  });

  it('names a damaged file and the way out', async () => {
    await test.value('set', 'Document', 'a', '1');
    const file = path.join(test.directory, 'state', 'wb1.json');
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 20));
    await expect(test.value('get', 'Document', 'a')).rejects.toThrow(`${file} is damaged`);
    expect(() => test.host.triggersOf('wb1')).toThrow('npm run reset');
  });
});
