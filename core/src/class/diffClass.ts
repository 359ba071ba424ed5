import type { Cell } from '../schema/cell.ts';
import { CLASS_KEYS, ENROLMENT_KEYS } from '../schema/sentKeys.ts';
import type { ClassCells } from './checkClass.ts';

/** What changed between two states of a class: keys of its own row, and ids of learners' rows. */
export interface ClassDiff {
  readonly fields: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

const ID_AT = ENROLMENT_KEYS.indexOf('_id');

/** Compares two states of a class, learners by their ids whatever the order. */
export function diffClass(before: ClassCells | undefined, after: ClassCells): ClassDiff {
  const old = byId(before?.enrolments ?? []);
  const now = byId(after.enrolments);
  return {
    fields: CLASS_KEYS.filter((_, at) => before?.cells[at] !== after.cells[at]),
    added: [...now.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !now.has(id)),
    changed: [...now].filter(([id, row]) => isChanged(old.get(id), row)).map(([id]) => id),
  };
}

const byId = (rows: ClassCells['enrolments']): Map<string, readonly Cell[]> =>
  new Map(rows.map((row) => [String(row[ID_AT]), row]));

const isChanged = (before: readonly Cell[] | undefined, after: readonly Cell[]): boolean =>
  before !== undefined && after.some((cell, at) => cell !== before[at]);
