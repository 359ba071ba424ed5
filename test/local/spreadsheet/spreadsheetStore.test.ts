import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSpreadsheetStore } from '../../../local/src/spreadsheet/spreadsheetStore.ts';
import type { Spreadsheet } from '../../../local/src/spreadsheet/spreadsheet.ts';
import { aSpreadsheet, valuesOf } from './grid.ts';

const renamed = (spreadsheet: Spreadsheet, title: string) => ({
  spreadsheet: { ...spreadsheet, properties: { ...spreadsheet.properties, title } },
});

describe('openSpreadsheetStore', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'spreadsheet-store-'));
  });
  afterEach(() => {
    rmSync(directory, { recursive: true });
  });
  const open = () => openSpreadsheetStore({ directory, writeDelayMs: 5 });

  test('finds everything again after it was closed', async () => {
    const store = open();
    store.create({
      ...aSpreadsheet([['a', null, { formula: '=X()' }], [true]]),
      attributes: { kind: 'reporter' },
    });
    store.update('s', (spreadsheet) => renamed(spreadsheet, 'Mới'));
    await store.close();
    const again = open();
    expect(again.get('s').properties.title).toBe('Mới');
    expect(again.get('s').attributes).toEqual({ kind: 'reporter' });
    expect(valuesOf(again.get('s'))).toEqual([
      ['a', null, { formula: '=X()' }],
      [true, null, null],
    ]);
    await again.close();
  });

  test('writes a change by itself after the delay, leaving no temporary file', async () => {
    const store = open();
    store.create(aSpreadsheet([['a']]));
    // Nobody flushes; how long the disk takes is not ours to say.
    const deadline = Date.now() + 10_000;
    while (readdirSync(directory).join() !== 's.json' && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(readdirSync(directory)).toEqual(['s.json']);
    expect(JSON.parse(readFileSync(join(directory, 's.json'), 'utf8'))).toMatchObject({ spreadsheetId: 's' });
    await store.close();
  });

  test('lists by id', async () => {
    const store = open();
    for (const spreadsheetId of ['b', 'a']) store.create({ ...aSpreadsheet([['x']]), spreadsheetId });
    expect(store.list().map(({ spreadsheetId }) => spreadsheetId)).toEqual(['a', 'b']);
    await store.close();
  });

  test('answers what a change returned, and keeps everything if it throws', async () => {
    const store = open();
    const before = store.create(aSpreadsheet([['x']]));
    expect(store.update('s', (spreadsheet) => ({ spreadsheet, extra: 1 })).extra).toBe(1);
    expect(() =>
      store.update('s', () => {
        throw new Error('refused');
      }),
    ).toThrow('refused');
    expect(store.get('s')).toBe(before);
    await store.close();
  });

  test('refuses an unknown id, a second one, and one that is not a file name', async () => {
    const store = open();
    store.create(aSpreadsheet([['x']]));
    expect(() => store.get('nowhere')).toThrow('Requested entity was not found.');
    expect(() => store.create(aSpreadsheet([['x']]))).toThrow('There is a spreadsheet s already.');
    expect(() => store.create({ ...aSpreadsheet([['x']]), spreadsheetId: '../x' })).toThrow(/cannot be/);
    await store.close();
  });

  test('refuses changes once it is closed', async () => {
    const store = open();
    store.create(aSpreadsheet([['x']]));
    await store.close();
    expect(() => store.update('s', (spreadsheet) => renamed(spreadsheet, 'Mới'))).toThrow(/closed/);
  });

  test.each([
    '',
    '{',
    '[]',
    '{"spreadsheetId":"s"}',
    '{"spreadsheetId":"s","properties":{"title":""},"sheets":[{}]}',
  ])('names a broken file (%s) and the way out', (text) => {
    writeFileSync(join(directory, 's.json'), text);
    expect(open).toThrow(/s\.json is broken \(.*"npm run reset" starts afresh/s);
  });

  test('does not mind a temporary file left behind', async () => {
    writeFileSync(join(directory, 's.json.tmp'), '{');
    const store = open();
    expect(store.list()).toEqual([]);
    await store.close();
  });
});
