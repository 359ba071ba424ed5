import fc from 'fast-check';
import {
  deleteDimension,
  insertDimension,
  moveDimension,
} from '../../../local/src/spreadsheet/dimensions.ts';
import type { Spreadsheet } from '../../../local/src/spreadsheet/spreadsheet.ts';
import { aSpreadsheet, tabOf, valuesOf } from './grid.ts';

const GRID = [
  ['a1', 'b1', 'c1'],
  ['a2', 'b2', 'c2'],
  ['a3', 'b3', 'c3'],
];
const rows = (start: number, end: number) => ({ sheetId: 0, dimension: 'ROWS', start, end }) as const;
const columns = (start: number, end: number) => ({ sheetId: 0, dimension: 'COLUMNS', start, end }) as const;

describe('insertDimension', () => {
  test('puts blank rows in', () => {
    expect(
      valuesOf(insertDimension(aSpreadsheet(GRID), rows(1, 3), 'before')).map(([first]) => first),
    ).toEqual(['a1', null, null, 'a2', 'a3']);
  });

  test('puts blank columns in', () => {
    expect(valuesOf(insertDimension(aSpreadsheet(GRID), columns(3, 4), 'none'))[0]).toEqual([
      'a1',
      'b1',
      'c1',
      null,
    ]);
  });

  test.each([
    ['before', 'above'],
    ['after', 'below'],
    ['none', undefined],
  ] as const)('takes the looks of the neighbour: %s', (inherit, looks) => {
    const format = (name: string) => ({ value: name, note: name, format: { horizontalAlignment: name } });
    const spreadsheet = aSpreadsheet(GRID);
    const sheet = {
      ...tabOf(spreadsheet),
      rows: ['above', 'below'].map((name) => ({ cells: [format(name)] })),
    };
    const inserted = insertDimension({ ...spreadsheet, sheets: [sheet] }, rows(1, 2), inherit);
    const expected = looks === undefined ? undefined : { format: { horizontalAlignment: looks } };
    expect(tabOf(inserted).rows[1]?.cells[0]).toEqual(expected);
  });

  test('freezes rows put into the frozen ones', () => {
    const inserted = insertDimension(aSpreadsheet(GRID, { frozenRowCount: 2 }), rows(1, 2), 'none');
    expect(tabOf(inserted).properties.gridProperties).toMatchObject({ frozenRowCount: 3, rowCount: 4 });
  });

  test.each([rows(4, 5), rows(2, 2), columns(5, 6)])('refuses %j', (span) => {
    expect(() => insertDimension(aSpreadsheet(GRID), span, 'none')).toThrow(/Invalid (rows|columns)/);
  });

  test('deleting what was inserted gives back every value', () => {
    const spans = fc.tuple(fc.constantFrom(rows, columns), fc.nat(3), fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(spans, ([span, start, count]) => {
        const there = insertDimension(aSpreadsheet(GRID), span(start, start + count), 'none');
        const back = deleteDimension(there, span(start, start + count));
        expect(valuesOf(back)).toEqual(GRID);
      }),
    );
  });
});

describe('deleteDimension', () => {
  test('takes rows and columns out', () => {
    expect(valuesOf(deleteDimension(aSpreadsheet(GRID), rows(0, 2)))).toEqual([['a3', 'b3', 'c3']]);
    expect(valuesOf(deleteDimension(aSpreadsheet(GRID), columns(1, 3)))).toEqual([['a1'], ['a2'], ['a3']]);
  });

  test.each([
    [0, rows(0, 3), "You can't delete all the rows on the sheet."],
    [1, rows(1, 3), 'Sorry, it is not possible to delete all non-frozen rows.'],
    [0, rows(2, 4), 'Invalid rows 2-4: the sheet has 3.'],
    [0, columns(0, 3), "You can't delete all the columns on the sheet."],
  ])('with %i frozen rows refuses %j', (frozenRowCount, span, message) => {
    expect(() => deleteDimension(aSpreadsheet(GRID, { frozenRowCount }), span)).toThrow(message);
  });

  test('unfreezes deleted frozen rows', () => {
    const deleted = deleteDimension(aSpreadsheet(GRID, { frozenRowCount: 2 }), rows(0, 1));
    expect(tabOf(deleted).properties.gridProperties).toMatchObject({ frozenRowCount: 1, rowCount: 2 });
  });
});

