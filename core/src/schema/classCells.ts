import type { Cell } from './cell.ts';
import type { ListName } from './tabs.ts';

/** A class as it came: its own cells in the order of `CLASS_KEYS`, the rows of its lists in that of their `SENT_KEYS`. */
export interface ClassCells extends Readonly<Record<ListName, readonly (readonly Cell[])[]>> {
  readonly cells: readonly Cell[];
}
