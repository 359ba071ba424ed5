import { aSpreadsheet, tabOf, valuesOf } from '../../spreadsheet/grid.ts';
import { apply } from './apply.ts';

const two = () =>
  aSpreadsheet([
    ['a', 'b'],
    ['c', 'd'],
  ]);
const rows = (startIndex: number, endIndex?: number) => ({
  dimension: 'ROWS',
  startIndex,
  ...(endIndex === undefined ? {} : { endIndex }),
});

describe('insertDimension', () => {
  test('puts rows in', () => {
    expect(
      valuesOf(apply(two(), 'insertDimension', { range: rows(1, 2), inheritFromBefore: true }).spreadsheet),
    ).toHaveLength(3);
  });

  test('cannot inherit from before the first row', () => {
    const request = { range: rows(0, 1), inheritFromBefore: true };
    expect(() => apply(two(), 'insertDimension', request)).toThrow(/inheritFromBefore/);
  });
});

describe('deleteDimension', () => {
  test('deletes to the end when the end is open', () => {
    expect(valuesOf(apply(two(), 'deleteDimension', { range: rows(1) }).spreadsheet)).toEqual([['a', 'b']]);
  });
});

describe('moveDimension', () => {
  test('moves rows', () => {
    const { spreadsheet } = apply(two(), 'moveDimension', { source: rows(0, 1), destinationIndex: 2 });
    expect(valuesOf(spreadsheet)).toEqual([
      ['c', 'd'],
      ['a', 'b'],
    ]);
  });
});

describe('appendDimension', () => {
  test.each([
    ['ROWS', 5, 2],
    ['COLUMNS', 2, 5],
  ])('adds %s at the end', (dimension, rowCount, columnCount) => {
    const { spreadsheet } = apply(two(), 'appendDimension', { sheetId: 0, dimension, length: 3 });
    expect(tabOf(spreadsheet).properties.gridProperties).toEqual({ rowCount, columnCount });
  });
});

describe('updateDimensionProperties', () => {
  test('hides and sizes rows, keeping their cells', () => {
    const request = {
      range: rows(1, 2),
      properties: { hiddenByUser: true, pixelSize: 40 },
      fields: 'hiddenByUser',
    };
    const { spreadsheet } = apply(two(), 'updateDimensionProperties', request);
    expect(tabOf(spreadsheet).rows[1]).toEqual({
      hiddenByUser: true,
      cells: [{ value: 'c' }, { value: 'd' }],
    });
  });

  test('shows a hidden column again', () => {
    const update = (hiddenByUser: boolean) => ({
      range: { dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
      properties: { hiddenByUser },
      fields: '*',
    });
    const hidden = apply(two(), 'updateDimensionProperties', update(true)).spreadsheet;
    expect(tabOf(hidden).columns).toEqual([null, { hiddenByUser: true }]);
    expect(tabOf(apply(hidden, 'updateDimensionProperties', update(false)).spreadsheet).columns[1]).toEqual({
      hiddenByUser: false,
    });
  });

  test('refuses columns beyond the grid', () => {
    const request = {
      range: { dimension: 'COLUMNS', startIndex: 2, endIndex: 3 },
      properties: {},
      fields: '*',
    };
    expect(() => apply(two(), 'updateDimensionProperties', request)).toThrow('Invalid COLUMNS 2-3.');
  });
});

describe('autoResizeDimensions', () => {
  test('is accepted and changes nothing', () => {
    const before = two();
    expect(apply(before, 'autoResizeDimensions', { dimensions: rows(0, 1) }).spreadsheet).toBe(before);
  });
});
