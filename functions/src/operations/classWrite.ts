import type { CheckedClass } from '../../../core/src/class/checkClass.ts';
import { diffClass } from '../../../core/src/class/diffClass.ts';
import { summariseClass } from '../../../core/src/class/summariseClass.ts';
import type { StateWrite } from '../../../core/src/sync/classState.ts';
import type { ClassWrite, Deps, LoadedPlan } from '../deps.ts';
import type { ClassRecord, ClassRevision, WorkbookRecord } from '../records.ts';

/** What a class's document holds besides its state. */
export interface WriteFacts {
  readonly classCode: string;
  /** The reporter's workbook. */
  readonly workbook: Pick<WorkbookRecord, 'planId' | 'reporterId'>;
  readonly loadedPlan: LoadedPlan;
  /** Absent when what the sheet holds did not change: then what was made of it stays. */
  readonly checked: CheckedClass | undefined;
  readonly storedAt: string;
  readonly reason: ClassRevision['reason'];
  readonly keys: Deps['keys'];
  /** Who brought it and when it was read, when that is not the class's sheet. */
  readonly said?: { readonly by: string; readonly at: string };
}

/** The documents of a decided state: the class, and the revision that tells of it where it is one. */
export function classWrite(
  { state, isRevision }: StateWrite,
  stored: ClassRecord | undefined,
  facts: WriteFacts,
): ClassWrite {
  const record = recordOf(state, stored, facts);
  // Whoever finds the content equal has not brought it.
  if (!isRevision) return { record: { ...record, storedAt: stored?.storedAt ?? facts.storedAt } };
  const { revision, hash, workbookId, removed } = state;
  const { by, at: observedAt } = facts.said ?? { by: state.by, at: state.observedAt };
  const { cells, enrolments, costs, materials, lecturers } = record;
  const { storedAt, reason } = facts;
  const isBack = removed === undefined && stored?.removed !== undefined;
  return {
    record,
    revision: {
      ...{ revision, hash, storedAt, observedAt, by, workbookId, reason },
      ...{ cells, enrolments, costs, materials, lecturers },
      provinceFields: { ...state.provinceFields },
      changed: changedOf(stored, record),
      ...(removed === undefined ? {} : { removal: 'removed' }),
      ...(isBack ? { removal: 'restored' } : {}),
    },
  };
}

function recordOf(
  state: StateWrite['state'],
  stored: ClassRecord | undefined,
  { classCode, workbook, loadedPlan, checked, storedAt, keys }: WriteFacts,
): ClassRecord {
  const { planId, reporterId } = workbook;
  const unit =
    checked === undefined ? stored?.unit : loadedPlan.units.byId(checked.trainingClass.quotaCommune ?? '');
  const copy = (rows: ClassRecord['enrolments'] | readonly (readonly ClassRecord['cells'][number][])[]) =>
    rows.map((row) => [...row]);
  const { removed, ...present } = state;
  return {
    ...present,
    cells: [...state.cells],
    enrolments: copy(state.enrolments),
    costs: copy(state.costs),
    materials: copy(state.materials),
    lecturers: copy(state.lecturers),
    provinceFields: { ...state.provinceFields },
    removedRows: [...state.removedRows],
    ...(removed === undefined ? {} : { removed }),
    ...{ classCode, planId, reporterId, storedAt },
    ...(unit === undefined ? {} : { unit }),
    ...countedBy(stored, { checked, loadedPlan, classCode, keys }),
  };
}

/** What was made of the class: anew where its content was checked, else as it was. */
function countedBy(
  stored: ClassRecord | undefined,
  { checked, loadedPlan, classCode, keys }: Pick<WriteFacts, 'checked' | 'loadedPlan' | 'classCode' | 'keys'>,
): Pick<ClassRecord, 'summary' | 'checkedWith'> {
  if (checked !== undefined) {
    const summary = summariseClass(classCode, checked, loadedPlan.plan, keys.ofPerson);
    return { summary, checkedWith: loadedPlan.version };
  }
  if (stored === undefined) throw new Error(`nothing is known of ${classCode}`);
  return { summary: stored.summary, checkedWith: stored.checkedWith };
}

function changedOf(stored: ClassRecord | undefined, record: ClassRecord): ClassRevision['changed'] {
  const { fields, added, removed, changed } = diffClass(stored, record);
  return { fields: [...fields], added: [...added], removed: [...removed], changed: [...changed] };
}
