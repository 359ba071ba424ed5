import type { KnownClass } from '../../../../core/src/sync/isAlreadyStored.ts';
import type { ClassState } from '../../../../core/src/sync/classState.ts';
import { reconcileFields } from '../../../../core/src/sync/reconcileFields.ts';
import { CLASS_KEYS } from '../../../../core/src/schema/sentKeys.ts';
import { idOf } from './sheet.ts';

/** What a roll-up needs of a class: the ids of its learners and whether the province's approval counts. */
export interface Summary {
  readonly classCode: string;
  readonly observedAt: string;
  readonly rows: readonly string[];
  readonly isApproved: boolean;
}

/** One document a class, one a revision, one index of the workbook; `writes` as Firestore bills them. */
export interface Store {
  readonly classes: Map<string, ClassState>;
  readonly summaries: Map<string, Summary>;
  readonly revisions: Map<string, ClassState[]>;
  readonly index: Map<string, KnownClass>;
  writes: number;
}

export const emptyStore = (): Store => ({
  classes: new Map(),
  summaries: new Map(),
  revisions: new Map(),
  index: new Map(),
  writes: 0,
});

const APPROVAL_AT = CLASS_KEYS.indexOf('approval');

/** Summarises a stored class; one that was removed counts for nothing. */
export function summarise(classCode: string, state: ClassState): Summary {
  const { observedAt, removed, enrolments, cells, provinceFields } = state;
  if (removed !== undefined) return { classCode, observedAt, rows: [], isApproved: false };
  const { effective } = reconcileFields(cells, provinceFields);
  return { classCode, observedAt, rows: enrolments.map(idOf), isApproved: effective[APPROVAL_AT] === 'A' };
}
