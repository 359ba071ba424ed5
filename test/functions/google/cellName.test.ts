import { cellName } from '../../../functions/src/google/cellName.ts';

describe('cellName', () => {
  it.each([
    [0, 0, 'A1'],
    [9, 25, 'Z10'],
    [0, 26, 'AA1'],
    [1_500, 701, 'ZZ1501'],
    [0, 702, 'AAA1'],
  ])('of row %p and column %p', (row, column, name) => {
    expect(cellName(row, column)).toBe(name);
  });
});
