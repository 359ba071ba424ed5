import fc from 'fast-check';
import {
  copyRows,
  deleteRows,
  insertRows,
  sortRows,
  typeValues,
} from '../../../local/src/spreadsheet/personEdits.ts';
import { aSpreadsheet, tabOf, valuesOf } from './grid.ts';

const GRID = [
  ['STT', 'Họ tên', '_id'],
  [1, 'Ân', 'k1'],
  [2, 'Bình', 'k2'],
  [3, 'An', 'k3'],
];
const workbook = () => aSpreadsheet(GRID, { frozenRowCount: 1 });

describe('typeValues', () => {
  test('types one cell and tells the triggers what it was', () => {
    const { spreadsheet, edit, change } = typeValues(workbook(), { range: 'T!B2', values: [['12/03/2024']] });
    expect(valuesOf(spreadsheet)[1]).toEqual([1, 45363, 'k1']);
    expect(edit).toEqual({
      range: { sheetName: 'T', row: 2, column: 2, numRows: 1, numColumns: 1 },
      value: '45363',
      oldValue: 'Ân',
    });
    expect(change).toEqual({ changeType: 'EDIT' });
  });

  test.each([
    ['T!A2', '', undefined, '1'],
    ['T!B2', 'đúng', 'đúng', 'Ân'],
    ['T!B2', 'true', 'TRUE', 'Ân'],
    ['T!B2', '=A1', '=A1', 'Ân'],
  ])('typing into %s "%s" gives value %p and oldValue %p', (range, typed, value, oldValue) => {
    const { edit } = typeValues(workbook(), { range, values: [[typed]] });
    expect([edit?.value, edit?.oldValue]).toEqual([value, oldValue]);
  });

  test('pastes a block from its first cell on, over a range of any size, without values in the event', () => {
    const { spreadsheet, edit } = typeValues(workbook(), {
      range: 'T!A3',
      values: [
        ['7', null],
        [null, ''],
      ],
    });
    expect(valuesOf(spreadsheet).slice(2)).toEqual([
      [7, 'Bình', 'k2'],
      [3, null, 'k3'],
    ]);
    expect(edit).toEqual({ range: { sheetName: 'T', row: 3, column: 1, numRows: 2, numColumns: 2 } });
  });

  test('one value fills the range', () => {
    const { spreadsheet, edit } = typeValues(workbook(), { range: 'T!A2:B4', values: [['']] });
    expect(
      valuesOf(spreadsheet)
        .slice(1)
        .map((row) => row.slice(0, 2)),
    ).toEqual(Array(3).fill([null, null]));
    expect(edit?.range).toMatchObject({ numRows: 3, numColumns: 2 });
  });

  test('grows the grid', () => {
    const { spreadsheet } = typeValues(workbook(), { range: 'T!D6', values: [['x'], ['y']] });
    expect(tabOf(spreadsheet).properties.gridProperties).toMatchObject({ rowCount: 7, columnCount: 4 });
    expect(valuesOf(spreadsheet)[6]?.[3]).toBe('y');
  });

  test('ignores dropdowns', () => {
    const validation = {
      condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Nam' }] },
      strict: true,
    };
    const plain = aSpreadsheet(GRID, { rowCount: 5 });
    const rows = [...tabOf(plain).rows, { cells: [{ validation }] }];
    const strict = { ...plain, sheets: [{ ...tabOf(plain), rows }] };
    const { spreadsheet } = typeValues(strict, { range: 'T!A5', values: [['khác']] });
    expect(tabOf(spreadsheet).rows[4]?.cells[0]).toEqual({ validation, value: 'khác' });
  });

  test.each([
    ['T!A1', [], 'nothing to type'],
    ['Không có!A1', [['x']], 'Unable to parse range'],
  ])('refuses %s %j', (range, values, message) => {
    expect(() => typeValues(workbook(), { range, values })).toThrow(message);
  });
});

