import type { CheckedEnrolment, RuleInput } from '../../core/src/rules/rule.ts';
import type { TrainingClass } from '../../core/src/schema/classColumns.ts';
import { aReadingContext } from './aReadingContext.ts';

/** A class under check, with the four units of `aReadingContext`. */
export const aRuleInput = (trainingClass: TrainingClass, enrolments: CheckedEnrolment[] = []): RuleInput => ({
  trainingClass,
  enrolments,
  units: aReadingContext().units,
});
