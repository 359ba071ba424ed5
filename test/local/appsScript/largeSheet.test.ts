import { newSheet } from '../../../local/src/spreadsheet/newSpreadsheet.ts';
import { startSheetHost, type SheetHost } from './startSheetHost.ts';

const ROWS = 900;
const COLUMNS = 21;

const SCRIPT = `
  function check() {
    const sheet = SpreadsheetApp.getActive().getSheetByName('Học viên');
    const range = sheet.getRange(2, 1, ${ROWS}, ${COLUMNS});
    const values = range.getValues();
    const isWrong = (value) => value === '';
    range.setNotes(values.map((row) => row.map((value) => (isWrong(value) ? 'Thiếu' : ''))));
    range.setBackgrounds(values.map((row) => row.map((value) => (isWrong(value) ? '#ffcccc' : null))));
    return values.filter((row) => row[2] instanceof Date).length;
  }
`;

describe('a roster of 900 rows', () => {
  let test: SheetHost;
  beforeAll(async () => {
    const row = (y: number) =>
      Array.from({ length: COLUMNS }, (_cell, x) =>
        x === 2 ? 30_000 + y : x === 4 && y % 20 === 0 ? null : `ô ${String(x)}`,
      );
    const values = [
      Array.from({ length: COLUMNS }, (_cell, x) => `Cột ${String(x)}`),
      ...Array.from({ length: ROWS }, (_row, y) => row(y)),
    ];
    const columnFormats = { 2: { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } } };
    test = await startSheetHost(SCRIPT, [newSheet({ sheetId: 1, title: 'Học viên', values, columnFormats })]);
  });
  afterAll(() => test.close());

  it('is read and marked in four calls', async () => {
    const { result, error, calls } = await test.run('check');
    expect(error).toBeUndefined();
    expect(result).toBe(ROWS);
    expect(calls.byMethod).toEqual({
      'Spreadsheet.getSheetByName': 1,
      'Range.getValues': 1,
      'Range.setNotes': 1,
      'Range.setBackgrounds': 1,
    });
    expect((await test.run('check')).ms).toBeLessThan(5_000);
  }, 30_000);
});
