import { valueRange } from '../../../local/src/sheetsApi/valueRange.ts';
import type { Rendering } from '../../../local/src/sheetsApi/valueRange.ts';
import { resolveRange } from '../../../local/src/spreadsheet/area.ts';
import type { Row } from '../../../local/src/spreadsheet/spreadsheet.ts';
import { aSpreadsheet, tabOf } from '../spreadsheet/grid.ts';

const ROWS: (Row | null)[] = [
  {
    cells: [
      { value: 'a' },
      null,
      { value: 1500000, format: { numberFormat: { type: 'NUMBER', pattern: '#,##0' } } },
    ],
  },
  null,
  {
    cells: [
      null,
      { value: 45363, format: { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } } },
      { note: 'n' },
    ],
  },
  { cells: [{ value: { formula: '=A1' } }, { value: true }] },
  { cells: [{ note: 'only a note' }] },
];
const plain = aSpreadsheet([], { rowCount: 8, columnCount: 4 });
const spreadsheet = { ...plain, sheets: [{ ...tabOf(plain), rows: ROWS }] };
const read = (range: string, rendering: Partial<Rendering> = {}) =>
  valueRange(resolveRange(spreadsheet, range), {
    valueRenderOption: 'FORMATTED_VALUE',
    dateTimeRenderOption: 'SERIAL_NUMBER',
    majorDimension: 'ROWS',
    ...rendering,
  });

describe('valueRange', () => {
  test('fills gaps with empty texts and leaves empty ends out', () => {
    expect(read('A1:D8')).toEqual({
      range: 'T!A1:D8',
      majorDimension: 'ROWS',
      values: [['a', '', '1.500.000'], [], ['', '12/03/2024'], ['#NAME?', 'TRUE']],
    });
  });

  test('has no values where there are none', () => {
    expect(read('A5:D')).toEqual({ range: 'T!A5:D8', majorDimension: 'ROWS' });
    expect(read('D:D')).toEqual({ range: 'T!D1:D8', majorDimension: 'ROWS' });
  });

  test('reads column by column', () => {
    expect(read('A1:D8', { majorDimension: 'COLUMNS' }).values).toEqual([
      ['a', '', '', '#NAME?'],
      ['', '', '12/03/2024', 'TRUE'],
      ['1.500.000'],
    ]);
  });

  test.each<[Partial<Rendering>, unknown[]]>([
    [{ valueRenderOption: 'UNFORMATTED_VALUE' }, ['a', 1500000, 45363, '#NAME?', true]],
    [{ valueRenderOption: 'FORMULA' }, ['a', 1500000, 45363, '=A1', true]],
    [
      { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'FORMATTED_STRING' },
      ['a', 1500000, '12/03/2024', '#NAME?', true],
    ],
  ])('renders by %j', (rendering, shown) => {
    const values = read('A1:D8', rendering).values ?? [];
    expect(values.flat().filter((value) => value !== '')).toEqual(shown);
  });
});
