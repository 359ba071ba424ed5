import { gridSizeOf, sizesIn } from '../../../functions/src/google/gridSize.ts';

describe('gridSizeOf', () => {
  it.each([
    ["'Phê duyệt'!A1:Z1000", { rows: 1000, columns: 26 }],
    ['A!A1:AB5', { rows: 5, columns: 28 }],
    ["'Một ! lạ'!A1:A1", { rows: 1, columns: 1 }],
    ['A!B1:Z9', undefined],
    ['', undefined],
    [null, undefined],
  ])('of %p', (range, size) => {
    expect(gridSizeOf(range)).toEqual(size);
  });
});

describe('sizesIn', () => {
  it('needs both numbers', () => {
    expect(sizesIn('A', { rowCount: 5, columnCount: 3 })).toEqual([['A', { rows: 5, columns: 3 }]]);
    expect(sizesIn('A', { rowCount: 5 })).toEqual([]);
    expect(sizesIn('A')).toEqual([]);
  });
});
