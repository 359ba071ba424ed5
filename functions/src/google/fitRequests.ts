import { AS_OF_CELL, HEAD_ROWS, WAITING_AS_OF } from '../../../core/src/rollup/formGrid.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';

type Grid = readonly (readonly Cell[])[];

/** Google asks for requests of at most 2 MB; a little is left for what stands around the cells. */
export const MOST_BYTES = 1_900_000;

/** Bytes of a part of a request as it travels. */
export const bytesIn = (part: unknown): number => Buffer.byteLength(JSON.stringify(part));

/** Room in one request. What does not fit is left for later. */
export class Room {
  #left: number;

  constructor(bytes = MOST_BYTES) {
    this.#left = bytes;
  }

  /** Takes a part in when there is room for it. */
  take(part: unknown): boolean {
    const bytes = bytesIn(part);
    if (bytes > this.#left) return false;
    this.#left -= bytes;
    return true;
  }
}

/** Rows of a tab from one on. */
export interface Rows {
  readonly tab: string;
  readonly row: number;
  readonly values: Grid;
}

/** The rows, saying in the place of the moment that they are not all there yet: the next publish writes the rest. */
export const sayingIncomplete = ({ tab, row, values }: Rows): Rows => ({
  tab,
  row,
  values: values.map((cells, at) =>
    row + at === AS_OF_CELL.row ? [WAITING_AS_OF, ...cells.slice(1)] : cells,
  ),
});

/** The row with the moment, where it is among these. */
export function momentOf({ tab, row, values }: Rows): Rows[] {
  const cells = values[AS_OF_CELL.row - row];
  return cells === undefined ? [] : [{ tab, row: AS_OF_CELL.row, values: [cells] }];
}

/** A new form's head alone, saying that the rest is to come. */
export const headOnly = (grid: Grid): Grid =>
  sayingIncomplete({ tab: '', row: 0, values: grid.slice(0, HEAD_ROWS) }).values;
