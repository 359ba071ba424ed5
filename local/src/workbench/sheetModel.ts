/** How one cell looks and what stands in it, as the page needs it. */
export interface SheetCell {
  /** What the sheet shows. */
  readonly text: string;
  /** What a person would type to get this cell again (design: values are sent as typed). */
  readonly typed: string;
  readonly note: string;
  /** CSS declarations: colours, weight, alignment, wrapping. Empty for a plain cell. */
  readonly style: string;
  /** Whether a list of allowed values belongs to the cell. */
  readonly hasOptions: boolean;
}

/** A merged area, zero-based. */
export interface Merge {
  readonly x: number;
  readonly y: number;
  readonly across: number;
  readonly down: number;
}

/** The numbers of a chart in one colour. */
export interface ChartSeries {
  readonly name: string;
  readonly colour: string;
  readonly values: readonly number[];
}

/** A chart over a tab, with the numbers it shows. */
export interface SheetChart {
  readonly id: number;
  readonly title: string;
  readonly kind: 'column' | 'bar' | 'line';
  readonly isStacked: boolean;
  readonly axes: { readonly names: string; readonly numbers: string };
  readonly names: readonly string[];
  readonly series: readonly ChartSeries[];
  /** The cell of its upper left corner, zero-based. */
  readonly at: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
}

/** One tab of a workbook with its cells. Rows may be shorter than `columnCount`: what is missing is empty. */
export interface SheetGrid {
  readonly title: string;
  readonly cells: readonly (readonly SheetCell[])[];
  readonly columnCount: number;
  readonly columnWidths: readonly number[];
  readonly hiddenColumns: ReadonlySet<number>;
  readonly frozenRows: number;
  readonly merges: readonly Merge[];
  readonly charts: readonly SheetChart[];
}

/** A tab of a workbook, before its cells are read. */
export interface SheetTab {
  readonly title: string;
  readonly hidden: boolean;
}

/** A cell with nothing in it and nothing to show. */
export const EMPTY_CELL: SheetCell = { text: '', typed: '', note: '', style: '', hasOptions: false };

/** The cell at zero-based (x, y), empty beyond the data. */
export const cellAt = (grid: SheetGrid, x: number, y: number): SheetCell => grid.cells[y]?.[x] ?? EMPTY_CELL;

const holdsSomething = (cell: SheetCell): boolean =>
  cell.text !== '' || cell.note !== '' || cell.style !== '';

/** How many rows, from the top, hold anything a person would see. */
export function usedRows(grid: SheetGrid): number {
  let count = grid.cells.length;
  while (count > 0 && !grid.cells[count - 1]?.some(holdsSomething)) count -= 1;
  return count;
}