describe('moveDimension', () => {
  test.each([
    [rows(0, 1), 3, ['a2', 'a3', 'a1']],
    [rows(2, 3), 0, ['a3', 'a1', 'a2']],
    [rows(0, 2), 3, ['a3', 'a1', 'a2']],
    [rows(1, 2), 1, ['a1', 'a2', 'a3']],
  ])('%j before %i', (span, destination, firsts) => {
    expect(valuesOf(moveDimension(aSpreadsheet(GRID), span, destination)).map(([first]) => first)).toEqual(
      firsts,
    );
  });

  test('moves columns', () => {
    expect(valuesOf(moveDimension(aSpreadsheet(GRID), columns(0, 1), 3))[0]).toEqual(['b1', 'c1', 'a1']);
  });

  test('refuses a destination inside the moved part', () => {
    expect(() => moveDimension(aSpreadsheet(GRID), rows(0, 3), 1)).toThrow('Cannot move rows 0-3 to 1.');
  });
});

describe('shiftRanges', () => {
  const range = (startRowIndex: number, endRowIndex: number) => ({
    sheetId: 0,
    startRowIndex,
    endRowIndex,
    startColumnIndex: 0,
    endColumnIndex: 2,
  });
  const spreadsheet = (): Spreadsheet => {
    const plain = aSpreadsheet(Array.from({ length: 20 }, () => ['x', 'y']));
    const source = { sourceRange: { sources: [range(4, 10)] } };
    const sheet = {
      ...tabOf(plain),
      merges: [range(1, 3), range(6, 8)],
      protectedRanges: [{ protectedRangeId: 1, range: range(6, 8) }],
      conditionalFormats: [{ ranges: [range(6, 8), range(10, 12)] }, { ranges: [range(6, 7)] }],
      charts: [{ chartId: 1, spec: { basicChart: { series: [{ series: source }] } } }],
      basicFilter: { range: range(0, 20) },
    };
    const namedRanges = [{ namedRangeId: 'n', name: 'N', range: range(7, 8) }];
    return { ...plain, sheets: [sheet], namedRanges };
  };

  test('moves all that points below an inserted row, and widens what spans it', () => {
    const shifted = insertDimension(spreadsheet(), rows(5, 7), 'none');
    const sheet = tabOf(shifted);
    expect(sheet.merges).toEqual([range(1, 3), range(8, 10)]);
    expect(sheet.protectedRanges[0]?.['range']).toEqual(range(8, 10));
    expect(sheet.conditionalFormats[0]).toEqual({ ranges: [range(8, 10), range(12, 14)] });
    expect(JSON.stringify(sheet.charts)).toContain(JSON.stringify(range(4, 12)));
    expect(sheet.basicFilter).toEqual({ range: range(0, 22) });
    expect(shifted.namedRanges[0]?.range).toEqual(range(9, 10));
  });

  test('drops what pointed only at deleted rows', () => {
    const shifted = deleteDimension(spreadsheet(), rows(6, 8));
    const sheet = tabOf(shifted);
    expect(sheet.merges).toEqual([range(1, 3)]);
    expect(sheet.protectedRanges).toEqual([]);
    expect(sheet.conditionalFormats).toEqual([{ ranges: [range(8, 10)] }]);
    expect(JSON.stringify(sheet.charts)).toContain(JSON.stringify(range(4, 8)));
    expect(sheet.basicFilter).toEqual({ range: range(0, 18) });
    expect(shifted.namedRanges).toEqual([]);
  });

  test('leaves other tabs alone', () => {
    const before = spreadsheet();
    const other = { ...tabOf(before), properties: { ...tabOf(before).properties, sheetId: 5, title: 'U' } };
    const both = { ...before, sheets: [tabOf(before), other] };
    const shifted = insertDimension(both, { ...rows(0, 1), sheetId: 5 }, 'none');
    expect(tabOf(shifted).merges).toEqual(tabOf(before).merges);
  });
});
