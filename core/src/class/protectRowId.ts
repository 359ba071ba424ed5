import type { Cell } from '../schema/cell.ts';
import { maskIdNumbers } from './maskIdNumbers.ts';

/** An id given by the add-on (a letter, then letters and digits) or a provisional one of `identifyRows`. */
const OWN = /^[a-z~][0-9a-z]*(?:\.\d+)?$/;

/**
 * The `_id` of a row as it may be kept: an id of ours as it is, since twelve of its characters may be digits by chance and
 * a row must be found again by it; whatever else was pasted over it like any other cell [design §8].
 */
export const protectRowId = (cell: Cell): Cell =>
  typeof cell === 'string' && OWN.test(cell) ? cell : maskIdNumbers(cell);
