import { formatA1, parseA1 } from '../../spreadsheet/a1.ts';

/** A block of cells of some tab; row and column are 1-based, as scripts count. */
export type Block = { row: number; column: number; numRows: number; numColumns: number };

export type Grid = { rowCount: number; columnCount: number };

/** `B2` or `B2:D9`; with a title `'Học viên'!B2`. */
export function blockToA1({ row, column, numRows, numColumns }: Block, title?: string): string {
  return formatA1({
    ...(title === undefined ? {} : { sheet: title }),
    startRow: row - 1,
    endRow: row - 1 + numRows,
    startColumn: column - 1,
    endColumn: column - 1 + numColumns,
  });
}

/** The tab that A1 notation names, if it names one. Refuses what is not A1 notation. */
export function titleInA1(text: string): string | undefined {
  return parseA1(text).sheet;
}

/** The block that A1 notation means in a grid; open ends reach its end (`A2:M`, `A:C`, `2:5`, a tab alone). */
export function blockOfA1(text: string, grid: Grid): Block {
  const {
    startRow = 0,
    endRow = grid.rowCount,
    startColumn = 0,
    endColumn = grid.columnCount,
  } = parseA1(text);
  return {
    row: startRow + 1,
    column: startColumn + 1,
    numRows: endRow - startRow,
    numColumns: endColumn - startColumn,
  };
}
