import type { ClassSummary } from '../class/summariseClass.ts';
import type { Plan } from '../plan/plan.ts';
import type { Adjustments } from '../plan/planSettings.ts';
import type { UnitIndex } from '../plan/unitIndex.ts';
import type { SubmissionFacts } from '../submission/submissionFacts.ts';
import type { PeopleAnswers } from './distinctPeople.ts';
import type { ReportScope } from './reportScope.ts';

/** The closed period that ends where the reported one begins: what it closed with, and where later changes of it are counted. */
export interface ClosedBefore {
  /** `Quý I/2024`. */
  readonly label: string;
  /** What was held from the plan's beginning, as closed, by tab, line and measure of the forms that tell of the period. */
  readonly numbers: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;
  readonly adjustments: Adjustments;
}

/** What the forms are made for: the plan with what the province set in it, its units, what is reported on, who is who. */
export interface FormContext {
  readonly plan: Plan;
  readonly units: UnitIndex;
  readonly scope: ReportScope;
  readonly people: PeopleAnswers;
  /** Who handed in what; absent: nobody, and no day is known. */
  readonly submissions?: SubmissionFacts;
  /** Absent when the period before is open, or none is reported on. */
  readonly closedBefore?: ClosedBefore;
}

/** Everything the forms are made of: that, and the summaries of all classes of the plan. */
export interface RollUpInput extends FormContext {
  readonly summaries: readonly ClassSummary[];
}
