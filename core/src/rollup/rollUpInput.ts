import type { ClassSummary } from '../class/summariseClass.ts';
import type { Plan } from '../plan/plan.ts';
import type { UnitIndex } from '../plan/unitIndex.ts';

/** Everything the forms are made of: the summaries of all classes of a plan, the plan, its units, and the year reported on. */
export interface RollUpInput {
  readonly summaries: readonly ClassSummary[];
  readonly plan: Plan;
  readonly units: UnitIndex;
  readonly reportYear: number;
}
