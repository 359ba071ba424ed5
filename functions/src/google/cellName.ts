/** A cell as the Sheets API names it, row and column from 0: `cellName(0, 27)` is `AB1`. */
export const cellName = (row: number, column: number): string => letters(column) + String(row + 1);

const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
