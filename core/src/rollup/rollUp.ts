import type { ClassSummary } from '../class/summariseClass.ts';
import type { Plan } from '../plan/plan.ts';
import type { FormTable } from './formTable.ts';
import { rollUpLearners } from './rollUpLearners.ts';
import { rollUpProgress } from './rollUpProgress.ts';

/** Everything the forms are made of: the summaries of all classes of a plan, the plan, and the year reported on. */
export interface RollUpInput {
  readonly summaries: readonly ClassSummary[];
  readonly plan: Plan;
  readonly reportYear: number;
}

/** The province's forms from the classes: pure, recomputed whole each time, whatever the order of the classes. */
export const rollUp = (input: RollUpInput): FormTable[] => [rollUpProgress(input), rollUpLearners(input)];
