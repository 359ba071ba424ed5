import type { ClassAnswer } from '../../../core/src/api/syncAnswer.ts';
import { checkClass, type CheckedClass } from '../../../core/src/class/checkClass.ts';
import { diffClass } from '../../../core/src/class/diffClass.ts';
import { mergeClass, type PushedVersion } from '../../../core/src/class/mergeClass.ts';
import { protectClass } from '../../../core/src/class/protectClass.ts';
import { summariseClass } from '../../../core/src/class/summariseClass.ts';
import type { ClassCells } from '../../../core/src/schema/classCells.ts';
import { hashClass } from '../../../core/src/sheet/contentHash.ts';
import { answerIssue } from '../../../core/src/wording/explainIssue.ts';
import type { ClassWrite, Deps, LoadedPlan } from '../deps.ts';
import type { ClassRecord, ClassRevision, WorkbookRecord } from '../records.ts';

/** A class as an observation of a workbook brings it: identified rows in the order of core's keys. */
export interface ObservedClass extends ClassCells {
  readonly classCode: string;
  readonly baseRevision: number;
}

/** From where and when an observation comes. */
export interface Observation {
  readonly workbook: WorkbookRecord;
  readonly loadedPlan: LoadedPlan;
  readonly observedAt: string;
  readonly reason: ClassRevision['reason'];
  /** Key of the e-mail that sent it. */
  readonly by: string;
}

/**
 * Stores one observed class whole, or leaves what is there when nothing changed or the observation is outdated. Sent
 * twice, it is stored once. Equal to what the workbook's index says: no read and no write at all. Equal content that was
 * checked by other rules or another plan is counted anew, without a new revision.
 */
export async function storeClass(
  { classes, keys, now }: Pick<Deps, 'classes' | 'keys' | 'now'>,
  observation: Observation,
  observed: ObservedClass,
): Promise<ClassAnswer> {
  const { workbook, loadedPlan } = observation;
  const checked = checkClass(observed, loadedPlan);
  const hash = hashClass(observed);
  const answer = (outcome: ClassAnswer['outcome'], revision: number): ClassAnswer => ({
    classCode: observed.classCode,
    outcome,
    revision,
    hash,
    issues: checked.issues.map(answerIssue),
  });
  const known = workbook.classes[observed.classCode];
  const isKnown = known?.hash === hash && known.checkedWith === loadedPlan.version;
  if (isKnown) return answer('unchanged', known.revision);

  const pushed: PushedVersion = {
    baseRevision: observed.baseRevision,
    hash,
    workbookId: workbook.workbookId,
    observedAt: observation.observedAt,
  };
  let decision = mergeClass(undefined, pushed);
  await classes.changeClass(workbook.workbookId, observed.classCode, (stored) => {
    decision = mergeClass(stored, pushed);
    if (decision.outcome === 'refused') return undefined;
    const storedAt = new Date(now()).toISOString();
    return classWrite(
      { observation, observed, checked, hash, stored, storedAt, revision: decision.revision },
      keys,
    );
  });
  return answer(decision.outcome, decision.revision);
}

interface Change {
  readonly observation: Observation;
  readonly observed: ObservedClass;
  readonly checked: CheckedClass;
  readonly hash: string;
  readonly stored: ClassRecord | undefined;
  readonly storedAt: string;
  readonly revision: number;
}

function classWrite(change: Change, keys: Deps['keys']): ClassWrite {
  const { observation, observed, checked, hash, stored, revision } = change;
  const { workbook, loadedPlan, reason } = observation;
  const unit = loadedPlan.units.byId(checked.trainingClass.quotaCommune ?? '');
  const content = protectClass(observed, keys.ofPerson);
  const state = { revision, hash, ...originOf(change), ...content };
  return {
    record: {
      ...state,
      classCode: observed.classCode,
      planId: workbook.planId,
      reporterId: workbook.reporterId,
      ...(unit === undefined ? {} : { unit }),
      checkedWith: loadedPlan.version,
      summary: summariseClass(observed.classCode, checked, loadedPlan.plan, keys.ofPerson),
    },
    ...(stored?.hash === hash
      ? {}
      : { revision: { ...state, reason, changed: copyOf(diffClass(stored, content)) } }),
  };
}

/** Who brought the content, and when; whoever finds it equal and counts it anew has not brought it. */
function originOf({
  observation,
  hash,
  stored,
  storedAt,
}: Change): Pick<ClassRecord, 'observedAt' | 'storedAt' | 'by' | 'workbookId'> {
  const { observedAt, by, workbook } = observation;
  return stored?.hash === hash
    ? {
        observedAt: stored.observedAt,
        storedAt: stored.storedAt,
        by: stored.by,
        workbookId: stored.workbookId,
      }
    : { observedAt, storedAt, by, workbookId: workbook.workbookId };
}

const copyOf = ({
  fields,
  added,
  removed,
  changed,
}: ReturnType<typeof diffClass>): ClassRevision['changed'] => ({
  fields: [...fields],
  added: [...added],
  removed: [...removed],
  changed: [...changed],
});
