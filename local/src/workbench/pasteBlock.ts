import type { Block } from './rangeNames.ts';
import { blockCells, cellKey } from './rangeNames.ts';

/** What a paste changes: the block it covers and one text per cell of it, row by row. */
export interface Paste {
  readonly block: Block;
  readonly values: readonly (readonly string[])[];
}

const repeats = (selected: number, pasted: number): number =>
  selected > pasted && selected % pasted === 0 ? selected / pasted : 1;

/**
 * Decides where pasted rows go, as spreadsheets do: from the top left cell of the selection; repeated when the
 * selection is a whole multiple of what was copied; short rows are filled with empty cells.
 */
export function planPaste(rows: readonly (readonly string[])[], selection: Block): Paste {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const height = Math.max(1, rows.length);
  const across = width * repeats(selection.right - selection.left + 1, width);
  const down = height * repeats(selection.bottom - selection.top + 1, height);
  const values = Array.from({ length: down }, (_, y) =>
    Array.from({ length: across }, (__, x) => rows[y % height]?.[x % width] ?? ''),
  );
  const { left, top } = selection;
  return { block: { left, top, right: left + across - 1, bottom: top + down - 1 }, values };
}

/**
 * The smallest block around some changed cells (at least one). The cells in it that were not changed are sent as they
 * are.
 * @param typed what a person would type to get the cell at zero-based (x, y) again
 */
export function planChanges(
  changes: readonly { x: number; y: number; value: string }[],
  typed: (x: number, y: number) => string,
): Paste {
  const [xs, ys] = [changes.map(({ x }) => x), changes.map(({ y }) => y)];
  const block = {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
  const changed = new Map(changes.map(({ x, y, value }) => [cellKey(x, y), value]));
  const values = blockCells(block).map((row) =>
    row.map(({ x, y }) => changed.get(cellKey(x, y)) ?? typed(x, y)),
  );
  return { block, values };
}
