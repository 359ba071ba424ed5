import type { CheckedEnrolment, RuleInput } from '../../core/src/rules/rule.ts';
import type { TrainingClass } from '../../core/src/schema/classColumns.ts';
import { aReadingContext } from './aReadingContext.ts';

/** A class under check, with the small plan's codebook and the four units of `aReadingContext`; today is not known. */
export const aRuleInput = (
  trainingClass: TrainingClass,
  enrolments: CheckedEnrolment[] = [],
  more: Partial<RuleInput> = {},
): RuleInput => {
  const { codebook, units } = aReadingContext();
  const lists = { costs: [], materials: [], lecturers: [] };
  return { trainingClass, enrolments, ...lists, units, codebook, today: undefined, ...more };
};
