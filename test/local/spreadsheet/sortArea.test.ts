import fc from 'fast-check';
import { sortArea } from '../../../local/src/spreadsheet/sortArea.ts';
import type { CellValue } from '../../../local/src/spreadsheet/spreadsheet.ts';
import { aSpreadsheet, tabOf, valuesOf } from './grid.ts';

const sorted = (values: (CellValue | null)[], ascending: boolean) => {
  const spreadsheet = aSpreadsheet(values.map((value) => [value]));
  const area = { startRow: 0, endRow: values.length, startColumn: 0, endColumn: 1 };
  const sheet = sortArea(tabOf(spreadsheet), area, [{ column: 0, ascending }]);
  return valuesOf({ ...spreadsheet, sheets: [sheet] }).map(([value]) => value);
};

describe('sortArea', () => {
  const mixed = [null, 'Ơn', { formula: '=X()' }, true, 'Ân', 10, 'An', 9, null];

  test('ascending: numbers, texts in Vietnamese order, booleans, errors, blanks', () => {
    expect(sorted(mixed, true)).toEqual([9, 10, 'An', 'Ân', 'Ơn', true, { formula: '=X()' }, null, null]);
  });

  test('descending: the other way round, blanks last all the same', () => {
    expect(sorted(mixed, false)).toEqual([{ formula: '=X()' }, true, 'Ơn', 'Ân', 'An', 10, 9, null, null]);
  });

  test('moves whole rows, notes and formats with them, and keeps the order of equal rows', () => {
    const spreadsheet = aSpreadsheet([
      [2, 'hai'],
      [1, 'một'],
      [2, 'hai nữa'],
    ]);
    const plain = tabOf(spreadsheet);
    const sheet = {
      ...plain,
      rows: plain.rows.map((row, index) => ({ cells: [...(row?.cells ?? []), { note: String(index) }] })),
    };
    const area = { startRow: 0, endRow: 3, startColumn: 0, endColumn: 3 };
    const result = sortArea(sheet, area, [{ column: 0, ascending: true }]);
    expect(result.rows.map((row) => row?.cells.map((cell) => cell?.value ?? cell?.note))).toEqual([
      [1, 'một', '1'],
      [2, 'hai', '0'],
      [2, 'hai nữa', '2'],
    ]);
  });

  test('leaves the other columns where they are', () => {
    const spreadsheet = aSpreadsheet([
      [2, 'a'],
      [1, 'b'],
    ]);
    const area = { startRow: 0, endRow: 2, startColumn: 0, endColumn: 1 };
    const sheet = sortArea(tabOf(spreadsheet), area, [{ column: 0, ascending: true }]);
    expect(valuesOf({ ...spreadsheet, sheets: [sheet] })).toEqual([
      [1, 'a'],
      [2, 'b'],
    ]);
  });

  test('loses and doubles nothing, and sorting again changes nothing', () => {
    const value = fc.oneof(fc.integer(), fc.string({ minLength: 1 }), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), fc.boolean(), (values, ascending) => {
        const once = sorted(values, ascending);
        expect(once.map(String).sort()).toEqual(values.map(String).sort());
        expect(sorted(once as (CellValue | null)[], ascending)).toEqual(once);
      }),
    );
  });
});
