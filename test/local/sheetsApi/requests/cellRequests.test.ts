import type { Spreadsheet } from '../../../../local/src/spreadsheet/spreadsheet.ts';
import { aSpreadsheet, tabOf, valuesOf } from '../../spreadsheet/grid.ts';
import { apply } from './apply.ts';

const RED = { red: 1, green: 0, blue: 0 };
const noted = (): Spreadsheet => {
  const plain = aSpreadsheet([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  const rows = tabOf(plain).rows.map((row) => ({
    cells: (row?.cells ?? []).map((cell) => ({ ...cell, note: 'n' })),
  }));
  return { ...plain, sheets: [{ ...tabOf(plain), rows }] };
};
const cell = (spreadsheet: Spreadsheet, row: number, column: number) =>
  tabOf(spreadsheet).rows[row]?.cells[column];

describe('updateCells', () => {
  const update = (request: Record<string, unknown>) => apply(noted(), 'updateCells', request).spreadsheet;
  const row = (...values: unknown[]) => ({ values });
  const value = (stringValue: string) => ({ userEnteredValue: { stringValue } });

  test('writes rows from a place on, only the named fields', () => {
    const rows = [row(value('x'), { ...value('y'), note: 'ignored' })];
    const written = update({ start: { rowIndex: 1 }, rows, fields: 'userEnteredValue' });
    expect(valuesOf(written)).toEqual([
      ['a', 'b'],
      ['x', 'y'],
    ]);
    expect(cell(written, 1, 1)?.note).toBe('n');
  });

  test('takes the named fields from cells of the range that no row covers', () => {
    const written = update({ range: { sheetId: 0 }, rows: [row({ note: 'mới' })], fields: 'note' });
    expect(valuesOf(written)).toEqual(valuesOf(noted()));
    expect([cell(written, 0, 0)?.note, cell(written, 0, 1)?.note, cell(written, 1, 0)?.note]).toEqual([
      'mới',
      undefined,
      undefined,
    ]);
  });

  test('keeps every colour twice, without zeros, the style winning', () => {
    const format = {
      backgroundColor: { blue: 1 },
      backgroundColorStyle: { rgbColor: RED },
      textFormat: { foregroundColor: RED, bold: true },
    };
    const written = update({
      start: {},
      rows: [row({ userEnteredFormat: format })],
      fields: 'userEnteredFormat',
    });
    expect(cell(written, 0, 0)?.format).toEqual({
      backgroundColor: { red: 1 },
      backgroundColorStyle: { rgbColor: { red: 1 } },
      textFormat: { bold: true, foregroundColor: { red: 1 }, foregroundColorStyle: { rgbColor: { red: 1 } } },
    });
  });

  test('clears both colours through a mask that names one', () => {
    const red = update({
      start: {},
      rows: [row({ userEnteredFormat: { backgroundColor: RED } })],
      fields: 'userEnteredFormat',
    });
    const fields = 'userEnteredFormat.backgroundColorStyle';
    expect(cell(apply(red, 'updateCells', { start: {}, rows: [row({})], fields }).spreadsheet, 0, 0)).toEqual(
      { value: 'a', note: 'n' },
    );
  });

  test.each([
    [{ numberValue: 0 }, 0],
    [{ boolValue: false }, false],
    [{ formulaValue: '=A1' }, { formula: '=A1' }],
    [{ stringValue: '=A1' }, '=A1'],
    [{ stringValue: '' }, undefined],
  ])('stores %j', (userEnteredValue, stored) => {
    const written = update({ start: {}, rows: [row({ userEnteredValue })], fields: 'userEnteredValue' });
    expect(cell(written, 0, 0)?.value).toEqual(stored);
  });

  test.each([
    [{ start: {}, range: {}, fields: '*' }, 'Exactly one of start and range'],
    [{ fields: '*' }, 'Exactly one of start and range'],
    [{ start: { rowIndex: 2 }, rows: [row({})], fields: '*' }, 'exceeds grid limits'],
    [{ range: { endRowIndex: 1 }, rows: [row({}), row({})], fields: '*' }, 'Attempting to write more rows'],
    [{ start: {}, rows: [row(value('x'))], fields: 'hyperlink' }, "for path 'hyperlink'"],
    [
      { start: {}, rows: [row({ userEnteredValue: { stringValue: 'x', numberValue: 1 } })], fields: '*' },
      'only one kind of value',
    ],
    [
      { start: {}, rows: [row({ userEnteredValue: { formulaValue: 'A1' } })], fields: '*' },
      'A formula begins with "="',
    ],
    [
      { start: {}, rows: [row({ pivotTable: {} })], fields: '*' },
      'Unknown name "pivotTable" at \'rows[0].values[0]\'',
    ],
    [{ start: {}, rows: [row({ userEnteredFormat: { colour: 1 } })], fields: '*' }, 'Unknown name "colour"'],
  ])('refuses %j', (request, message) => {
    expect(() => update(request)).toThrow(message);
  });
});

describe('repeatCell', () => {
  test('puts one cell all over a range', () => {
    const request = { range: { startColumnIndex: 1 }, cell: { note: 'x' }, fields: 'note' };
    const { spreadsheet } = apply(noted(), 'repeatCell', request);
    expect(tabOf(spreadsheet).rows.map((row) => row?.cells.map((each) => each?.note))).toEqual([
      ['n', 'x'],
      ['n', 'x'],
    ]);
  });
});

describe('appendCells', () => {
  test('writes after the last row that holds anything', () => {
    const rows = [{ values: [{ userEnteredValue: { stringValue: 'e' } }] }];
    expect(valuesOf(apply(noted(), 'appendCells', { rows, fields: '*' }).spreadsheet)[2]).toEqual([
      'e',
      null,
    ]);
  });
});
