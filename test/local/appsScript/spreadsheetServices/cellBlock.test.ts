import fc from 'fast-check';
import {
  blockOfA1,
  blockToA1,
  titleInA1,
} from '../../../../local/src/appsScript/spreadsheetServices/cellBlock.ts';

const grid = { rowCount: 1_000, columnCount: 800 };

describe('cellBlock', () => {
  it.each([
    ['B3', { row: 3, column: 2, numRows: 1, numColumns: 1 }],
    ['A2:C', { row: 2, column: 1, numRows: 999, numColumns: 3 }],
    ['2:5', { row: 2, column: 1, numRows: 4, numColumns: 800 }],
    ["'Học viên'!B2:C3", { row: 2, column: 2, numRows: 2, numColumns: 2 }],
    ['Lớp', { row: 1, column: 1, numRows: 1_000, numColumns: 800 }],
  ])('%s is %j', (a1, block) => {
    expect(blockOfA1(a1, grid)).toEqual(block);
  });

  it('reads back every block it writes', () => {
    const block = fc
      .tuple(fc.nat(899), fc.nat(699), fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }))
      .map(([row, column, numRows, numColumns]) => ({
        row: row + 1,
        column: column + 1,
        numRows,
        numColumns,
      }));
    fc.assert(
      fc.property(block, (written) => {
        const a1 = blockToA1(written, "Kinh phí '25");
        expect(blockOfA1(a1, grid)).toEqual(written);
        expect(titleInA1(a1)).toBe("Kinh phí '25");
      }),
    );
  });
});
