import { parseCell, parseSheet, parseTabs } from '../../../local/src/workbench/parseSheet.ts';
import { EMPTY_CELL, cellAt, usedRows } from '../../../local/src/workbench/sheetModel.ts';

describe('parseTabs', () => {
  it('reads titles and what is hidden, in order', () => {
    const sheets = [{ properties: { title: 'Lớp' } }, { properties: { title: '_DanhMuc', hidden: true } }];
    expect(parseTabs({ sheets })).toEqual([
      { title: 'Lớp', hidden: false },
      { title: '_DanhMuc', hidden: true },
    ]);
  });

  it('reads no tabs from an answer without sheets', () => {
    expect(parseTabs({})).toEqual([]);
  });
});

describe('parseCell', () => {
  it('reads text, note, look and that the cell has a list', () => {
    const cell = parseCell({
      formattedValue: 'Nữ',
      userEnteredValue: { stringValue: 'Nữ' },
      note: 'Sổ Lớp: gợi ý',
      userEnteredFormat: { textFormat: { bold: true } },
      dataValidation: { condition: { type: 'ONE_OF_LIST' } },
    });
    const expected = {
      text: 'Nữ',
      typed: 'Nữ',
      note: 'Sổ Lớp: gợi ý',
      style: 'font-weight:600',
      hasOptions: true,
    };
    expect(cell).toEqual(expected);
  });

  it('keeps the zeros of an identifier in a text cell', () => {
    const format = { numberFormat: { type: 'TEXT', pattern: '@' } };
    const value = { stringValue: '099185000001' };
    const cell = { formattedValue: '099185000001', userEnteredValue: value, userEnteredFormat: format };
    expect(parseCell(cell).typed).toBe('099185000001');
  });

  it('reads nothing as the empty cell', () => {
    expect(parseCell({})).toBe(EMPTY_CELL);
    expect(parseCell(undefined)).toBe(EMPTY_CELL);
  });
});

describe('parseSheet', () => {
  const sheet = (data: object, more: object = {}) => ({
    sheets: [
      {
        properties: { title: 'Lớp', gridProperties: { rowCount: 1000, columnCount: 26, frozenRowCount: 1 } },
        data: [data],
        ...more,
      },
    ],
  });
  const text = (formattedValue: string) => ({
    formattedValue,
    userEnteredValue: { stringValue: formattedValue },
  });

  it('reads cells, widths, hidden columns, frozen rows and merges', () => {
    const grid = parseSheet(
      sheet(
        {
          columnMetadata: [{ pixelSize: 40 }, { hiddenByUser: true }],
          rowData: [{ values: [text('STT'), text('_id')] }, {}, { values: [text('1')] }],
        },
        { merges: [{ startRowIndex: 0, endRowIndex: 2, startColumnIndex: 1, endColumnIndex: 4 }] },
      ),
    );
    expect(grid).toMatchObject({
      title: 'Lớp',
      columnWidths: [40, 100],
      frozenRows: 1,
      merges: [{ x: 1, y: 0, across: 3, down: 2 }],
    });
    expect(grid?.hiddenColumns).toEqual(new Set([1]));
    expect(grid && cellAt(grid, 0, 2).text).toBe('1');
    expect(grid && cellAt(grid, 9, 9)).toBe(EMPTY_CELL);
    expect(grid && usedRows(grid)).toBe(3);
  });

  it('puts data that starts further down and right in its place', () => {
    const grid = parseSheet(sheet({ startRow: 2, startColumn: 1, rowData: [{ values: [text('x')] }] }));
    expect(grid && cellAt(grid, 1, 2).text).toBe('x');
    expect(grid && cellAt(grid, 0, 0).text).toBe('');
  });

  it('does not count rows that only have a list as used', () => {
    const rule = { dataValidation: { condition: { type: 'ONE_OF_RANGE' } } };
    const grid = parseSheet(sheet({ rowData: [{ values: [text('a')] }, { values: [rule] }] }));
    expect(grid && usedRows(grid)).toBe(1);
  });

  it('is undefined when the tab is gone', () => {
    expect(parseSheet({ sheets: [] })).toBeUndefined();
  });
});
