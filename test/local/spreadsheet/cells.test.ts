import {
  bareCell,
  cellAt,
  editCells,
  growGrid,
  resizeGrid,
  usedRowCount,
} from '../../../local/src/spreadsheet/cells.ts';
import { newSheet } from '../../../local/src/spreadsheet/newSpreadsheet.ts';
import { aSpreadsheet, tabOf, valuesOf } from './grid.ts';

const BOLD = { format: { textFormat: { bold: true } } };

describe('editCells', () => {
  const sheet = tabOf(aSpreadsheet([['a', 'b'], ['c']], { rowCount: 5, columnCount: 3 }));

  test('changes only the area and shares the other rows', () => {
    const area = { startRow: 0, endRow: 1, startColumn: 1, endColumn: 3 };
    const changed = editCells(sheet, area, (cell, row, column) => ({
      ...cell,
      note: `${String(row)},${String(column)}`,
    }));
    expect(changed.rows[0]?.cells).toEqual([{ value: 'a' }, { value: 'b', note: '0,1' }, { note: '0,2' }]);
    expect(changed.rows[1]).toBe(sheet.rows[1]);
    expect(cellAt(sheet, 0, 1)).toEqual({ value: 'b' });
  });

  test('stores nothing for rows that stay empty', () => {
    const all = { startRow: 0, endRow: 5, startColumn: 0, endColumn: 3 };
    expect(editCells(sheet, all, (cell) => cell).rows).toHaveLength(2);
  });
});

describe('usedRowCount', () => {
  test('counts values, of the columns asked for, and not formats', () => {
    const values = [['a'], [null, 'b'], [null]];
    const sheet = newSheet({ sheetId: 0, title: 'T', values, columnFormats: { 2: BOLD.format } });
    expect([usedRowCount(sheet), usedRowCount(sheet, { startColumn: 0, endColumn: 1 })]).toEqual([2, 1]);
    expect(usedRowCount(newSheet({ sheetId: 0, title: 'T' }))).toBe(0);
  });
});

describe('growGrid', () => {
  const last = { ...BOLD, value: 1, note: 'n', validation: { condition: { type: 'BOOLEAN' } } };

  test('new rows look like the last one', () => {
    const sheet = { ...tabOf(aSpreadsheet([[1]])), rows: [{ cells: [last] }] };
    const grown = growGrid(sheet, 3, 1);
    expect(grown.properties.gridProperties.rowCount).toBe(3);
    expect(cellAt(grown, 2, 0)).toEqual(bareCell(last));
    expect(growGrid(grown, 2, 1)).toBe(grown);
  });

  test('unless that is the frozen header', () => {
    const sheet = { ...tabOf(aSpreadsheet([[1]], { frozenRowCount: 1 })), rows: [{ cells: [last] }] };
    expect(cellAt(growGrid(sheet, 2, 1), 1, 0)).toEqual({});
  });
});

describe('resizeGrid', () => {
  test('cuts contents off', () => {
    const spreadsheet = aSpreadsheet([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    const cut = resizeGrid(tabOf(spreadsheet), { rowCount: 1, columnCount: 1 });
    expect(valuesOf({ ...spreadsheet, sheets: [cut] })).toEqual([['a']]);
  });

  test.each([{ rowCount: 0 }, { columnCount: 0 }, { rowCount: 500_000, columnCount: 26 }])(
    'refuses %j',
    (size) => {
      expect(() => resizeGrid(newSheet({ sheetId: 0, title: 'T' }), size)).toThrow(
        /at least one row|above the limit/,
      );
    },
  );
});

describe('newSheet', () => {
  test('formats whole columns down to the last row', () => {
    const sheet = newSheet({
      sheetId: 0,
      title: 'T',
      rowCount: 3,
      values: [['a']],
      columnFormats: { 1: BOLD.format },
    });
    expect(sheet.rows).toEqual([
      { cells: [{ value: 'a' }, BOLD] },
      { cells: [null, BOLD] },
      { cells: [null, BOLD] },
    ]);
  });

  test('is never smaller than its values and can be hidden and frozen', () => {
    const sheet = newSheet({
      sheetId: 3,
      title: 'T',
      rowCount: 1,
      values: [['a'], ['b']],
      hidden: true,
      frozenRowCount: 1,
    });
    expect(sheet.properties).toEqual({
      sheetId: 3,
      title: 'T',
      hidden: true,
      gridProperties: { rowCount: 2, columnCount: 26, frozenRowCount: 1 },
    });
  });
});
