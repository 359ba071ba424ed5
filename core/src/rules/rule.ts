import type { Issue } from '../issue.ts';
import type { Codebook } from '../plan/codebook.ts';
import type { Enrolment } from '../schema/enrolmentColumns.ts';
import type { TrainingClass } from '../schema/classColumns.ts';
import type { UnitIndex } from '../plan/unitIndex.ts';

/** A learner of the class under check: the row's id, its record, and what the checks so far make of it. */
export interface CheckedEnrolment {
  readonly id: string;
  readonly values: Enrolment;
  /** Columns that hold something nobody can read: said already, so no rule calls them empty. */
  readonly unread?: readonly string[];
  /** Something keeps the row from counting: one of its cells, or a rule that stands earlier in `rules.ts`. */
  readonly isBlocked: boolean;
}

/** What a rule looks at: one class with its whole roster, parsed, and what the plan asks of it. */
export interface RuleInput {
  readonly trainingClass: TrainingClass;
  /** As in `CheckedEnrolment`, for the class's own row. */
  readonly unread?: readonly string[];
  readonly enrolments: readonly CheckedEnrolment[];
  readonly units: UnitIndex;
  readonly codebook: Pick<Codebook, 'plan' | 'requirements' | 'codes'>;
  /** The day of the observation, `YYYY-MM-DD`; without it no rule compares with today. */
  readonly today: string | undefined;
}

/** A rule: pure, finds all its issues in a class at once. */
export type Rule = (input: RuleInput) => Issue[];
