import type { ClassState } from './classState.ts';
import { reconcileFields } from './reconcileFields.ts';

/** What the index of a workbook says of a stored class. */
export interface KnownClass {
  readonly revision: number;
  /** Empty once the class was removed. */
  readonly hash: string;
  /** The two sides differ: the sheet has something of the province to take or to decide, and is told until it has. */
  readonly isWaiting?: boolean | undefined;
}

/** As much of a pushed class as tells whether it must be looked at. */
export interface PushedIdentity {
  readonly hash: string;
  readonly answers?: readonly unknown[] | undefined;
}

/** What the index is to say of a class as it is stored. */
export const knownClass = (
  state: Pick<ClassState, 'revision' | 'hash' | 'cells' | 'provinceFields' | 'removed'>,
): KnownClass => {
  const { revision, hash, cells, provinceFields, removed } = state;
  const { changes, conflicts } = reconcileFields(cells, provinceFields);
  const isWaiting = removed === undefined && changes.length + conflicts.length > 0;
  return { revision, hash, ...(isWaiting ? { isWaiting } : {}) };
};

/**
 * Whether a pushed class needs no look at what is stored: the same content, nothing of the province's waits, and nothing
 * is answered. Which revision the sheet has seen does not matter: it was perhaps told and could not take it in.
 */
export const isAlreadyStored = (known: KnownClass | undefined, pushed: PushedIdentity): boolean =>
  known !== undefined &&
  known.hash === pushed.hash &&
  known.isWaiting !== true &&
  (pushed.answers ?? []).length === 0;
