import { aSpreadsheet, tabOf, valuesOf } from '../../spreadsheet/grid.ts';
import { apply } from './apply.ts';

const three = () =>
  aSpreadsheet([
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
    ['g', 'h', 'i'],
  ]);
const area = (
  startRowIndex: number,
  endRowIndex: number,
  startColumnIndex: number,
  endColumnIndex: number,
) => ({
  sheetId: 0,
  startRowIndex,
  endRowIndex,
  startColumnIndex,
  endColumnIndex,
});

describe('deleteRange', () => {
  test.each([
    [
      'ROWS',
      [
        ['a', 'e', 'c'],
        ['d', 'h', 'f'],
        ['g', null, 'i'],
      ],
    ],
    [
      'COLUMNS',
      [
        ['a', 'c', null],
        ['d', 'e', 'f'],
        ['g', 'h', 'i'],
      ],
    ],
  ])('closes the gap: %s', (shiftDimension, values) => {
    const { spreadsheet } = apply(three(), 'deleteRange', { range: area(0, 1, 1, 2), shiftDimension });
    expect(valuesOf(spreadsheet)).toEqual(values);
  });
});

describe('insertRange', () => {
  test('makes room, growing the grid rather than losing a value', () => {
    const { spreadsheet } = apply(three(), 'insertRange', {
      range: area(1, 2, 0, 2),
      shiftDimension: 'ROWS',
    });
    expect(valuesOf(spreadsheet)).toEqual([
      ['a', 'b', 'c'],
      [null, null, 'f'],
      ['d', 'e', 'i'],
      ['g', 'h', null],
    ]);
  });

  test('moves cells to the right', () => {
    const { spreadsheet } = apply(three(), 'insertRange', {
      range: area(0, 1, 0, 1),
      shiftDimension: 'COLUMNS',
    });
    expect(valuesOf(spreadsheet)[0]).toEqual([null, 'a', 'b', 'c']);
  });
});

describe('copyPaste', () => {
  const paste = (destination: ReturnType<typeof area>, pasteType?: string) =>
    apply(three(), 'copyPaste', {
      source: area(0, 1, 0, 2),
      destination,
      ...(pasteType ? { pasteType } : {}),
    }).spreadsheet;

  test('fills a larger target and overflows a smaller one', () => {
    expect(valuesOf(paste(area(1, 3, 0, 2))).slice(1)).toEqual([
      ['a', 'b', 'f'],
      ['a', 'b', 'i'],
    ]);
    expect(valuesOf(paste(area(2, 3, 1, 2)))[2]).toEqual(['g', 'a', 'b']);
  });

  test('copies the validation only', () => {
    const validation = { condition: { type: 'BOOLEAN' } };
    const set = apply(three(), 'setDataValidation', {
      range: area(0, 1, 0, 1),
      rule: validation,
    }).spreadsheet;
    const request = {
      source: area(0, 1, 0, 1),
      destination: area(1, 2, 0, 1),
      pasteType: 'PASTE_DATA_VALIDATION',
    };
    expect(tabOf(apply(set, 'copyPaste', request).spreadsheet).rows[1]?.cells[0]).toEqual({
      value: 'd',
      validation,
    });
  });

  test.each(['PASTE_VALUES', 'PASTE_FORMULA'])("%s leaves the target's format", (pasteType) => {
    const bold = {
      range: area(1, 2, 0, 1),
      cell: { userEnteredFormat: { textFormat: { bold: true } } },
      fields: 'userEnteredFormat',
    };
    const request = { source: area(0, 1, 0, 1), destination: area(1, 2, 0, 1), pasteType };
    const pasted = apply(apply(three(), 'repeatCell', bold).spreadsheet, 'copyPaste', request).spreadsheet;
    expect(tabOf(pasted).rows[1]?.cells[0]).toEqual({ value: 'a', format: { textFormat: { bold: true } } });
  });

  test("takes the target's format away where the source has none", () => {
    const pasted = paste(area(1, 2, 0, 2), 'PASTE_FORMAT');
    expect(valuesOf(pasted)).toEqual(valuesOf(three()));
  });

  test('refuses what is not simulated', () => {
    expect(() => paste(area(1, 2, 0, 2), 'PASTE_NO_BORDERS')).toThrow("Invalid value at 'pasteType'");
  });
});

describe('sortRange', () => {
  test('sorts by columns counted on the tab', () => {
    const request = { range: area(0, 3, 1, 3), sortSpecs: [{ dimensionIndex: 1, sortOrder: 'DESCENDING' }] };
    expect(valuesOf(apply(three(), 'sortRange', request).spreadsheet)).toEqual([
      ['a', 'h', 'i'],
      ['d', 'e', 'f'],
      ['g', 'b', 'c'],
    ]);
  });

  test('refuses a column outside the range', () => {
    const request = { range: area(0, 3, 1, 3), sortSpecs: [{ dimensionIndex: 0 }] };
    expect(() => apply(three(), 'sortRange', request)).toThrow(/outside the sorted range/);
  });
});
