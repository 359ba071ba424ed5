import type { Cell } from '../schema/cell.ts';
import type { ClassCells } from '../schema/classCells.ts';
import { CLASS_KEYS, SENT_KEYS } from '../schema/sentKeys.ts';
import { LIST_KINDS, type RowKind } from '../schema/tabs.ts';

/** One cell that is another now. */
export interface CellChange {
  readonly kind: RowKind;
  /** The row's id; absent for the class's own row. */
  readonly row?: string;
  /** The column's key. */
  readonly field: string;
  readonly from: Cell;
  readonly to: Cell;
}

/** A row that only one of two states has. */
export interface RowOfKind {
  readonly kind: RowKind;
  readonly row: string;
}

/** What changed between two states of a class: keys of its own row, ids of its lists' rows, and every cell. */
export interface ClassDiff {
  readonly fields: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
  /** The cells of the class's own row and of rows that are in both states. */
  readonly cells: readonly CellChange[];
  /** `added` and `removed` with the lists they belong to. */
  readonly addedRows: readonly RowOfKind[];
  readonly removedRows: readonly RowOfKind[];
}

/** Compares two states of a class, the rows of its lists by their ids whatever the order. */
export function diffClass(before: ClassCells | undefined, after: ClassCells): ClassDiff {
  const fields = CLASS_KEYS.filter((_, at) => before?.cells[at] !== after.cells[at]);
  const own = CLASS_KEYS.flatMap((field, at): CellChange[] => {
    const [from, to] = [before?.cells[at] ?? '', after.cells[at] ?? ''];
    return from === to ? [] : [{ kind: 'class', field, from, to }];
  });
  const lists = LIST_KINDS.map((kind) => diffRows(kind, before?.[`${kind}s`] ?? [], after[`${kind}s`]));
  const addedRows = lists.flatMap((list) => list.added);
  const removedRows = lists.flatMap((list) => list.removed);
  return {
    fields,
    added: addedRows.map(({ row }) => row),
    removed: removedRows.map(({ row }) => row),
    changed: lists.flatMap((list) => list.changed),
    cells: [...own, ...lists.flatMap((list) => list.cells)],
    addedRows,
    removedRows,
  };
}

interface ListDiff {
  readonly added: RowOfKind[];
  readonly removed: RowOfKind[];
  readonly changed: string[];
  readonly cells: CellChange[];
}

type Rows = readonly (readonly Cell[])[];

// Loops and not chains of array methods: whole provinces are compared with it (bench/diff.mjs).
function diffRows(kind: RowKind, before: Rows, after: Rows): ListDiff {
  const diff: ListDiff = { added: [], removed: [], changed: [], cells: [] };
  const idAt = SENT_KEYS[kind].indexOf('_id');
  const old = new Map<string, readonly Cell[]>();
  for (const row of before) old.set(String(row[idAt]), row);
  for (const row of after) {
    const id = String(row[idAt]);
    const earlier = old.get(id);
    if (earlier === undefined) diff.added.push({ kind, row: id });
    else {
      old.delete(id);
      compareCells(diff, { kind, row: id }, earlier, row);
    }
  }
  for (const row of old.keys()) diff.removed.push({ kind, row });
  return diff;
}

function compareCells(
  { changed, cells }: ListDiff,
  { kind, row }: RowOfKind,
  before: readonly Cell[],
  after: readonly Cell[],
): void {
  const found = cells.length;
  const keys = SENT_KEYS[kind];
  for (let at = 0; at < after.length; at += 1) {
    const to = after[at] ?? '';
    const from = before[at] ?? '';
    if (from !== to) cells.push({ kind, row, field: keys[at] ?? '', from, to });
  }
  if (cells.length > found) changed.push(row);
}
