import type { Issue } from '../issue.ts';
import type { Codebook } from '../plan/codebook.ts';
import type { Cost } from '../schema/costColumns.ts';
import type { Enrolment } from '../schema/enrolmentColumns.ts';
import type { Lecturer } from '../schema/lecturerColumns.ts';
import type { Material } from '../schema/materialColumns.ts';
import type { TrainingClass } from '../schema/classColumns.ts';
import type { UnitIndex } from '../plan/unitIndex.ts';

/** A row of one of the class's lists: its id, its record, and what the checks so far make of it. */
export interface CheckedRow<Values> {
  readonly id: string;
  readonly values: Values;
  /** Columns that hold something nobody can read: said already, so no rule calls them empty. */
  readonly unread?: readonly string[];
  /** Something keeps the row from counting: one of its cells, or a rule that stands earlier in `rules.ts`. */
  readonly isBlocked: boolean;
}

/** A learner of the class under check. */
export type CheckedEnrolment = CheckedRow<Enrolment>;

/** The lists of the class under check. */
export interface CheckedLists {
  readonly enrolments: readonly CheckedEnrolment[];
  readonly costs: readonly CheckedRow<Cost>[];
  readonly materials: readonly CheckedRow<Material>[];
  readonly lecturers: readonly CheckedRow<Lecturer>[];
}

/** What a rule looks at: one class with all its lists, parsed, and what the plan asks of it. */
export interface RuleInput extends CheckedLists {
  readonly trainingClass: TrainingClass;
  /** As in `CheckedRow`, for the class's own row. */
  readonly unread?: readonly string[];
  readonly units: UnitIndex;
  readonly codebook: Pick<Codebook, 'plan' | 'requirements' | 'codes'>;
  /** The day of the observation, `YYYY-MM-DD`; without it no rule compares with today. */
  readonly today: string | undefined;
}

/** A rule: pure, finds all its issues in a class at once. */
export type Rule = (input: RuleInput) => Issue[];
