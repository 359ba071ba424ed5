import { rewriteRequest, sheetIdOf, tabRequests } from '../../../functions/src/google/formRequests.ts';
import type { LaidOutForm } from '../../../functions/src/deps.ts';
import type { CellFormat, Sheet } from '../../../local/src/spreadsheet/spreadsheet.ts';
import { PROVINCE_TABS, REVIEW_TAB } from '../../../core/src/schema/tabs.ts';
import { newSheet, newSpreadsheet } from '../../../local/src/spreadsheet/newSpreadsheet.ts';
import { aForm } from '../../contracts/spreadsheets.contract.ts';
import { runningSheetsApi, type RunningSheetsApi } from '../../local/sheetsApi/runningSheetsApi.ts';

let api: RunningSheetsApi;
/** All that adds a form: its tab, then its cells. */
const formRequests = (form: LaidOutForm) => [
  ...tabRequests(form),
  rewriteRequest(sheetIdOf(form.table.tab), form.grid),
];
let sheet: Sheet;

beforeAll(async () => {
  api = await runningSheetsApi();
  const sheets = [newSheet({ sheetId: 0, title: 'Cấu hình' })];
  api.store.create(newSpreadsheet({ spreadsheetId: 'wb', title: 'Mẫu', sheets }));
  const answer = await api.call('POST', '/wb:batchUpdate', { requests: formRequests(aForm('Biểu 09')) });
  expect(answer).toMatchObject({ status: 200 });
  const added = api.store.get('wb').sheets[1];
  if (added === undefined) throw new Error('no tab was added');
  sheet = added;
});
afterAll(() => api.close());

const formatAt = (row: number, column: number): CellFormat => sheet.rows[row]?.cells[column]?.format ?? {};

describe('formRequests', () => {
  it('adds the tab after the others, with its head frozen and room for the office’s own notes', () => {
    expect(sheet.properties).toMatchObject({
      sheetId: sheetIdOf('Biểu 09'),
      title: 'Biểu 09',
      gridProperties: { rowCount: 1000, columnCount: 26, frozenRowCount: 6 },
    });
  });

  it('fills in the values as they are: numbers as numbers, text never as a formula', () => {
    const values = sheet.rows.map((row) => row?.cells.map((cell) => cell?.value ?? ''));
    expect(values[6]).toEqual(['TỔNG SỐ', 3, 0.5]);
    expect(values[8]?.[0]).toBe('=Ghi chú bắt đầu bằng dấu bằng');
  });

  it('gives each column its width', () => {
    expect(sheet.columns.map((column) => column?.pixelSize)).toEqual([200, 80, 90]);
  });

  it('merges title, scope and notes over the whole width, and on the right what number, unit and signature need', () => {
    const merged = sheet.merges.map(({ startRowIndex, startColumnIndex, endColumnIndex }) => [
      startRowIndex,
      startColumnIndex ?? 0,
      endColumnIndex,
    ]);
    expect(merged).toEqual([
      [0, 1, 3],
      [1, 0, 3],
      [2, 0, 3],
      [3, 1, 3],
      [8, 0, 3],
      [10, 1, 3],
      [11, 1, 3],
      [12, 1, 3],
    ]);
  });

  it('prints counts and shares as numbers, on the right', () => {
    expect(formatAt(6, 1)).toMatchObject({
      numberFormat: { type: 'NUMBER', pattern: '#,##0' },
      horizontalAlignment: 'RIGHT',
    });
    expect(formatAt(7, 2)).toMatchObject({ numberFormat: { type: 'PERCENT', pattern: '0.0%' } });
    expect(formatAt(7, 0)).toMatchObject({ wrapStrategy: 'WRAP' });
  });

  it.each<[string, number, boolean]>([
    ['title', 1, true],
    ['header', 4, true],
    ['total', 6, true],
    ['line of a plain list', 7, false],
  ])('sets the %s in bold or not', (_what, row, bold) => {
    expect(formatAt(row, 0).textFormat).toMatchObject({
      fontFamily: 'Times New Roman',
      ...(bold ? { bold } : {}),
    });
    expect(formatAt(row, 0).textFormat?.['bold'] ?? false).toBe(bold);
  });

  it('sets headings with parts below them in bold, and the parts not', async () => {
    const form = aForm('Biểu 08');
    const rows = [
      { level: 1, cells: ['NTM', 3, ''] },
      { level: 2, cells: ['NTM-A', 3, ''] },
    ];
    const grid = [...form.grid.slice(0, 6), ...rows.map(({ cells }) => cells)];
    const requests = formRequests({ table: { ...form.table, tab: 'Biểu 08', rows, notes: [] }, grid });
    expect((await api.call('POST', '/wb:batchUpdate', { requests })).status).toBe(200);
    const cells = api.store.get('wb').sheets[2]?.rows.map((row) => row?.cells[0]?.format?.textFormat);
    expect(cells?.slice(6, 8).map((textFormat) => textFormat?.['bold'] ?? false)).toEqual([true, false]);
  });

  it('formats a list’s columns to the end of the tab, and draws lines around its headers only', async () => {
    const form = aForm('Biểu 07');
    const table = { ...form.table, tab: 'Biểu 07', notes: [], isList: true } as const;
    const requests = formRequests({ table, grid: form.grid.slice(0, 8) });
    expect((await api.call('POST', '/wb:batchUpdate', { requests })).status).toBe(200);
    const rows =
      api.store.get('wb').sheets.find(({ properties }) => properties.title === 'Biểu 07')?.rows ?? [];
    const formats = [7, 8, 700].map((row) => rows[row]?.cells[0]?.format);
    expect(formats[1]).toEqual(formats[0]);
    expect(formats[2]).toEqual(formats[0]);
    expect(rows[8]?.cells[0]?.value).toBeUndefined();
    expect([3, 4, 5, 6].map((row) => rows[row]?.cells[0]?.format?.borders?.['left'] !== undefined)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('draws lines around the table only: from its headers to its last line', () => {
    const lined = sheet.rows.flatMap((row, at) => (row?.cells[0]?.format?.borders === undefined ? [] : [at]));
    expect(lined).toEqual([4, 5, 6, 7]);
  });
});

describe('sheetIdOf', () => {
  it('gives each published tab an id of its own that the API takes', () => {
    const ids = [...Object.values(PROVINCE_TABS), REVIEW_TAB].map(sheetIdOf);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => Number.isInteger(id) && id > 0 && id < 2 ** 31)).toBe(true);
  });

  it('gives the same tab the same id every time', () => {
    expect(sheetIdOf('Biểu 01')).toBe(sheetIdOf('Biểu 01'));
  });
});
