import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cell } from '../../../core/src/schema/cell.ts';
import type { Spreadsheets } from '../../../functions/src/deps.ts';
import { sheetsSpreadsheets } from '../../../functions/src/google/sheetsSpreadsheets.ts';
import { newSheet, newSpreadsheet } from '../../../local/src/spreadsheet/newSpreadsheet.ts';
import { aForm, spreadsheetsContract } from '../../contracts/spreadsheets.contract.ts';
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

describe('sheetsSpreadsheets', () => {
  spreadsheetsContract(() => Promise.resolve({ spreadsheets, put }));

  it('counts what the Sheets API counts, and asks no other host', async () => {
    put('wb', { Lớp: [], 'Học viên': [] });
    await spreadsheets.readReporterTabs('wb');
    await spreadsheets.readTabs('wb', ['Lớp', 'Biểu 01']);
    await spreadsheets.writeGrids('wb', new Map([['Lớp', [['x']]]]));
    await spreadsheets.addForms('wb', [aForm('Biểu 01')]);
    expect(api.requests).toEqual(['read wb', 'read wb', 'read wb', 'write wb', 'write wb']);
    expect(spreadsheets.calls()).toBe(api.requests.length);
    expect([...web.hosts]).toEqual(['127.0.0.1']);
  });

  it('reads dates as the serial numbers that the add-on sees, and numbers unformatted', async () => {
    put('wb', { Lớp: [[45363, 48_500_000]], 'Học viên': [] });
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

  it('does not take a read that failed for a tab that is missing', async () => {
    put('wb', { Lớp: [['a']] });
    // The client tries four times in all.
    for (let attempt = 0; attempt < 4; attempt += 1) api.faults.push({ status: 503, afterSuccess: false });
    const read = spreadsheets.readTabs('wb', ['Lớp', 'Biểu 01']);
    await expect(read).rejects.toMatchObject({ status: 503 });
    expect(api.faults).toEqual([]);
  }, 30_000);

  it('writes nothing of a form when one of the forms cannot be added', async () => {
    put('wb', { 'Biểu 02': [['the office’s']] });
    await expect(spreadsheets.addForms('wb', [aForm('Biểu 01'), aForm('Biểu 02')])).rejects.toThrow();
    expect(api.store.get('wb').sheets).toHaveLength(1);
  });
});
