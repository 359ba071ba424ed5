import { APPROVAL_TAB } from '../../../core/src/schema/tabs.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import type { Spreadsheets } from '../../../functions/src/deps.ts';
import { sheetIdOf } from '../../../functions/src/google/formRequests.ts';
import type { Patience } from '../../../functions/src/google/repeatCall.ts';
import { sheetsSpreadsheets } from '../../../functions/src/google/sheetsSpreadsheets.ts';
import { newSheet, newSpreadsheet } from '../../../local/src/spreadsheet/newSpreadsheet.ts';
import { anApprovalRow, approvalHeaders } from '../../builders/anApprovalTab.ts';
import { aForm, aFormOf, spreadsheetsContract } from '../../contracts/spreadsheets.contract.ts';
import { runningSheetsApi, type RunningSheetsApi } from '../../local/sheetsApi/runningSheetsApi.ts';
import { signInAsTests } from './accountOfTests.ts';
import { onlyLocalWeb, type LocalWeb } from './localWeb.ts';

let signOut: () => void;
let web: LocalWeb;
let api: RunningSheetsApi;
let spreadsheets: Spreadsheets;
let sleeps: number[];

/** Half of each wait is chance, here the half of that; waiting takes no time. */
const patience: Patience = {
  mostMs: 20_000,
  now: () => sleeps.reduce((sum, ms) => sum + ms, 0),
  random: () => 0.5,
  sleep: (ms) => {
    sleeps.push(ms);
    return Promise.resolve();
  },
};

beforeAll(() => {
  signOut = signInAsTests();
  web = onlyLocalWeb();
});
afterAll(() => {
  web.restore();
  signOut();
});
beforeEach(async () => {
  api = await runningSheetsApi();
  sleeps = [];
  spreadsheets = sheetsSpreadsheets(api.rootUrl, patience);
});
afterEach(() => api.close());

const put = (workbookId: string, tabs: Readonly<Record<string, readonly (readonly Cell[])[]>>): void => {
  const sheets = Object.entries(tabs).map(([title, values], sheetId) =>
    newSheet({ sheetId, title, rowCount: 20, columnCount: 6, frozenRowCount: 0, values }),
  );
  const spreadsheet = newSpreadsheet({ spreadsheetId: workbookId, title: 'Mẫu', sheets });
  if (api.store.list().some(({ spreadsheetId }) => spreadsheetId === workbookId)) {
    api.store.update(workbookId, () => ({ spreadsheet }));
  } else api.store.create(spreadsheet);
};

const EMPTY_TABS = { Lớp: [], 'Học viên': [], 'Kinh phí': [], 'Tài liệu': [], 'Giảng viên': [] };

