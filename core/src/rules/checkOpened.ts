import { isHeld } from '../class/classStatus.ts';
import type { TrainingClass } from '../schema/classColumns.ts';
import { classIssue, headerOf, isEmptyInClass } from './issueAt.ts';
import type { Rule } from './rule.ts';

const EXAMPLES = {
  startDate: '12/03/2024',
  endDate: '15/03/2024',
  openingDecision: '12/TB-VPĐP, 05/3/2024',
} as const satisfies Partial<Record<keyof TrainingClass, string>>;

/** A class that was opened says when and by which paper; one that is over, until when [domain §3.1 L, M, U]. */
export const checkOpened: Rule = (input) => {
  const { status } = input.trainingClass;
  if (status === undefined || !isHeld(status)) return [];
  return (['startDate', 'endDate', 'openingDecision'] as const)
    .filter((field) => (field !== 'endDate' || status === 'KET_THUC') && isEmptyInClass(input, field))
    .map((field) => {
      const params = { status, header: headerOf(field), example: EXAMPLES[field] };
      return classIssue(field, { code: 'class/opened-without', params });
    });
};
