import type { ClassSummary } from '../class/summariseClass.ts';
import type { Plan } from '../plan/plan.ts';
import type { UnitIndex } from '../plan/unitIndex.ts';
import type { SubmissionFacts } from '../submission/submissionFacts.ts';
import type { PeopleAnswers } from './distinctPeople.ts';
import type { ReportScope } from './reportScope.ts';

/** What the forms are made for: the plan with what the province set in it, its units, what is reported on, who is who. */
export interface FormContext {
  readonly plan: Plan;
  readonly units: UnitIndex;
  readonly scope: ReportScope;
  readonly people: PeopleAnswers;
  /** Who handed in what; absent: nobody, and no day is known. */
  readonly submissions?: SubmissionFacts;
}

/** Everything the forms are made of: that, and the summaries of all classes of the plan. */
export interface RollUpInput extends FormContext {
  readonly summaries: readonly ClassSummary[];
}
