import { foldText } from '../cell/foldText.ts';
import { isBlank, type Cell } from '../schema/cell.ts';
import type { Column } from '../schema/column.ts';

/** One filled row of a tab: its number as the person sees it (1-based) and its cells in the order of the columns. */
export interface SheetRow {
  readonly rowNumber: number;
  readonly cells: readonly Cell[];
}

/** A tab read by its headers: where each column stands (0-based; -1 when it is missing) and the filled rows. */
export interface TabReading {
  readonly positions: readonly number[];
  readonly rows: readonly SheetRow[];
}

/**
 * Reads a tab's values by its header row (row 1), so that columns may be moved or widened. Rows in which nobody typed
 * anything but a running number, an id or a sync mark are not rows.
 */
export function readTab(values: readonly (readonly Cell[])[], columns: readonly Column[]): TabReading {
  const headers = (values[0] ?? []).map((header) => foldText(String(header)));
  const positions = columns.map(({ header }) => headers.indexOf(foldText(header)));
  const typed = columns.map(({ type }) => type !== 'own');
  const rows = values.slice(1).flatMap((row, at) => {
    const cells = positions.map((position) => (position < 0 ? '' : (row[position] ?? '')));
    return cells.some((cell, i) => typed[i] === true && !isBlank(cell)) ? [{ rowNumber: at + 2, cells }] : [];
  });
  return { positions, rows };
}

/** The position of a column among its tab's columns. A wrong key is a bug. */
export function columnAt(columns: readonly Column[], key: string): number {
  const at = columns.findIndex((column) => column.key === key);
  if (at < 0) throw new Error(`no column ${key}`);
  return at;
}
