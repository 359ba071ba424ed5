import type { Issue } from '../issue.ts';
import type { Enrolment } from '../schema/enrolmentColumns.ts';
import type { TrainingClass } from '../schema/classColumns.ts';
import type { UnitIndex } from '../plan/unitIndex.ts';

/** A learner of the class under check: the row's id, its record, and whether its own cells already keep it from counting. */
export interface CheckedEnrolment {
  readonly id: string;
  readonly values: Enrolment;
  readonly isBlocked: boolean;
}

/** What a rule looks at: one class with its whole roster, parsed. */
export interface RuleInput {
  readonly trainingClass: TrainingClass;
  readonly enrolments: readonly CheckedEnrolment[];
  readonly units: UnitIndex;
}

/** A rule: pure, finds all its issues in a class at once. */
export type Rule = (input: RuleInput) => Issue[];
