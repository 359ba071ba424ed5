import { GoogleSpreadsheet } from 'google-spreadsheet';
import type { GoogleSpreadsheetWorksheet } from 'google-spreadsheet';
import { addSample, runningSheetsApi } from '../local/sheetsApi/runningSheetsApi.ts';
import type { RunningSheetsApi } from '../local/sheetsApi/runningSheetsApi.ts';

const HEADER = ['Họ và tên', 'CCCD', 'Năm sinh', 'Ghi chú'];
const FIRST = ['Nguyễn Thị Mẫu', '099185000001', 1985];

let api: RunningSheetsApi;
beforeEach(async () => {
  api = await runningSheetsApi();
  addSample(api.store, [HEADER, FIRST]);
});
afterEach(() => api.close());

describe('google-spreadsheet', () => {
  /** The package has Google's address built in; this one line is all it takes. */
  const open = async (auth: { token: string } | { apiKey: string } = { token: 'any' }) => {
    const doc = new GoogleSpreadsheet('sample', auth, { retryConfig: 0 });
    Object.assign(doc, {
      sheetsApi: doc.sheetsApi.extend({ prefixUrl: `${api.rootUrl}v4/spreadsheets/sample` }),
    });
    await doc.loadInfo();
    return doc;
  };
  const firstTab = async (auth?: { apiKey: string }): Promise<GoogleSpreadsheetWorksheet> => {
    const tab = (await open(auth)).sheetsByTitle['Học viên'];
    if (tab === undefined) throw new Error('The tab is missing.');
    return tab;
  };

  test('loads the title, the tabs and the header row', async () => {
    const doc = await open();
    const tab = await firstTab();
    await tab.loadHeaderRow();
    expect([doc.title, doc.locale, doc.sheetCount]).toEqual(['Mẫu', 'vi_VN', 1]);
    expect([tab.headerValues, tab.rowCount, tab.columnCount]).toEqual([HEADER, 20, 6]);
  });

  test('sets another header row, clearing the rest of it', async () => {
    const tab = await firstTab();
    await tab.setHeaderRow(['Tên', 'Số']);
    expect(tab.headerValues).toEqual(['Tên', 'Số']);
    expect(api.store.get('sample').sheets[0]?.rows[0]?.cells.filter((cell) => cell?.value)).toHaveLength(2);
  });

  test('adds, saves, deletes and clears rows', async () => {
    const tab = await firstTab();
    await tab.addRows([{ 'Họ và tên': 'Lý Mẫu', CCCD: '001085000002' }, ['Tô Mẫu', '006085000003', 1991]], {
      raw: true,
    });
    const rows = await tab.getRows();
    expect(rows.map((row) => [row.rowNumber, row.get('CCCD')])).toEqual([
      [2, '099185000001'],
      [3, '001085000002'],
      [4, '006085000003'],
    ]);
    rows[1]?.set('Ghi chú', 'đã sửa');
    await rows[1]?.save({ raw: true });
    await rows[0]?.delete();
    const after = await tab.getRows();
    expect(after.map((row) => [row.rowNumber, row.get('Họ và tên'), row.get('Ghi chú')])).toEqual([
      [2, 'Lý Mẫu', 'đã sửa'],
      [3, 'Tô Mẫu', ''],
    ]);
    await tab.clearRows();
    expect(await tab.getRows()).toEqual([]);
  });

  test.each([undefined, { apiKey: 'any' }])('loads cells with values and formats (%j)', async (auth) => {
    const tab = await firstTab(auth);
    await tab.loadCells('A1:C3');
    expect(tab.getCellByA1('B2').value).toBe('099185000001');
    expect(tab.getCellByA1('C2')).toMatchObject({ numberValue: 1985, formattedValue: '1985', note: '' });
    expect(tab.getCellByA1('A3').value).toBeNull();
  });

  test('saves values, notes and colours of cells', async () => {
    const tab = await firstTab();
    await tab.loadCells('A1:D3');
    tab.getCellByA1('A3').value = 'Lý Mẫu';
    tab.getCellByA1('B2').note = 'Kiểm tra lại';
    tab.getCellByA1('B2').backgroundColor = { red: 1, green: 0.8, blue: 0.8, alpha: 1 };
    tab.getCellByA1('D2').formula = '=SUM(C2:C2)';
    await tab.saveUpdatedCells();
    expect(tab.getCellByA1('D2').errorValue?.type).toBe('NAME');
    const fresh = await firstTab();
    await fresh.loadCells();
    expect([fresh.getCellByA1('A3').value, fresh.getCellByA1('B2').note]).toEqual(['Lý Mẫu', 'Kiểm tra lại']);
    expect(fresh.getCellByA1('B2').backgroundColor).toEqual({ red: 1, green: 0.8, blue: 0.8, alpha: 1 });
    expect(fresh.getCellByA1('D2').formula).toBe('=SUM(C2:C2)');
  });

  test('adds, resizes, renames and deletes tabs', async () => {
    const doc = await open();
    const tab = await doc.addSheet({ title: 'Kinh phí', headerValues: ['Lớp', 'Số tiền'] });
    await tab.resize({ rowCount: 50, columnCount: 10 });
    await tab.updateProperties({ title: "Kinh phí 'mới'" });
    await tab.addRow({ Lớp: 'NTM-2024-171-003', 'Số tiền': '1.500.000' });
    expect((await tab.getRows())[0]?.get('Số tiền')).toBe('1.500.000');
    expect([tab.rowCount, tab.title, doc.sheetCount]).toEqual([50, "Kinh phí 'mới'", 2]);
    await tab.delete();
    expect((await open()).sheetCount).toBe(1);
  });

  test('sets a dropdown, protects a range, sorts, merges and sizes columns', async () => {
    const tab = await firstTab();
    const column = { startRowIndex: 1, endRowIndex: 5, startColumnIndex: 3, endColumnIndex: 4 };
    await tab.setDataValidation(column, {
      condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Nam' }, { userEnteredValue: 'Nữ' }] },
      strict: true,
      showCustomUi: true,
    } as unknown as Parameters<typeof tab.setDataValidation>[1]);
    await tab.updateDimensionProperties('COLUMNS', { pixelSize: 240 } as never, {
      startIndex: 0,
      endIndex: 1,
    });
    await tab.mergeCells({ startRowIndex: 9, endRowIndex: 10, startColumnIndex: 0, endColumnIndex: 3 });
    const { sheets } = api.store.get('sample');
    expect(sheets[0]?.rows[2]?.cells[3]?.validation?.condition.type).toBe('ONE_OF_LIST');
    expect(sheets[0]?.columns[0]).toEqual({ pixelSize: 240 });
    expect(sheets[0]?.merges).toHaveLength(1);
  });

  test("shows Google's message when a request is refused", async () => {
    const tab = await firstTab();
    await expect(tab.getCellsInRange('A1:Z99')).rejects.toThrow(
      /400.*exceeds grid limits. Max rows: 20, max columns: 6/,
    );
  });
});