describe('sheetsSpreadsheets', () => {
  spreadsheetsContract(() => Promise.resolve({ spreadsheets, put }));

  it('counts what the Sheets API counts, and asks no other host', async () => {
    put('wb', { ...EMPTY_TABS });
    await spreadsheets.fetchReporterTabs('wb');
    const reading = await spreadsheets.readTabs('wb', ['Lớp', 'Biểu 01']);
    await spreadsheets.writeForms('wb', { missing: [], changed: [aFormOf('Lớp', [['x']])] }, reading);
    await spreadsheets.writeForms('wb', { missing: [aForm('Biểu 01')], changed: [] }, reading);
    expect(api.requests).toEqual(['read wb', 'read wb', 'read wb', 'write wb', 'write wb']);
    expect(spreadsheets.calls()).toBe(api.requests.length);
    expect([...web.hosts]).toEqual(['127.0.0.1']);
  });

  it('writes to absolute places, as it is, nothing that would stand there twice when it is repeated', async () => {
    put('wb', { 'Biểu 01': [['a']] });
    const changed = [aFormOf('Biểu 01', [['b']])];
    const reading = await spreadsheets.readTabs('wb', ['Biểu 01', 'Biểu 02']);
    web.sent.length = 0;
    await spreadsheets.writeForms('wb', { missing: [], changed }, reading);
    api.faults.push({ status: 503, afterSuccess: true });
    await spreadsheets.writeForms('wb', { missing: [aForm('Biểu 02')], changed }, reading);
    const [values, ...batches] = web.sent;
    expect(values?.path).toMatch(/\/values:batchUpdate$/);
    expect(values?.body).toMatchObject({ valueInputOption: 'RAW', data: [{ range: "'Biểu 01'!A1" }] });
    // As it is, repeated, and written anew because the tab is there.
    expect(batches.map(({ path }) => path.replace(/^.*wb/, ''))).toEqual(Array(3).fill(':batchUpdate'));
    const requests = batches.flatMap(({ body }) => (body as { requests: Record<string, object>[] }).requests);
    expect([...new Set(requests.flatMap(Object.keys))].sort()).toEqual([
      'addSheet',
      'mergeCells',
      'repeatCell',
      'updateBorders',
      'updateCells',
      'updateDimensionProperties',
    ]);
    const added = requests.flatMap(({ addSheet }) => addSheet ?? []);
    expect(added).toMatchObject(Array(2).fill({ properties: { sheetId: sheetIdOf('Biểu 02') } }));
  });

  it('lays the tab Phê duyệt out once: dropdown, formats, notes, a frozen header', async () => {
    put('wb', { A: [['a']] });
    const reading = await spreadsheets.readTabs('wb', ['A', APPROVAL_TAB]);
    const blocks = [{ row: 0, column: 0, values: [approvalHeaders, anApprovalRow({ startDate: 45_363 })] }];
    await spreadsheets.writeForms(
      'wb',
      { missing: [], changed: [], approvals: { isMissing: true, blocks } },
      reading,
    );
    const sheet = api.store.get('wb').sheets.find(({ properties }) => properties.title === APPROVAL_TAB);
    expect(sheet?.properties).toMatchObject({
      sheetId: sheetIdOf(APPROVAL_TAB),
      gridProperties: { rowCount: 1000, frozenRowCount: 1 },
    });
    const cellUnder = (header: string, row: number): unknown =>
      sheet?.rows[row]?.cells[approvalHeaders.indexOf(header)];
    expect(cellUnder('Phê duyệt của tỉnh', 0)).toMatchObject({ note: expect.stringContaining('DUYET') });
    expect(cellUnder('Phê duyệt của tỉnh', 1)).toMatchObject({ validation: { strict: false } });
    expect(cellUnder('Ngày khai giảng', 1)).toMatchObject({
      value: 45_363,
      format: { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } },
    });
  });

  it('does not write over the tab Phê duyệt that an attempt without an answer has added', async () => {
    put('wb', { A: [['a']] });
    const reading = await spreadsheets.readTabs('wb', ['A', APPROVAL_TAB]);
    const approvals = { isMissing: true, blocks: [{ row: 0, column: 0, values: [['Mã lớp']] }] };
    api.faults.push({ status: 503, afterSuccess: true });
    web.sent.length = 0;
    await spreadsheets.writeForms('wb', { missing: [], changed: [], approvals }, reading);
    expect(await spreadsheets.readTab('wb', APPROVAL_TAB)).toEqual([['Mã lớp']]);
    // Sent, repeated and refused because the tab is there: that is all.
    expect(web.sent).toHaveLength(2);
  });

  describe('cells of the tab Phê duyệt when an answer is lost', () => {
    const approvals = { isMissing: false, blocks: [{ row: 1, column: 0, values: [['NTM']] }] };
    let fault: RunningSheetsApi['faults'][number];
    const readIt = async (): Promise<unknown> => (await spreadsheets.readTab('wb', APPROVAL_TAB))[1];
    const write = async (changed: ReturnType<typeof aFormOf>[], missing = [aForm('Biểu 02')].slice(1)) => {
      const tabs = ['Biểu 01', APPROVAL_TAB, ...missing.map(({ table }) => table.tab)];
      const reading = await spreadsheets.readTabs('wb', tabs);
      api.faults.push(fault);
      await spreadsheets.writeForms('wb', { missing, changed, approvals }, reading);
    };
    /** By the time of the second attempt the office has put another row there. */
    const sortMeanwhile = (): void => {
      const { sleep } = patience;
      const spy = jest.spyOn(patience as { sleep: typeof sleep }, 'sleep').mockImplementation(async (ms) => {
        spy.mockRestore();
        await api.call(
          'PUT',
          `/wb/values/${encodeURIComponent(`'${APPROVAL_TAB}'!A2`)}?valueInputOption=RAW`,
          {
            values: [['OCOP']],
          },
        );
        return sleep(ms);
      });
    };
    beforeEach(() => {
      put('wb', { 'Biểu 01': [['a']], [APPROVAL_TAB]: [['Mã lớp']] });
      fault = { status: 503, afterSuccess: true };
      sortMeanwhile();
    });

    it('are not written over what stands there by then, and the forms are', async () => {
      await write([aFormOf('Biểu 01', [['b']])]);
      expect(await spreadsheets.readTab('wb', 'Biểu 01')).toEqual([['b']]);
      expect(await readIt()).toEqual(['OCOP']);
    });

    it('nor beside a tab that is added', async () => {
      await write([aFormOf('Biểu 01', [['b']])], [aForm('Biểu 02')]);
      expect(await spreadsheets.readTab('wb', 'Biểu 02')).toHaveLength(9);
      expect(await readIt()).toEqual(['OCOP']);
    });

    it('are given up when there is nothing else to write', async () => {
      await expect(write([])).rejects.toThrow('it may have been done');
      expect(await readIt()).toEqual(['OCOP']);
    });

    it('are repeated when it is sure that nothing was done', async () => {
      fault = { status: 429, afterSuccess: false };
      await write([]);
      expect(await readIt()).toEqual(['NTM']);
    });
  });

  it('reads dates as the serial numbers that the add-on sees, and numbers unformatted', async () => {
    put('wb', { ...EMPTY_TABS, Lớp: [[45363, 48_500_000]] });
    const formats = ['DATE', 'CURRENCY'].map((type, at) => ({
      repeatCell: {
        range: { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: at, endColumnIndex: at + 1 },
        cell: { userEnteredFormat: { numberFormat: { type, pattern: at === 0 ? 'dd/mm/yyyy' : '#,##0' } } },
        fields: 'userEnteredFormat.numberFormat',
      },
    }));
    await api.call('POST', '/wb:batchUpdate', { requests: formats });
    expect((await spreadsheets.fetchReporterTabs('wb')).read().class).toEqual([[45363, 48_500_000]]);
  });

  it('keeps the format of a tab that is written over beside one that is added', async () => {
    put('wb', { 'Biểu 01': [[1]] });
    const bold = {
      repeatCell: {
        range: { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 },
        cell: { userEnteredFormat: { textFormat: { bold: true } } },
        fields: 'userEnteredFormat.textFormat',
      },
    };
    await api.call('POST', '/wb:batchUpdate', { requests: [bold] });
    const reading = await spreadsheets.readTabs('wb', ['Biểu 01', 'Biểu 02']);
    const forms = { missing: [aForm('Biểu 02')], changed: [aFormOf('Biểu 01', [[2]])] };
    await spreadsheets.writeForms('wb', forms, reading);
    const cell = api.store.get('wb').sheets[0]?.rows[0]?.cells[0];
    expect(cell).toMatchObject({ value: 2, format: { textFormat: { bold: true } } });
  });
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
    await api.close();
    await expect(spreadsheets.readTab('wb', 'Lớp')).rejects.toThrow();
    expect(spreadsheets.calls()).toBe(5);
    api = await runningSheetsApi();
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
      sleep: () => other.writeForms('wb', { missing: [older], changed: [] }, reading),
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
