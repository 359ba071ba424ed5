import { utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { startAppsScriptHost } from '../../../local/src/appsScript/appsScriptHost.ts';
import { OWNER, startTestHost, type TestHost } from './startTestHost.ts';

const SCRIPT = `
  let runs = 0;
  function add(a, b) { return a + b; }
  function countRuns() { return (runs += 1); }
  function hidden_() { return 'secret'; }
  function forever() { while (true); }
  function wait(ms) { Utilities.sleep(ms); return ms; }
  function fail() { throw new TypeError('no such learner'); }
  function failWithText() { throw 'just text'; }
  async function later() { return 1; }
  function globals(names) { return names.filter((name) => name in globalThis); }
  function makeCode() { return new Function('return 1')(); }
  function nothing() {}
  function installTrigger() { ScriptApp.newTrigger('onEditInstalled').forSpreadsheet('wb1').onEdit().create(); }
  function missing() { SpreadsheetApp.getActive().getEditors(); }
  function missingService() { DriveApp.createFile('a', 'b'); }
  function setMember() { SpreadsheetApp.extra = 1; }
  const realms = () => ({
    array: SpreadsheetApp.getUi().createMenu('x') && PropertiesService.getDocumentProperties().getKeys() instanceof Array,
    object: PropertiesService.getDocumentProperties().getProperties() instanceof Object,
  });
  function checkRealms() { return realms(); }
  function catchRefusal() {
    try { DriveApp.createFile(); } catch (error) { return [error instanceof Error, error.name, error.message, String(SpreadsheetApp)]; }
  }
  function print(...args) { console.log(...args); console.warn('careful'); Logger.log('old %s', 'style'); }
`;

describe('startAppsScriptHost', () => {
  let test: TestHost;
  beforeAll(async () => {
    test = await startTestHost(SCRIPT, { timeoutMs: 400 });
  });
  afterAll(() => test.close());

  it('answers what the function returned, as JSON', async () => {
    expect(await test.value('add', 2, 3)).toBe(5);
    expect(await test.value('nothing')).toBeNull();
  });

  it('starts every execution with fresh globals', async () => {
    expect([await test.value('countRuns'), await test.value('countRuns')]).toEqual([1, 1]);
  });

  it('runs one execution after another, in the order they were asked for', async () => {
    const ends: number[] = [];
    const waits = [60, 1, 20].map((ms) => test.run('wait', { args: [ms] }).then(() => ends.push(ms)));
    await Promise.all(waits);
    expect(ends).toEqual([60, 1, 20]);
  });

  it.each([['noSuchFunction'], ['hidden_'], ['eval'], ['realms'], ['SpreadsheetApp']])(
    'refuses to call %s',
    async (name) => {
      expect((await test.run(name)).error?.message).toBe(`Script function not found: ${name}`);
    },
  );

  it('reports what the script throws, with the line in the bundle', async () => {
    const { error, result } = await test.run('fail');
    expect(result).toBeNull();
    expect(error?.message).toBe('no such learner');
    expect(error?.stack).toMatch(/TypeError: no such learner\n\s+at fail \(.*Code\.js:\d+/);
    expect((await test.run('failWithText')).error).toEqual({ message: 'just text', stack: '' });
  });

  it('refuses asynchronous functions', async () => {
    expect((await test.run('later')).error?.message).toBe('later is asynchronous, which is not simulated');
  });

  it('offers the language and nothing of Node or the browser', async () => {
    const names = ['process', 'require', 'URL', 'fetch', 'setTimeout', 'TextEncoder', 'crypto', 'Buffer'];
    expect(await test.value('globals', names)).toEqual([]);
    expect((await test.run('makeCode')).error?.message).toMatch(/Code generation from strings disallowed/);
  });

  it.each([
    ['missing', 'Spreadsheet.getEditors is not simulated'],
    ['missingService', 'DriveApp.createFile is not simulated'],
    ['setMember', 'SpreadsheetApp.extra cannot be set'],
  ])('says what is not simulated: %s', async (name, message) => {
    expect((await test.run(name)).error?.message).toBe(message);
  });

  it("gives values and errors of the script's own realm", async () => {
    expect(await test.value('checkRealms')).toEqual({ array: true, object: true });
    expect(await test.value('catchRefusal')).toEqual([
      true,
      'Exception',
      'DriveApp.createFile is not simulated',
      'SpreadsheetApp',
    ]);
  });

  it('collects what is logged', async () => {
    expect((await test.run('print', { args: ['%s learners', 12] })).logs).toEqual([
      { level: 'log', message: '12 learners' },
      { level: 'warn', message: 'careful' },
      { level: 'log', message: 'old style' },
    ]);
  });

  it('stops a script that runs away and goes on with the next', async () => {
    const stopped = test.run('forever');
    const next = test.run('add', { args: [1, 1] });
    expect((await stopped).error?.message).toBe('Exceeded maximum execution time');
    expect((await next).result).toBe(2);
  });

  it('stops a script that sleeps too long', async () => {
    const { error, ms } = await test.run('wait', { args: [5_000] });
    expect(error?.message).toBe('Exceeded maximum execution time');
    expect(ms).toBe(400);
  });

  it('tells the installed triggers of a workbook', async () => {
    await test.run('installTrigger');
    expect(test.host.triggersOf('wb1')).toEqual([
      { id: expect.any(String), function: 'onEditInstalled', event: 'ON_EDIT', owner: OWNER },
    ]);
    expect(test.host.triggersOf('wb2')).toEqual([]);
  });
});

describe('startAppsScriptHost with a built bundle', () => {
  let test: TestHost;
  beforeAll(async () => {
    test = await startTestHost('function version() { return 1; }');
  });
  afterAll(() => test.close());

  it('reads the bundle again when it has changed', async () => {
    expect(await test.value('version')).toBe(1);
    await writeFile(test.bundleFile, 'function version() { return 2; }');
    await utimes(test.bundleFile, 2, 2);
    expect(await test.value('version')).toBe(2);
  });

  it("runs esbuild's output", async () => {
    const stdin = {
      contents: `import * as z from 'zod/mini';
        const Row = z.object({ name: z.string() });
        export const check = (row) => Row.safeParse(row).success;`,
      resolveDir: path.join(__dirname, '../../../core'),
    };
    await build({
      stdin,
      bundle: true,
      format: 'iife',
      globalName: 'AddOn',
      target: 'es2019',
      platform: 'neutral',
      mainFields: ['module', 'main'],
      footer: { js: 'function check() { return AddOn.check.apply(this, arguments); }' },
      outfile: test.bundleFile,
    });
    expect(await test.value('check', { name: 'Hà' })).toBe(true);
    expect(await test.value('check', { name: 5 })).toBe(false);
  });

  it('reports a bundle that is no script', async () => {
    await writeFile(test.bundleFile, 'export const a = 1;');
    expect((await test.run('version')).error?.message).toMatch(/Unexpected token 'export'/);
  });

  it('rejects what is asked of a closed host', async () => {
    const other = await startTestHost('function f() {}');
    await other.run('f');
    await other.close();
    await expect(other.run('f')).rejects.toThrow('The Apps Script host is closed');
  });

  it('rejects what still runs when it is closed', async () => {
    const other = await startTestHost('function wait() { Utilities.sleep(10000); } function f() {}');
    await other.run('f');
    const running = expect(other.run('wait')).rejects.toThrow('The Apps Script host is closed');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await other.close();
    await running;
  });

  it('rejects when its thread cannot start', async () => {
    const host = startAppsScriptHost({
      bundleFile: test.bundleFile,
      threadFile: path.join(test.directory, 'none.mjs'),
      rootUrl: test.rootUrl,
      stateDirectory: test.directory,
    });
    const request = { workbookId: 'wb1', function: 'f', as: OWNER, authMode: 'FULL' } as const;
    await expect(host.run(request)).rejects.toThrow('none.mjs');
    await expect(host.run(request)).rejects.toThrow('none.mjs');
    await host.close();
  });
});
