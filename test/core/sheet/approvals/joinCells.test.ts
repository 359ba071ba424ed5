import {
  joinCells,
  type CellBlock,
  type PlacedCell,
} from '../../../../core/src/sheet/approvals/joinCells.ts';

const at = (row: number, column: number): PlacedCell => ({
  row,
  column,
  value: `${String(row)},${String(column)}`,
});
const grid = (row: number, column: number, height: number, width: number): CellBlock => ({
  row,
  column,
  values: Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_cell, x) => at(row + y, column + x).value),
  ),
});

describe('joinCells', () => {
  it.each<[string, PlacedCell[], CellBlock[]]>([
    ['nothing', [], []],
    ['one cell', [at(2, 3)], [grid(2, 3, 1, 1)]],
    ['neighbours in a row, in any order', [at(2, 4), at(2, 3)], [grid(2, 3, 1, 2)]],
    ['rows that follow each other', [at(2, 3), at(3, 3), at(2, 4), at(3, 4)], [grid(2, 3, 2, 2)]],
    ['a gap in a row', [at(2, 3), at(2, 5)], [grid(2, 3, 1, 1), grid(2, 5, 1, 1)]],
    ['a gap between rows', [at(2, 3), at(4, 3)], [grid(2, 3, 1, 1), grid(4, 3, 1, 1)]],
    ['rows of different width', [at(2, 3), at(2, 4), at(3, 3)], [grid(2, 3, 1, 2), grid(3, 3, 1, 1)]],
    [
      'two columns side by side with a gap',
      [at(2, 1), at(3, 1), at(2, 4), at(3, 4)],
      [grid(2, 1, 2, 1), grid(2, 4, 2, 1)],
    ],
  ])('joins %s', (_case, cells, blocks) => {
    expect(joinCells(cells)).toEqual(blocks);
  });
});
