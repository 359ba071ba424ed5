import { isBlank } from '../schema/cell.ts';
import { SENT_KEYS } from '../schema/sentKeys.ts';
import type { ListKind } from '../schema/tabs.ts';
import type { RowPair } from './pairRows.ts';
import type { Recognised } from './recogniseSort.ts';

const FEWEST_ROWS = 3;
/** How far a paste lands from its place, in columns or rows; nearer distances are looked for first. */
const DISTANCES = [1, -1, 2, -2, 3, -3] as const;

/**
 * Recognises a paste that landed beside its place: in three rows or more, two adjacent columns hold what the columns a few
 * to their left or right held before; or in three rows running, a column holds what the rows a few above or below held
 * (three different values at least: "Nam" below "Nam" says nothing). `pairs` in the order of the sheet. Columns that are
 * not kept as typed (identity number, ethnicity) match nothing, the others beside them do.
 */
export const recogniseShift = (kind: ListKind, pairs: readonly RowPair[]): Recognised | undefined =>
  recogniseSidewards(kind, pairs) ?? recogniseUpOrDown(kind, pairs);

function recogniseSidewards(kind: ListKind, pairs: readonly RowPair[]): Recognised | undefined {
  const keys = SENT_KEYS[kind];
  for (const distance of DISTANCES) {
    const moved = (pair: RowPair, at: number): boolean => isMoved(pair, at, pair.before[at - distance]);
    const places = placesOf(keys).filter(
      (at) => pairs.filter((pair) => moved(pair, at) && moved(pair, at + 1)).length >= FEWEST_ROWS,
    );
    if (places.length === 0) continue;
    const rows = pairs.filter((pair) => places.some((at) => moved(pair, at) && moved(pair, at + 1)));
    const columns = placesOf(keys).filter((at) => places.includes(at) || places.includes(at - 1));
    return { rows: rows.map(({ id }) => id), columns: columns.map((at) => keys[at] ?? '') };
  }
  return undefined;
}

function recogniseUpOrDown(kind: ListKind, pairs: readonly RowPair[]): Recognised | undefined {
  const keys = SENT_KEYS[kind];
  for (const distance of DISTANCES) {
    const runs = placesOf(keys).flatMap((at) => {
      const run = longestRun(pairs, (pair, row) => isMoved(pair, at, pairs[row - distance]?.before[at]));
      const values = new Set(run.map(({ after }) => after[at]));
      return run.length >= FEWEST_ROWS && values.size >= FEWEST_ROWS ? [{ at, run }] : [];
    });
    if (runs.length === 0) continue;
    const rows = new Set(runs.flatMap(({ run }) => run.map(({ id }) => id)));
    return { rows: [...rows], columns: runs.map(({ at }) => keys[at] ?? '') };
  }
  return undefined;
}

const placesOf = (keys: readonly string[]): number[] =>
  keys.flatMap((key, at) => (key === '_id' ? [] : [at]));

/** The cell changed to what stood at `source` before. */
const isMoved = (
  { before, after }: RowPair,
  at: number,
  source: RowPair['before'][number] | undefined,
): boolean => !isBlank(source) && after[at] === source && before[at] !== source;

function longestRun(
  pairs: readonly RowPair[],
  isIn: (pair: RowPair, row: number) => boolean,
): readonly RowPair[] {
  let longest: readonly RowPair[] = [];
  let start = 0;
  for (const [row, pair] of pairs.entries()) {
    if (!isIn(pair, row)) start = row + 1;
    else if (row + 1 - start > longest.length) longest = pairs.slice(start, row + 1);
  }
  return longest;
}
