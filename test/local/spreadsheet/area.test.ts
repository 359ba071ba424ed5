import fc from 'fast-check';
import { areaA1, resolveGridRange, resolveRange } from '../../../local/src/spreadsheet/area.ts';
import { newSheet, newSpreadsheet } from '../../../local/src/spreadsheet/newSpreadsheet.ts';

const lop = newSheet({ sheetId: 0, title: 'Lớp', rowCount: 30, columnCount: 13 });
const roster = newSheet({ sheetId: 7, title: 'Học viên', rowCount: 450, columnCount: 21 });
const spreadsheet = {
  ...newSpreadsheet({ spreadsheetId: 's', title: 'Mẫu', sheets: [lop, roster] }),
  namedRanges: [{ namedRangeId: 'n', name: 'Danh_sach', range: { sheetId: 7, startRowIndex: 1 } }],
};

describe('resolveRange', () => {
  test.each([
    ['A2:M', "'Lớp'!A2:M30"],
    ['Lớp!B:B', "'Lớp'!B1:B30"],
    ["'Học viên'", "'Học viên'!A1:U450"],
    ["'Học viên'!3:4", "'Học viên'!A3:U4"],
    ['Danh_sach', "'Học viên'!A2:U450"],
  ])('%s is %s', (text, whole) => {
    const { sheet, area } = resolveRange(spreadsheet, text);
    expect(areaA1(sheet, area)).toBe(whole);
  });

  test('A2:M reaches the last row of any grid', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 2000 }), (rowCount) => {
        const sheet = newSheet({ sheetId: 0, title: 'Lớp', rowCount });
        const one = newSpreadsheet({ spreadsheetId: 's', title: '', sheets: [sheet] });
        expect(resolveRange(one, 'A2:M').area).toEqual({
          startRow: 1,
          endRow: rowCount,
          startColumn: 0,
          endColumn: 13,
        });
      }),
    );
  });

  test.each([
    ['A31', "Range ('Lớp'!A31) exceeds grid limits. Max rows: 30, max columns: 13"],
    ['A1:N1', "Range ('Lớp'!A1:N1) exceeds grid limits. Max rows: 30, max columns: 13"],
    ['A31:M', "Range ('Lớp'!A31) exceeds grid limits. Max rows: 30, max columns: 13"],
    ['Kinh phí!A1', 'Unable to parse range: Kinh phí!A1'],
  ])('refuses %s', (text, message) => {
    expect(() => resolveRange(spreadsheet, text)).toThrow(message);
  });
});

describe('resolveGridRange', () => {
  test('takes the first tab id and open ends as Google does', () => {
    const { sheet, area } = resolveGridRange(spreadsheet, { startRowIndex: 1, endColumnIndex: 2 });
    expect(areaA1(sheet, area)).toBe("'Lớp'!A2:B30");
  });

  test('refuses an unknown tab', () => {
    expect(() => resolveGridRange(spreadsheet, { sheetId: 5 })).toThrow('No grid with id: 5');
  });
});
