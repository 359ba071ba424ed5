import type { Block } from './rangeNames.ts';

/** One edit that was stored: what stood there before and what was typed, as typed texts. */
export interface StoredEdit {
  readonly tab: string;
  readonly block: Block;
  readonly before: readonly (readonly string[])[];
  readonly after: readonly (readonly string[])[];
}

/** The edits that can be taken back, oldest first, and those taken back, oldest first. */
export interface EditHistory {
  readonly done: readonly StoredEdit[];
  readonly undone: readonly StoredEdit[];
}

/** Nothing done yet; also what is left once rows moved, because positions no longer mean the same cells. */
export const NO_HISTORY: EditHistory = { done: [], undone: [] };

const KEPT = 100;

/** Notes an edit. What had been taken back can no longer be repeated. */
export const remember = (history: EditHistory, edit: StoredEdit): EditHistory => ({
  done: [...history.done, edit].slice(-KEPT),
  undone: [],
});

/** Takes back the last edit: the history afterwards and the edit to reverse, if there is one. */
export function undo(history: EditHistory): { history: EditHistory; edit?: StoredEdit } {
  const edit = history.done.at(-1);
  if (!edit) return { history };
  return { history: { done: history.done.slice(0, -1), undone: [...history.undone, edit] }, edit };
}

/** Repeats the edit last taken back: the history afterwards and the edit to repeat, if there is one. */
export function redo(history: EditHistory): { history: EditHistory; edit?: StoredEdit } {
  const edit = history.undone.at(-1);
  if (!edit) return { history };
  return { history: { done: [...history.done, edit], undone: history.undone.slice(0, -1) }, edit };
}
