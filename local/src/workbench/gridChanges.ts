import type { SheetCell, SheetGrid } from './sheetModel.ts';
import { cellAt } from './sheetModel.ts';

/** A cell that differs between two readings of a tab, zero-based. */
export interface CellChange {
  readonly x: number;
  readonly y: number;
  /** Whether what is written in it changed, not only its look or note. */
  readonly textChanged: boolean;
}

const sameLook = (a: SheetCell, b: SheetCell): boolean =>
  a.typed === b.typed && a.note === b.note && a.style === b.style && a.hasOptions === b.hasOptions;

/** Every cell that differs between two readings of the same tab, row by row. */
export function gridChanges(before: SheetGrid, after: SheetGrid): CellChange[] {
  const rows = Math.max(before.cells.length, after.cells.length);
  const columns = Math.max(before.columnCount, after.columnCount);
  const changes: CellChange[] = [];
  for (let y = 0; y < rows; y += 1)
    for (let x = 0; x < columns; x += 1) {
      const [old, now] = [cellAt(before, x, y), cellAt(after, x, y)];
      if (old === now) continue;
      const textChanged = old.text !== now.text;
      if (textChanged || !sameLook(old, now)) changes.push({ x, y, textChanged });
    }
  return changes;
}

/** Whether two readings of a tab can share one drawn table: same columns, widths, hidden columns and merges. */
export function sameShape(before: SheetGrid, after: SheetGrid): boolean {
  const shape = (grid: SheetGrid): string =>
    JSON.stringify([
      grid.title,
      grid.columnCount,
      grid.columnWidths,
      [...grid.hiddenColumns],
      grid.frozenRows,
      grid.merges,
    ]);
  return shape(before) === shape(after);
}
