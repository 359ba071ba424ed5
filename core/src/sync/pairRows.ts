import type { Cell } from '../schema/cell.ts';
import { SENT_KEYS } from '../schema/sentKeys.ts';
import type { ListKind } from '../schema/tabs.ts';
import { hashCells } from '../sheet/contentHash.ts';

type Rows = readonly (readonly Cell[])[];

/** One row of a list before and after; cells in the order of its kind's `SENT_KEYS`. */
export interface RowPair {
  readonly id: string;
  readonly before: readonly Cell[];
  readonly after: readonly Cell[];
}

/** A list before and after: the rows that are in both, in their order now, and the ids of those that left. */
export interface PairedRows {
  readonly kind: ListKind;
  readonly pairs: readonly RowPair[];
  readonly removed: readonly string[];
  /** How many rows there were before. */
  readonly size: number;
}

/**
 * Pairs the rows of a list by their ids, whatever order they stand in: a sorted list is the same list. A row that only
 * has another id now, all else alike, did not leave: the add-on gave it its real id, or it was cut and pasted.
 */
export function pairRows(kind: ListKind, before: Rows, after: Rows): PairedRows {
  const idAt = SENT_KEYS[kind].indexOf('_id');
  const idOf = (row: readonly Cell[]): string => String(row[idAt] ?? '');
  const old = new Map(before.map((row) => [idOf(row), row]));
  const pairs: RowPair[] = [];
  const added: (readonly Cell[])[] = [];
  for (const row of after) {
    const id = idOf(row);
    const earlier = old.get(id);
    if (earlier === undefined) added.push(row);
    else pairs.push({ id, before: earlier, after: row });
    old.delete(id);
  }
  return { kind, pairs, removed: missing([...old], added, idAt), size: before.length };
}

/** The ids of the rows that no added row has the content of; each added row stands for one. */
function missing(gone: readonly (readonly [string, readonly Cell[]])[], added: Rows, idAt: number): string[] {
  if (gone.length === 0 || added.length === 0) return gone.map(([id]) => id);
  const contentOf = (row: readonly Cell[]): string => hashCells(row.filter((_, at) => at !== idAt));
  const spare = new Map<string, number>();
  for (const row of added) {
    const content = contentOf(row);
    spare.set(content, (spare.get(content) ?? 0) + 1);
  }
  return gone.flatMap(([id, row]) => {
    const content = contentOf(row);
    const left = spare.get(content) ?? 0;
    spare.set(content, left - 1);
    return left > 0 ? [] : [id];
  });
}
