import type { Cell } from '../schema/cell.ts';
import type { FormTable } from './formTable.ts';

/** Rows above a form's first line: form number, title, scope, as-of and unit, headers, column numbers. */
export const HEAD_ROWS = 6;
/** Where a form says as of which moment it was made; the one cell that may differ between two equal forms. */
export const AS_OF_CELL = { row: 3, column: 0 } as const;

/** A form's cells, row by row, as they stand on its tab; every row as wide as the form. */
export function formGrid(table: FormTable, office: string, asOf: string): Cell[][] {
  const width = table.columns.length;
  const wide = (left: Cell, right: Cell = ''): Cell[] => {
    const row: Cell[] = Array.from({ length: width }, () => '');
    row[0] = left;
    if (right !== '') row[width - 1] = right;
    return row;
  };
  return [
    wide(office, table.formNumber === '' ? '' : `Biểu số ${table.formNumber}`),
    wide(table.title),
    wide(table.scope),
    wide(asOf, table.unitLine),
    table.columns.map(({ header }) => header),
    table.columns.map(({ number }) => number),
    ...table.rows.map(({ cells }) => table.columns.map((_, at) => cells[at] ?? '')),
    ...table.notes.map((note) => wide(note)),
  ];
}

type Grid = readonly (readonly Cell[])[];

/** Whether a tab shows this form already: the same cells everywhere but in the one that tells the time. */
export function isSameForm(standing: Grid, grid: Grid): boolean {
  const rows = Math.max(standing.length, grid.length);
  return Array.from({ length: rows }, (_, row) => row).every((row) =>
    isSameRow(standing[row], grid[row], row),
  );
}

function isSameRow(standing: readonly Cell[] = [], row: readonly Cell[] = [], at: number): boolean {
  const columns = Math.max(standing.length, row.length);
  return Array.from({ length: columns }, (_, column) => column).every(
    (column) =>
      (at === AS_OF_CELL.row && column === AS_OF_CELL.column) ||
      (standing[column] ?? '') === (row[column] ?? ''),
  );
}
