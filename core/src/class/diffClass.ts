import type { Cell } from '../schema/cell.ts';
import type { ClassCells } from '../schema/classCells.ts';
import { CLASS_KEYS, SENT_KEYS } from '../schema/sentKeys.ts';
import { LIST_KINDS } from '../schema/tabs.ts';

/** What changed between two states of a class: keys of its own row, and ids of its lists' rows. */
export interface ClassDiff {
  readonly fields: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** Compares two states of a class, the rows of its lists by their ids whatever the order. */
export function diffClass(before: ClassCells | undefined, after: ClassCells): ClassDiff {
  const old = rowsById(before);
  const now = rowsById(after);
  return {
    fields: CLASS_KEYS.filter((_, at) => before?.cells[at] !== after.cells[at]),
    added: [...now.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !now.has(id)),
    changed: [...now].filter(([id, row]) => isChanged(old.get(id), row)).map(([id]) => id),
  };
}

const rowsById = (content: ClassCells | undefined): Map<string, readonly Cell[]> =>
  new Map(
    LIST_KINDS.flatMap((kind) => {
      const idAt = SENT_KEYS[kind].indexOf('_id');
      return (content?.[`${kind}s`] ?? []).map((row) => [String(row[idAt]), row] as const);
    }),
  );

const isChanged = (before: readonly Cell[] | undefined, after: readonly Cell[]): boolean =>
  before !== undefined && after.some((cell, at) => cell !== before[at]);
