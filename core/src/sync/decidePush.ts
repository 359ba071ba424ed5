import { mergeClass } from '../class/mergeClass.ts';
import type { ClassCells } from '../schema/classCells.ts';
import { answerField, type FieldAnswer } from './answerField.ts';
import type { ClassState, StateWrite } from './classState.ts';
import { confirmToken } from './confirmToken.ts';
import { holdReason, type HeldChange, type MassChange } from './holdReason.ts';
import type { ProvinceFields } from './provinceFields.ts';
import type { WideChange } from './recogniseWideChange.ts';
import { reconcileFields, type ReconciledFields } from './reconcileFields.ts';
import { rememberRemovedRows } from './rememberRemovedRows.ts';
import { settleFields } from './settleFields.ts';

/** One class as a push brings it: its content as the server keeps it, the hash of what the sheet holds. */
export interface PushedClass extends ClassCells {
  readonly classCode: string;
  /** The revision the sheet last saw; 0 when it saw none. */
  readonly baseRevision: number;
  readonly hash: string;
  readonly workbookId: string;
  /** When the sheet was read, ISO time. */
  readonly observedAt: string;
  /** Key of the e-mail that sends it. */
  readonly by: string;
  /** The token of a held change that a person confirmed. */
  readonly confirm?: string | undefined;
  readonly answers?: readonly FieldAnswer[] | undefined;
}

/** A held change and the token that confirms it. */
export type HeldAnswer = HeldChange & { readonly confirm: string };

/** What to answer to a pushed class, and what to store. */
export interface PushDecision extends Pick<ReconciledFields, 'changes' | 'conflicts'> {
  readonly outcome: 'stored' | 'unchanged' | 'merged' | 'held' | 'refused';
  readonly revision: number;
  readonly held?: HeldAnswer;
  /** Absent: nothing is written. */
  readonly write?: StateWrite;
}

const NOTHING = { changes: [], conflicts: [] } as const;

/**
 * Decides all about one pushed class [design §5]: an outdated state is refused, the same state changes nothing, what
 * nobody may do by mistake is held until confirmed, anything else becomes the next revision. What the province typed is
 * never touched by a push but for the reporter's answers; where it differs from the sheet, that is answered too. A removed
 * class that is pushed again is back, whatever it holds. `wide`: what was recognised over all classes of the reading.
 */
export function decidePush(
  stored: ClassState | undefined,
  pushed: PushedClass,
  limits: MassChange,
  wide?: WideChange,
): PushDecision {
  const merge = mergeClass(stored, pushed);
  if (merge.outcome === 'refused') return { ...merge, ...NOTHING };
  if (merge.outcome === 'unchanged' && stored !== undefined) return unchanged(stored, pushed);
  const held = heldBy(stored, pushed, limits, wide);
  if (held !== undefined) return { outcome: 'held', revision: stored?.revision ?? 0, ...NOTHING, held };
  const state = nextState(stored, pushed, merge.revision);
  const { changes, conflicts } = reconcileFields(state.cells, state.provinceFields);
  return {
    outcome: changes.length > 0 ? 'merged' : 'stored',
    revision: state.revision,
    changes,
    conflicts,
    write: { state, isRevision: true },
  };
}

/** Undefined also when a person confirmed exactly this change. */
function heldBy(
  stored: ClassState | undefined,
  pushed: PushedClass,
  limits: MassChange,
  wide: WideChange | undefined,
): HeldAnswer | undefined {
  if (stored === undefined || stored.removed !== undefined) return undefined;
  const held = holdReason(stored, pushed, limits, wide);
  if (held === undefined) return undefined;
  const { classCode, hash } = pushed;
  const confirm = confirmToken({ classCode, revision: stored.sheetRevision, hash });
  return pushed.confirm === confirm ? undefined : { ...held, confirm };
}

/** The same content may still bring answers; they are no new revision. */
function unchanged(stored: ClassState, pushed: PushedClass): PushDecision {
  const provinceFields = fieldsAfter(stored.provinceFields, pushed);
  const { changes, conflicts } = reconcileFields(stored.cells, provinceFields);
  const isSame = provinceFields === stored.provinceFields;
  return {
    outcome: changes.length > 0 ? 'merged' : 'unchanged',
    revision: stored.revision,
    changes,
    conflicts,
    ...(isSame ? {} : { write: { state: { ...stored, provinceFields }, isRevision: false } }),
  };
}

function nextState(stored: ClassState | undefined, pushed: PushedClass, revision: number): ClassState {
  const { hash, workbookId, observedAt, by, cells, enrolments, costs, materials, lecturers } = pushed;
  return {
    revision,
    sheetRevision: revision,
    hash,
    workbookId,
    observedAt,
    by,
    cells,
    enrolments,
    costs,
    materials,
    lecturers,
    provinceFields: fieldsAfter(stored?.provinceFields ?? {}, pushed),
    removedRows: rememberRemovedRows(stored, pushed, { by, at: observedAt, revision }),
  };
}

const fieldsAfter = (fields: ProvinceFields, pushed: PushedClass): ProvinceFields =>
  (pushed.answers ?? []).reduce(
    (answered, answer) =>
      answerField(answered, answer, pushed.cells, { by: pushed.by, at: pushed.observedAt }),
    settleFields(fields, pushed.cells),
  );
