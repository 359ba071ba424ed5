import type { ClassAnswer } from '../../../core/src/api/syncAnswer.ts';
import { decideRemoval } from '../../../core/src/sync/decideRemoval.ts';
import type { PushDecision } from '../../../core/src/sync/decidePush.ts';
import type { Deps } from '../deps.ts';
import { answerDecision } from './answerDecision.ts';
import { classWrite } from './classWrite.ts';
import type { Observation } from './storeClass.ts';

/**
 * Makes a tombstone of a class that its workbook has no more, once a person confirmed exactly that; until then the class
 * stays and counts. Its content and history are kept: pushed again, it is back.
 */
export async function removeClass(
  { classes, keys, now }: Pick<Deps, 'classes' | 'keys' | 'now'>,
  { workbook, loadedPlan, observedAt, reason, by }: Observation,
  { classCode, confirm }: { readonly classCode: string; readonly confirm: string | undefined },
): Promise<ClassAnswer> {
  let decision: PushDecision | undefined;
  await classes.changeClass(classCode, (stored) => {
    const { workbookId } = workbook;
    decision = decideRemoval(stored, { classCode, workbookId, observedAt, by, confirm });
    if (decision.write === undefined) return undefined;
    const storedAt = new Date(now()).toISOString();
    const facts = { classCode, workbook, loadedPlan, checked: undefined, storedAt, reason, keys };
    return classWrite(decision.write, stored, facts);
  });
  if (decision === undefined) throw new Error('the store decided nothing');
  return answerDecision(classCode, decision, '');
}
