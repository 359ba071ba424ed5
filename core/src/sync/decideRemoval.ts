import { SENT_KEYS } from '../schema/sentKeys.ts';
import { LIST_KINDS } from '../schema/tabs.ts';
import type { ClassState } from './classState.ts';
import { confirmToken } from './confirmToken.ts';
import type { PushDecision } from './decidePush.ts';
import type { HeldChange } from './holdReason.ts';

/** A class that a complete reading of its workbook did not have any more. */
export interface MissingClass {
  readonly classCode: string;
  readonly workbookId: string;
  /** When the workbook was read, ISO time. */
  readonly observedAt: string;
  /** Key of the e-mail that sends it. */
  readonly by: string;
  /** The token of the held removal that a person confirmed. */
  readonly confirm?: string | undefined;
}

/**
 * Decides on a class that is missing from its workbook: it is always held first, and removed (a tombstone: who, when; the
 * content stays) when a person confirms exactly that. A reading older than the stored state says nothing, nor does another
 * workbook than the one that brought the class last.
 */
export function decideRemoval(stored: ClassState | undefined, missing: MissingClass): PushDecision {
  const { classCode, workbookId, observedAt, by } = missing;
  const nothing = { revision: stored?.revision ?? 0, changes: [], conflicts: [] };
  if (stored === undefined || stored.removed !== undefined || stored.workbookId !== workbookId) {
    return { outcome: 'unchanged', ...nothing };
  }
  if (Date.parse(observedAt) <= Date.parse(stored.observedAt)) return { outcome: 'refused', ...nothing };
  const held: HeldChange = { why: 'class-removed', removed: allRows(stored), changed: [] };
  const confirm = confirmToken({ classCode, revision: stored.sheetRevision, hash: '' });
  if (missing.confirm !== confirm) return { outcome: 'held', ...nothing, held: { ...held, confirm } };
  const revision = stored.revision + 1;
  const removed = { by, at: observedAt };
  const state = { ...stored, revision, sheetRevision: revision, hash: '', observedAt, by, removed };
  return { ...nothing, outcome: 'stored', revision, write: { state, isRevision: true } };
}

const allRows = (state: ClassState): string[] =>
  LIST_KINDS.flatMap((kind) => {
    const idAt = SENT_KEYS[kind].indexOf('_id');
    return state[`${kind}s`].map((row) => String(row[idAt]));
  });
