import type { Plan } from '../../../../core/src/plan/plan.ts';
import { aPlan } from '../../../builders/aPlan.ts';

/** The small plan with one thing in it changed, as a hand that edits the file would. */
export function changedPlan(change: (plan: Plan) => void): Plan {
  const plan = structuredClone(aPlan());
  change(plan);
  return plan;
}

/** An item of a list that must be there. */
export function itemAt<Item>(list: readonly Item[], at: number): Item {
  const item = list[at];
  if (item === undefined) throw new Error(`nothing at ${String(at)}`);
  return item;
}
