import { aSpreadsheet, tabOf } from '../../spreadsheet/grid.ts';
import { apply } from './apply.ts';

const two = () =>
  aSpreadsheet([
    ['a', 'b'],
    ['c', 'd'],
  ]);
const ALL = { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };

describe('setDataValidation', () => {
  const rule = {
    condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: "='_DanhMuc'!$A$2:$A$9" }] },
    strict: false,
    showCustomUi: true,
    inputMessage: 'Chọn trong danh sách',
  };

  test('puts a rule on every cell and takes it away again', () => {
    const set = apply(two(), 'setDataValidation', { range: ALL, rule }).spreadsheet;
    expect(tabOf(set).rows[1]?.cells).toEqual([
      { value: 'c', validation: rule },
      { value: 'd', validation: rule },
    ]);
    expect(tabOf(apply(set, 'setDataValidation', { range: ALL }).spreadsheet).rows).toEqual(
      tabOf(two()).rows,
    );
  });

  test('refuses a rule without a condition', () => {
    expect(() => apply(two(), 'setDataValidation', { range: ALL, rule: {} })).toThrow("'rule.condition'");
  });
});

describe('updateBorders', () => {
  const line = { style: 'SOLID' };

  test('draws outer and inner sides and removes them by NONE', () => {
    const drawn = apply(two(), 'updateBorders', { range: ALL, top: line, innerVertical: line }).spreadsheet;
    expect(tabOf(drawn).rows.map((row) => row?.cells.map((cell) => cell?.format?.borders))).toEqual([
      [
        { top: line, right: line },
        { top: line, left: line },
      ],
      [{ right: line }, { left: line }],
    ]);
    const removed = apply(drawn, 'updateBorders', { range: ALL, top: { style: 'NONE' } }).spreadsheet;
    expect(tabOf(removed).rows[0]?.cells[0]?.format?.borders).toEqual({ right: line });
  });
});
