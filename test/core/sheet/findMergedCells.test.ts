import type { Cell } from '../../../core/src/schema/cell.ts';
import { findMergedCells } from '../../../core/src/sheet/findMergedCells.ts';

const found = (...rows: [rowNumber: number, cell: Cell][]): unknown[] =>
  findMergedCells(
    rows.map(([rowNumber, cell]) => ({ rowNumber, cells: ['', cell] })),
    1,
  ).map(({ at, issue }) => [at, issue.code, issue.suggestion]);

describe('findMergedCells', () => {
  it('offers the value above for every blank cell below it', () => {
    expect(found([2, 'Xã A'], [3, ''], [4, '\u200B'], [5, ' Xã  B '], [6, false])).toEqual([
      [1, 'cell/merged-above', 'Xã A'],
      [2, 'cell/merged-above', 'Xã A'],
      [4, 'cell/merged-above', 'Xã B'],
    ]);
  });

  it('offers nothing across an empty or left-out row, nor above the first value', () => {
    expect(found([2, ''], [3, 'Xã A'], [5, ''], [6, ''])).toEqual([]);
  });
});
