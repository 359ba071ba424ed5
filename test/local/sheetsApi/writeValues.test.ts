import fc from 'fast-check';
import { rowsOf, writeValues } from '../../../local/src/sheetsApi/writeValues.ts';
import type { ValueInputOption, Values } from '../../../local/src/sheetsApi/writeValues.ts';
import { valueRange } from '../../../local/src/sheetsApi/valueRange.ts';
import { resolveRange } from '../../../local/src/spreadsheet/area.ts';
import { aSpreadsheet, valuesOf } from '../spreadsheet/grid.ts';

const spreadsheet = aSpreadsheet([
  ['a', 'b', 'c'],
  ['d', 'e', 'f'],
]);
const write = (range: string, values: Values, option: ValueInputOption = 'RAW') => {
  const written = writeValues(resolveRange(spreadsheet, range), values, option);
  return { ...written, values: valuesOf({ ...spreadsheet, sheets: [written.sheet] }) };
};

describe('writeValues', () => {
  test('null leaves a cell alone, an empty text empties it', () => {
    const { values, cells, area } = write('A1:C2', [[null, ''], ['x']]);
    expect(values).toEqual([
      ['a', null, 'c'],
      ['x', 'e', 'f'],
    ]);
    expect([cells, area]).toEqual([2, { startRow: 0, endRow: 2, startColumn: 0, endColumn: 2 }]);
  });

  test.each<[ValueInputOption, unknown[]]>([
    ['RAW', ['012', '=A1', true]],
    ['USER_ENTERED', [12, { formula: '=A1' }, true]],
  ])('%s', (option, stored) => {
    expect(write('A1', [['012', '=A1', true]], option).values[0]).toEqual(stored);
  });

  test.each([
    ['A1:B1', [['x'], ['y']], 'Requested writing within range [T!A1:B1], but tried writing to row [2]'],
    ['A1:B1', [['x', 'y', 'z']], 'Requested writing within range [T!A1:B1], but tried writing to column [C]'],
    ['C2', [['x', 'y']], 'Range (T!C2:D2) exceeds grid limits. Max rows: 2, max columns: 3'],
    ['A1', [['x'.repeat(50_001)]], 'more than the maximum of 50000 characters'],
  ])('refuses at %s what does not fit', (range, values, message) => {
    expect(() => write(range, values)).toThrow(message);
  });

  test('what is written RAW is read back unformatted', () => {
    const cell = fc.oneof(fc.string({ minLength: 1 }), fc.integer(), fc.boolean());
    const block = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(block, (values) => {
        const { sheet, area } = write('A1', values);
        const rendering = {
          valueRenderOption: 'UNFORMATTED_VALUE',
          dateTimeRenderOption: 'SERIAL_NUMBER',
          majorDimension: 'ROWS',
        } as const;
        expect(valueRange({ sheet, area }, rendering).values).toEqual(values);
      }),
    );
  });
});

describe('rowsOf', () => {
  test('turns columns into rows, leaving alone what a short column does not name', () => {
    expect(rowsOf([['a', 'b'], ['c']], 'COLUMNS')).toEqual([
      ['a', 'c'],
      ['b', null],
    ]);
    expect(rowsOf([['a']], 'ROWS')).toEqual([['a']]);
  });
});
