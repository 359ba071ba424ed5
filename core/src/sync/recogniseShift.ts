import { isBlank, type Cell } from '../schema/cell.ts';
import { SENT_KEYS } from '../schema/sentKeys.ts';
import type { RowKind } from '../schema/tabs.ts';
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
export function recogniseShift(kind: RowKind, pairs: readonly RowPair[]): Recognised | undefined {
  const keys = SENT_KEYS[kind];
  const places = keys.flatMap((key, at) => (key !== '_id' && isMuchChanged(pairs, at) ? [at] : []));
  if (places.length === 0) return undefined;
  const found = recogniseSidewards(places, pairs) ?? recogniseUpOrDown(places, pairs);
  return found && { rows: found.rows.map(({ id }) => id), columns: found.places.map((at) => keys[at] ?? '') };
}

function isMuchChanged(pairs: readonly RowPair[], at: number): boolean {
  let rows = 0;
  for (const { before, after } of pairs) if (before[at] !== after[at]) rows += 1;
  return rows >= FEWEST_ROWS;
}

interface FoundShift {
  readonly rows: readonly RowPair[];
  readonly places: readonly number[];
}

function recogniseSidewards(places: readonly number[], pairs: readonly RowPair[]): FoundShift | undefined {
  const lefts = places.filter((at) => places.includes(at + 1));
  for (const distance of DISTANCES) {
    const isRun = (pair: RowPair, at: number): boolean =>
      isMoved(pair, at, pair.before[at - distance]) && isMoved(pair, at + 1, pair.before[at + 1 - distance]);
    const moved = lefts.filter((at) => pairs.filter((pair) => isRun(pair, at)).length >= FEWEST_ROWS);
    if (moved.length === 0) continue;
    return {
      rows: pairs.filter((pair) => moved.some((at) => isRun(pair, at))),
      places: places.filter((at) => moved.includes(at) || moved.includes(at - 1)),
    };
  }
  return undefined;
}

function recogniseUpOrDown(places: readonly number[], pairs: readonly RowPair[]): FoundShift | undefined {
  for (const distance of DISTANCES) {
    const runs = places.flatMap((at) => {
      const run = longestRun(pairs, (pair, row) => isMoved(pair, at, pairs[row - distance]?.before[at]));
      const values = new Set(run.map(({ after }) => after[at]));
      return values.size >= FEWEST_ROWS ? [{ at, run }] : [];
    });
    if (runs.length === 0) continue;
    return {
      rows: [...new Set(runs.flatMap(({ run }) => run))],
      places: runs.map(({ at }) => at),
    };
  }
  return undefined;
}

/** The cell changed to what stood at `source` before. */
const isMoved = ({ before, after }: RowPair, at: number, source: Cell | undefined): boolean =>
  !isBlank(source) && after[at] === source && before[at] !== source;

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
