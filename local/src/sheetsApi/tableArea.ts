import type { Area, SheetArea } from '../spreadsheet/area.ts';
import { cellAt, usedRowCount } from '../spreadsheet/cells.ts';
import type { Sheet } from '../spreadsheet/spreadsheet.ts';

/**
 * The table that `append` adds to: the block of filled cells, connected also over corners, that a range touches (the
 * last one if it touches several). `undefined` if there is none.
 */
export function tableArea({ sheet, area }: SheetArea): Area | undefined {
  const seed = lastFilledRow(sheet, area);
  if (seed === undefined) return undefined;
  let table = seed;
  for (;;) {
    const grown = grownOnce(sheet, table);
    if (grown === undefined) return table;
    table = grown;
  }
}

/** From the last filled row of the range, the filled cells of that row. */
function lastFilledRow(sheet: Sheet, area: Area): Area | undefined {
  const last = Math.min(area.endRow, usedRowCount(sheet, area));
  for (let row = last - 1; row >= area.startRow; row -= 1) {
    const filled = columnsFilled(sheet, row, area);
    const [first = -1] = filled;
    const end = (filled.at(-1) ?? -1) + 1;
    if (filled.length > 0) return { startRow: row, endRow: row + 1, startColumn: first, endColumn: end };
  }
  return undefined;
}

function columnsFilled(sheet: Sheet, row: number, { startColumn, endColumn }: Area): number[] {
  const columns: number[] = [];
  for (let column = startColumn; column < endColumn; column += 1) {
    if (isFilled(sheet, row, column)) columns.push(column);
  }
  return columns;
}

const isFilled = (sheet: Sheet, row: number, column: number) =>
  cellAt(sheet, row, column).value !== undefined;

/** The table one row or column larger on each side where a filled cell borders on it. */
function grownOnce(sheet: Sheet, table: Area): Area | undefined {
  const { startRow, endRow, startColumn, endColumn } = table;
  const rowFilled = (row: number) =>
    row >= 0 &&
    columnsFilled(sheet, row, {
      ...table,
      startColumn: Math.max(0, startColumn - 1),
      endColumn: endColumn + 1,
    }).length > 0;
  const columnFilled = (column: number) => {
    for (let row = Math.max(0, startRow - 1); column >= 0 && row <= endRow; row += 1) {
      if (isFilled(sheet, row, column)) return true;
    }
    return false;
  };
  const grown = {
    startRow: startRow - Number(rowFilled(startRow - 1)),
    endRow: endRow + Number(rowFilled(endRow)),
    startColumn: startColumn - Number(columnFilled(startColumn - 1)),
    endColumn: endColumn + Number(columnFilled(endColumn)),
  };
  const isSame = Object.entries(grown).every(([key, value]) => table[key as keyof Area] === value);
  return isSame ? undefined : grown;
}
