import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cell } from '../../../core/src/schema/cell.ts';
import type { Spreadsheets } from '../../../functions/src/deps.ts';
import { sheetsSpreadsheets } from '../../../functions/src/google/sheetsSpreadsheets.ts';
import { newSheet, newSpreadsheet } from '../../../local/src/spreadsheet/newSpreadsheet.ts';
import { aForm, aFormOf, spreadsheetsContract } from '../../contracts/spreadsheets.contract.ts';
import { runningSheetsApi, type RunningSheetsApi } from '../../local/sheetsApi/runningSheetsApi.ts';
import { onlyLocalWeb, type LocalWeb } from './localWeb.ts';

let directory: string;
let web: LocalWeb;
let api: RunningSheetsApi;
let spreadsheets: Spreadsheets;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'so-lop-'));
  const keyFile = join(directory, 'service-account.json');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const account = {
    type: 'service_account',
    project_id: 'so-lop-test',
    private_key_id: 'test',
    private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    client_email: 'so-lop@so-lop-test.iam.gserviceaccount.com',
    client_id: '0',
  };
  writeFileSync(keyFile, JSON.stringify(account));
  process.env['GOOGLE_APPLICATION_CREDENTIALS'] = keyFile;
  process.env['METADATA_SERVER_DETECTION'] = 'none';
  web = onlyLocalWeb();
});
afterAll(() => {
  web.restore();
  rmSync(directory, { recursive: true });
});
beforeEach(async () => {
  api = await runningSheetsApi();
  spreadsheets = sheetsSpreadsheets(api.rootUrl);
});
afterEach(() => api.close());

const put = (workbookId: string, tabs: Readonly<Record<string, readonly (readonly Cell[])[]>>): void => {
  const sheets = Object.entries(tabs).map(([title, values], sheetId) =>
    newSheet({ sheetId, title, rowCount: 20, columnCount: 6, frozenRowCount: 0, values }),
  );
  api.store.create(newSpreadsheet({ spreadsheetId: workbookId, title: 'Mẫu', sheets }));
};

const EMPTY_TABS = { Lớp: [], 'Học viên': [], 'Kinh phí': [], 'Tài liệu': [], 'Giảng viên': [] };

describe('sheetsSpreadsheets', () => {
  spreadsheetsContract(() => Promise.resolve({ spreadsheets, put }));

  it('counts what the Sheets API counts, and asks no other host', async () => {
    put('wb', { ...EMPTY_TABS });
    await spreadsheets.readReporterTabs('wb');
    const reading = await spreadsheets.readTabs('wb', ['Lớp', 'Biểu 01']);
    await spreadsheets.writeForms('wb', { missing: [], changed: [aFormOf('Lớp', [['x']])] }, reading);
    await spreadsheets.writeForms('wb', { missing: [aForm('Biểu 01')], changed: [] }, reading);
    expect(api.requests).toEqual(['read wb', 'read wb', 'read wb', 'write wb', 'write wb']);
    expect(spreadsheets.calls()).toBe(api.requests.length);
    expect([...web.hosts]).toEqual(['127.0.0.1']);
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
    expect((await spreadsheets.readReporterTabs('wb')).class).toEqual([[45363, 48_500_000]]);
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
  const fail = (status: 429 | 503, times: number): void => {
    for (let time = 0; time < times; time += 1) api.faults.push({ status, afterSuccess: false });
  };

  it.each([503, 429] as const)('reads again after %d, and counts both calls', async (status) => {
    put('wb', { Lớp: [['a']] });
    fail(status, 1);
    expect(await spreadsheets.readTab('wb', 'Lớp')).toEqual([['a']]);
    expect(spreadsheets.calls()).toBe(2);
    expect(api.requests).toHaveLength(2);
  });

  it('reads four times in all, and does not take the failure for a tab that is missing', async () => {
    put('wb', { Lớp: [['a']] });
    fail(503, 4);
    const read = spreadsheets.readTabs('wb', ['Lớp', 'Biểu 01']);
    await expect(read).rejects.toMatchObject({ status: 503 });
    expect(api.faults).toEqual([]);
    expect(spreadsheets.calls()).toBe(4);
  }, 30_000);

  it('tries each read anew, whatever the one before needed', async () => {
    put('wb', { Lớp: [['a']] });
    for (let read = 0; read < 2; read += 1) {
      fail(503, 2);
      expect(await spreadsheets.readTab('wb', 'Lớp')).toEqual([['a']]);
    }
    expect(spreadsheets.calls()).toBe(6);
  }, 30_000);

  it('asks once where asking again is no use', async () => {
    await expect(spreadsheets.readTab('nowhere', 'Lớp')).rejects.toMatchObject({ status: 404 });
    expect(spreadsheets.calls()).toBe(1);
  });

  it('writes once: whether a write that failed was done nobody knows, and the next publish compares', async () => {
    put('wb', { 'Biểu 01': [['a']] });
    const reading = await spreadsheets.readTabs('wb', ['Biểu 01']);
    fail(503, 1);
    const forms = { missing: [], changed: [aFormOf('Biểu 01', [['b']])] };
    await expect(spreadsheets.writeForms('wb', forms, reading)).rejects.toMatchObject({ status: 503 });
    expect(spreadsheets.calls()).toBe(2);
  });
});
