import type { Cell } from '../../schema/cell.ts';

/** A cell and its place, rows and columns from 0. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
}

/** A rectangle of cells from a place on: rows of the same width. */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly Cell[])[];
}

/** The same cells in few rectangles: neighbours in a row together, then rows of the same columns that follow each other. */
export function joinCells(cells: readonly PlacedCell[]): CellBlock[] {
  const ordered = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
  const runs: { row: number; column: number; cells: Cell[] }[] = [];
  for (const { row, column, value } of ordered) {
    const run = runs.at(-1);
    if (run?.row === row && run.column + run.cells.length === column) run.cells.push(value);
    else runs.push({ row, column, cells: [value] });
  }
  const open = new Map<string, { row: number; column: number; values: Cell[][] }>();
  const blocks: { row: number; column: number; values: Cell[][] }[] = [];
  for (const { row, column, cells: values } of runs) {
    const place = `${String(column)} ${String(values.length)}`;
    const above = open.get(place);
    if (above !== undefined && above.row + above.values.length === row) above.values.push(values);
    else {
      const block = { row, column, values: [values] };
      open.set(place, block);
      blocks.push(block);
    }
  }
  return blocks;
}
