import type { ClassAnswer } from '../../../core/src/api/syncAnswer.ts';
import { checkClass, type CheckedClass } from '../../../core/src/class/checkClass.ts';
import { protectClass } from '../../../core/src/class/protectClass.ts';
import { vietnamDay } from '../../../core/src/plan/vietnamDay.ts';
import { hashClass } from '../../../core/src/sheet/contentHash.ts';
import type { ClassCells } from '../../../core/src/schema/classCells.ts';
import type { FieldAnswer } from '../../../core/src/sync/answerField.ts';
import { decidePush, type PushDecision, type PushedClass } from '../../../core/src/sync/decidePush.ts';
import { isAlreadyStored } from '../../../core/src/sync/isAlreadyStored.ts';
import type { WideChange } from '../../../core/src/sync/recogniseWideChange.ts';
import { answerIssue } from '../../../core/src/wording/explainIssue.ts';
import type { ClassWrite, Deps, LoadedPlan } from '../deps.ts';
import type { ClassRecord, ClassRevision, WorkbookRecord } from '../records.ts';
import { answerDecision } from './answerDecision.ts';
import { classWrite } from './classWrite.ts';

/** A class as an observation of a workbook brings it: identified rows in the order of core's keys. */
export interface ObservedClass extends ClassCells {
  readonly classCode: string;
  readonly baseRevision: number;
  readonly confirm?: string | undefined;
  readonly answers?: readonly FieldAnswer[] | undefined;
}

/** From where and when an observation comes. */
export interface Observation {
  readonly workbook: WorkbookRecord;
  readonly loadedPlan: LoadedPlan;
  readonly observedAt: string;
  readonly reason: ClassRevision['reason'];
  /** Key of the e-mail that sent it. */
  readonly by: string;
  /** What was found over all its classes (`findWideChange`). */
  readonly wideChange?: WideChange | undefined;
}

/**
 * Stores one observed class whole, or leaves what is there: nothing changed, the observation is outdated, or the change is
 * held until somebody confirms it. Sent twice, it is stored once. Equal to what the workbook's index says, and nothing of
 * the province's waits: no read and no write at all. Equal content that was checked by other rules or another plan is
 * counted anew, without a new revision.
 */
export async function storeClass(
  { classes, keys, now }: Pick<Deps, 'classes' | 'keys' | 'now'>,
  observation: Observation,
  observed: ObservedClass,
): Promise<ClassAnswer> {
  const { loadedPlan } = observation;
  const checked = checkClass(observed, { ...loadedPlan, today: vietnamDay(now()) });
  const hash = hashClass(observed);
  const answer = (decision: PushDecision): ClassAnswer =>
    answerDecision(observed.classCode, decision, hash, checked.issues.map(answerIssue));
  const known = observation.workbook.classes[observed.classCode];
  if (known?.checkedWith === loadedPlan.version && isAlreadyStored(known, { ...observed, hash })) {
    return answer({ outcome: 'unchanged', revision: known.revision, changes: [], conflicts: [] });
  }
  const pushed = pushedClass(observation, observed, { hash, content: protectClass(observed, keys.ofPerson) });
  let decision: PushDecision | undefined;
  await classes.changeClass(observed.classCode, (stored) => {
    decision = decidePush(stored, pushed, loadedPlan.plan.massChange, observation.wideChange);
    const storedAt = new Date(now()).toISOString();
    return writeOf(decision, { observation, observed, checked, stored, storedAt }, keys);
  });
  if (decision === undefined) throw new Error('the store decided nothing');
  return answer(decision);
}

const pushedClass = (
  { workbook, observedAt, by }: Observation,
  { classCode, baseRevision, confirm, answers }: ObservedClass,
  { hash, content }: { hash: string; content: ReturnType<typeof protectClass> },
): PushedClass => ({
  ...content,
  ...{ classCode, baseRevision, confirm, answers },
  ...{ hash, observedAt, by, workbookId: workbook.workbookId },
});

/** What a decision needs to become a document. */
interface Change {
  readonly observation: Observation;
  readonly observed: ObservedClass;
  readonly checked: CheckedClass;
  readonly stored: ClassRecord | undefined;
  readonly storedAt: string;
}

function writeOf(
  { outcome, write }: PushDecision,
  { observation, observed, checked, stored, storedAt }: Change,
  keys: Deps['keys'],
): ClassWrite | undefined {
  const { loadedPlan, reason, workbook } = observation;
  const facts = { classCode: observed.classCode, workbook, loadedPlan, checked, storedAt, reason, keys };
  if (write !== undefined) return classWrite(write, stored, facts);
  if (outcome !== 'unchanged' || stored === undefined) return undefined;
  const isCounted = stored.checkedWith === loadedPlan.version && isIndexed(workbook, stored);
  return isCounted ? undefined : classWrite({ state: stored, isRevision: false }, stored, facts);
}

/**
 * Whether the class has its entry in the workbook's index, which is written with it. An entry that says something else was
 * read before somebody brought the same, as the first copy of a request does.
 */
const isIndexed = ({ classes, workbookId }: WorkbookRecord, stored: ClassRecord): boolean =>
  classes[stored.classCode] !== undefined && stored.workbookId === workbookId;
