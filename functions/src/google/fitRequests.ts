import { AS_OF_CELL, HEAD_ROWS } from '../../../core/src/rollup/formGrid.ts';
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

/** Stands where the moment would in a new form that waits for its lines: the next publish writes the whole of it. */
const WAITING = 'Biểu quá dài để ghi trong một lần; số liệu đầy đủ ở lần tổng hợp sau';

/** A new form's head alone, saying that the rest is to come. */
export const headOnly = (grid: Grid): Cell[][] =>
  grid.slice(0, HEAD_ROWS).map((row, at) => (at === AS_OF_CELL.row ? [WAITING, ...row.slice(1)] : [...row]));

/** Rows of a tab from one on. */
export interface Rows {
  readonly tab: string;
  readonly row: number;
  readonly values: Grid;
}

/** Rows in portions that fit into one request each, in their order: of a long form a part may come in the next one. */
export function portionsOf(all: readonly Rows[], bytes = MOST_BYTES): Rows[][] {
  const portions: Rows[][] = [[]];
  let room = new Room(bytes);
  for (const { tab, row, values } of all) {
    let from = 0;
    values.forEach((cells, at) => {
      if (room.take(cells) || (at === from && portions[portions.length - 1]?.length === 0)) return;
      if (at > from)
        portions[portions.length - 1]?.push({ tab, row: row + from, values: values.slice(from, at) });
      portions.push([]);
      room = new Room(bytes);
      room.take(cells);
      from = at;
    });
    if (from < values.length)
      portions[portions.length - 1]?.push({ tab, row: row + from, values: values.slice(from) });
  }
  return portions.filter((portion) => portion.length > 0);
}
