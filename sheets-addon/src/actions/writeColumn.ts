import type { Cell } from '../../../core/src/schema/cell.ts';
import type { Ports } from '../ports.ts';
import { writeBlocks } from './writeBlocks.ts';

/** Where a column of a tab stands (1-based) and what its cells hold now, from row 1 on. */
export interface ColumnNow {
  readonly tab: string;
  readonly column: number;
  readonly now: readonly Cell[];
}

/** Writes new values into rows of one column, in as few calls as there are stretches of neighbouring rows. */
export function writeColumn(
  cells: Ports['cells'],
  { tab, column, now }: ColumnNow,
  news: ReadonlyMap<number, Cell>,
): void {
  writeBlocks(cells, tab, new Map([[column, news]]), (row) => now[row - 1] ?? '');
}
