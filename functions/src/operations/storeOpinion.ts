import type { ProvincePush } from '../../../core/src/sync/applyProvince.ts';
import { decideProvince } from '../../../core/src/sync/decideProvince.ts';
import type { PushDecision } from '../../../core/src/sync/decidePush.ts';
import type { Deps, LoadedPlan } from '../deps.ts';
import { classWrite } from './classWrite.ts';

/**
 * Stores what the province's tab says of one class, in a transaction of its own: one read; three writes when something
 * changed, none otherwise. What the reporter's sheet held, and what was made of it, stays. `refused`: nobody has sent the
 * class yet.
 */
export async function storeOpinion(
  { classes, keys, now }: Pick<Deps, 'classes' | 'keys' | 'now'>,
  loadedPlan: LoadedPlan,
  classCode: string,
  push: ProvincePush,
): Promise<PushDecision['outcome']> {
  let outcome: PushDecision['outcome'] = 'unchanged';
  await classes.changeClass(classCode, (stored) => {
    const decision = decideProvince(stored, push);
    outcome = decision.outcome;
    if (decision.write === undefined || stored === undefined) return undefined;
    const storedAt = new Date(now()).toISOString();
    const said = { by: push.by, at: push.observedAt };
    const facts = { classCode, workbook: stored, loadedPlan, storedAt, keys, said, checked: undefined };
    return classWrite(decision.write, stored, { ...facts, reason: 'province' });
  });
  return outcome;
}
