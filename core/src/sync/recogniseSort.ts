import type { Cell } from '../schema/cell.ts';
import { SENT_KEYS } from '../schema/sentKeys.ts';
import type { RowKind } from '../schema/tabs.ts';
import type { RowPair } from './pairRows.ts';

/** Rows (ids) and columns (keys) in which a pattern was recognised. */
export interface Recognised {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** Fewer rows may have been exchanged by hand: two learners whose phones stood in each other's row. */
const FEWEST_ROWS = 4;

/**
 * Recognises that some columns of a list were sorted without the others: in each of them the same values stand as before,
 * beside other rows' ids. Sorting whole rows changes nothing, since rows are paired by id; sorting every column but the
 * hidden `_id` is recognised, with every column that has two values named. The rows may be those of several classes.
 */
export function recogniseSort(kind: RowKind, pairs: readonly RowPair[]): Recognised | undefined {
  const keys = SENT_KEYS[kind];
  const places = keys.flatMap((key, at) => (key !== '_id' && isRearranged(pairs, at) ? [at] : []));
  const rows = pairs.filter(({ before, after }) => places.some((at) => before[at] !== after[at]));
  if (rows.length < FEWEST_ROWS) return undefined;
  return { rows: rows.map(({ id }) => id), columns: places.map((at) => keys[at] ?? '') };
}

/** Whether a column holds the same values in other rows. */
function isRearranged(pairs: readonly RowPair[], at: number): boolean {
  const changed = pairs.filter(({ before, after }) => before[at] !== after[at]);
  if (changed.length === 0) return false;
  const spare = new Map<Cell, number>();
  for (const { before } of changed) spare.set(cellAt(before, at), (spare.get(cellAt(before, at)) ?? 0) + 1);
  return changed.every(({ after }) => {
    const left = spare.get(cellAt(after, at)) ?? 0;
    spare.set(cellAt(after, at), left - 1);
    return left > 0;
  });
}

const cellAt = (row: readonly Cell[], at: number): Cell => row[at] ?? '';
