import { sheetsSpreadsheets } from '../../../functions/src/google/sheetsSpreadsheets.ts';
import { aForm, aFormOf } from '../../contracts/spreadsheets.contract.ts';
import { runningSheetsApi } from '../../local/sheetsApi/runningSheetsApi.ts';
import { EMPTY_TABS, sheetsWorlds, type SheetsWorld } from './sheetsWorld.ts';

const world = sheetsWorlds();
let api: SheetsWorld['api'];
let spreadsheets: SheetsWorld['spreadsheets'];
let patience: SheetsWorld['patience'];
let put: SheetsWorld['put'];
let sleeps: SheetsWorld['sleeps'];
beforeEach(() => {
  ({ api, spreadsheets, patience, put, sleeps } = world());
});

describe('sheetsSpreadsheets when the Sheets API fails', () => {
  const fail = (status: 429 | 503, times: number, afterSuccess = false): void => {
    for (let time = 0; time < times; time += 1) api.faults.push({ status, afterSuccess });
  };
  const changed = [aFormOf('Biểu 01', [['b']])];
  const readingOf = (...tabs: readonly string[]) => spreadsheets.readTabs('wb', tabs);
  /** Attempts of the work, as the API counted them. */
  const attemptsOf = async (work: () => Promise<unknown>): Promise<string[]> => {
    const before = [spreadsheets.calls(), api.requests.length] as const;
    await work();
    const requests = api.requests.slice(before[1]);
    expect(spreadsheets.calls() - before[0]).toBe(requests.length);
    return requests;
  };

  it.each([
    ['reads again', 503, () => spreadsheets.readTab('wb', 'Biểu 01'), 'read wb'],
    ['reads again', 429, () => spreadsheets.readTab('wb', 'Biểu 01'), 'read wb'],
    ['writes again', 503, () => spreadsheets.writeForms('wb', { missing: [], changed }, noIds), 'write wb'],
    ['writes again', 429, () => spreadsheets.writeForms('wb', { missing: [], changed }, noIds), 'write wb'],
  ] as const)(
    '%s after %d, waiting longer each time, and counts every attempt',
    async (_, status, work, kind) => {
      put('wb', { 'Biểu 01': [['a']] });
      fail(status, 3);
      expect(await attemptsOf(work)).toEqual([kind, kind, kind, kind]);
      expect(sleeps).toEqual([750, 1500, 3000]);
    },
  );

  it('gives up in the end, and does not take the failure for a tab that is missing', async () => {
    put('wb', { Lớp: [['a']] });
    fail(503, 5);
    await expect(spreadsheets.readTabs('wb', ['Lớp', 'Biểu 01'])).rejects.toMatchObject({ status: 503 });
    expect(api.faults).toEqual([]);
    expect([spreadsheets.calls(), sleeps]).toEqual([5, [750, 1500, 3000, 6000]]);
  });

  it('tries each call anew, whatever the one before needed', async () => {
    put('wb', { Lớp: [['a']] });
    for (let read = 0; read < 2; read += 1) {
      fail(503, 2);
      expect(await spreadsheets.readTab('wb', 'Lớp')).toEqual([['a']]);
    }
    expect([spreadsheets.calls(), sleeps]).toEqual([6, [750, 1500, 750, 1500]]);
  });

  it('asks once where asking again is no use', async () => {
    await expect(spreadsheets.readTab('nowhere', 'Lớp')).rejects.toMatchObject({ status: 404 });
    expect([spreadsheets.calls(), sleeps]).toEqual([1, []]);
  });

  it('treats an answer taken as bytes alike: asks again, gives up, and says why as Google does', async () => {
    put('wb', { ...EMPTY_TABS, Lớp: [['Mã lớp']] });
    fail(503, 2);
    expect((await spreadsheets.fetchReporterTabs('wb')).read().class).toEqual([['Mã lớp']]);
    expect(spreadsheets.calls()).toBe(3);
    const why = await spreadsheets.readTab('nowhere', 'Lớp').catch((error: unknown) => error);
    expect(why).toMatchObject({ status: 404, message: expect.stringMatching(/./) });
    const { message } = why as Error;
    await expect(spreadsheets.fetchReporterTabs('nowhere')).rejects.toMatchObject({ status: 404, message });
  });

  it('asks again where nobody answers', async () => {
    const gone = await runningSheetsApi();
    await gone.close();
    const lost = sheetsSpreadsheets(gone.rootUrl, patience);
    await expect(lost.readTab('wb', 'Lớp')).rejects.toThrow();
    expect(lost.calls()).toBe(5);
  });

  it('does no harm when it writes again what was written although the answer was lost', async () => {
    put('wb', { 'Biểu 01': [['a'], ['stays']] });
    fail(503, 2, true);
    await spreadsheets.writeForms('wb', { missing: [], changed }, noIds);
    expect(await spreadsheets.readTab('wb', 'Biểu 01')).toEqual([['b'], ['stays']]);
  });

  it('adds a tab once although the answer was lost, and writes over the others all the same', async () => {
    put('wb', { 'Biểu 01': [['a']] });
    const reading = await readingOf('Biểu 01', 'Biểu 02');
    fail(503, 1, true);
    const forms = { missing: [aForm('Biểu 02')], changed };
    const writes = ['write wb', 'write wb', 'read wb', 'write wb'];
    expect(await attemptsOf(() => spreadsheets.writeForms('wb', forms, reading))).toEqual(writes);
    expect(api.store.get('wb').sheets.map(({ properties }) => properties.title)).toEqual([
      'Biểu 01',
      'Biểu 02',
    ]);
    expect(await spreadsheets.readTab('wb', 'Biểu 01')).toEqual([['b']]);
    expect((await spreadsheets.readTab('wb', 'Biểu 02'))[6]).toEqual(['TỔNG SỐ', 3, 0.5]);
  });

  it('writes its own numbers into a tab that another publish added between two attempts', async () => {
    put('wb', { Lớp: [] });
    const reading = await readingOf('Biểu 02');
    const older = { ...aForm('Biểu 02'), grid: [['older']] };
    const other = sheetsSpreadsheets(api.rootUrl, patience);
    const between = sheetsSpreadsheets(api.rootUrl, {
      ...patience,
      sleep: async () => {
        await other.writeForms('wb', { missing: [older], changed: [] }, reading);
      },
    });
    fail(503, 1);
    await between.writeForms('wb', { missing: [aForm('Biểu 02')], changed: [] }, reading);
    expect((await spreadsheets.readTab('wb', 'Biểu 02'))[6]).toEqual(['TỔNG SỐ', 3, 0.5]);
  });

  it('never writes over a tab that the office itself added between two attempts', async () => {
    put('wb', { Lớp: [] });
    const reading = await readingOf('Biểu 02');
    const between = sheetsSpreadsheets(api.rootUrl, {
      ...patience,
      sleep: async () => {
        const requests = [{ addSheet: { properties: { sheetId: 77, title: 'Biểu 02' } } }];
        await api.call('POST', '/wb:batchUpdate', { requests });
      },
    });
    fail(503, 1);
    const forms = { missing: [aForm('Biểu 02')], changed: [] };
    await expect(between.writeForms('wb', forms, reading)).rejects.toMatchObject({ status: 400 });
    expect(await spreadsheets.readTab('wb', 'Biểu 02')).toEqual([]);
  });
});

/** The reading of tabs that are all there. */
const noIds = { values: new Map(), sheetIds: new Map() };