describe('insertRows', () => {
  test('puts blank rows before the given one', () => {
    const { spreadsheet, edit, change } = insertRows(workbook(), { tab: 'T', at: 3, count: 2 });
    expect(valuesOf(spreadsheet).map(([first]) => first)).toEqual(['STT', 1, null, null, 2, 3]);
    expect([edit, change]).toEqual([undefined, { changeType: 'INSERT_ROW' }]);
  });

  test.each([0, 1.5, -1])('refuses row %p', (at) => {
    expect(() => insertRows(workbook(), { tab: 'T', at, count: 1 })).toThrow(/are not rows/);
  });
});

describe('deleteRows', () => {
  test('takes whole rows out', () => {
    const { spreadsheet, change } = deleteRows(workbook(), { tab: 'T', at: 2, count: 2 });
    expect(valuesOf(spreadsheet)).toEqual([GRID[0], GRID[3]]);
    expect(change).toEqual({ changeType: 'REMOVE_ROW' });
  });

  test('refuses an unknown tab', () => {
    expect(() => deleteRows(workbook(), { tab: 'Lớp', at: 2, count: 1 })).toThrow('There is no tab "Lớp".');
  });
});

describe('sortRows', () => {
  test('sorts whole rows below the header', () => {
    const { spreadsheet, change } = sortRows(workbook(), { tab: 'T', by: 'B' });
    expect(valuesOf(spreadsheet)).toEqual([GRID[0], GRID[3], GRID[1], GRID[2]]);
    expect(change).toEqual({ changeType: 'OTHER' });
  });

  test('sorts some columns only, tearing the rows apart', () => {
    const { spreadsheet } = sortRows(workbook(), { tab: 'T', by: 'B', ascending: false, columns: 'A:B' });
    expect(valuesOf(spreadsheet).slice(1)).toEqual([
      [2, 'Bình', 'k1'],
      [1, 'Ân', 'k2'],
      [3, 'An', 'k3'],
    ]);
  });

  test('a whole sort keeps every row together, whatever the data', () => {
    const rows = fc.array(fc.tuple(fc.integer(), fc.string({ minLength: 1 }), fc.uuid()), { minLength: 1 });
    fc.assert(
      fc.property(rows, fc.constantFrom('A', 'B', 'C'), fc.boolean(), (values, by, ascending) => {
        const before = aSpreadsheet([['a', 'b', 'c'], ...values], { frozenRowCount: 1 });
        const after = valuesOf(sortRows(before, { tab: 'T', by, ascending }).spreadsheet).slice(1);
        expect(after.map((row) => JSON.stringify(row)).sort()).toEqual(
          values.map((row) => JSON.stringify(row)).sort(),
        );
      }),
    );
  });

  test('does nothing to an empty tab', () => {
    const empty = aSpreadsheet([['a']], { rowCount: 5, frozenRowCount: 1 });
    expect(valuesOf(sortRows(empty, { tab: 'T', by: 'A' }).spreadsheet)).toEqual(valuesOf(empty));
  });

  test('refuses what is not a column', () => {
    expect(() => sortRows(workbook(), { tab: 'T', by: '2' })).toThrow('"2" is not a column.');
  });
});

describe('copyRows', () => {
  test('pastes whole rows with their hidden columns, past the end of the grid', () => {
    const { spreadsheet, edit, change } = copyRows(workbook(), { tab: 'T', from: 2, count: 2, to: 5 });
    expect(valuesOf(spreadsheet)).toEqual([...GRID, GRID[1], GRID[2]]);
    expect(edit).toEqual({ range: { sheetName: 'T', row: 5, column: 1, numRows: 2, numColumns: 3 } });
    expect(change).toEqual({ changeType: 'EDIT' });
  });

  test('pastes over what is there, also over a part of the source', () => {
    const { spreadsheet } = copyRows(workbook(), { tab: 'T', from: 2, count: 2, to: 3 });
    expect(valuesOf(spreadsheet)).toEqual([GRID[0], GRID[1], GRID[1], GRID[2]]);
  });

  test('refuses rows that are not there', () => {
    expect(() => copyRows(workbook(), { tab: 'T', from: 4, count: 2, to: 9 })).toThrow(
      'Tab T has only 4 rows.',
    );
  });
});
