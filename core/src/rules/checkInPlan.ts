import { isInPlan } from '../class/classStatus.ts';
import { classIssue, headerOf, isEmptyInClass } from './issueAt.ts';
import type { Rule } from './rule.ts';

/** A class that is not of the plan names who holds it: departments and unions hold classes too [A21]. */
export const checkInPlan: Rule = (input) => {
  if (isInPlan(input.trainingClass) || !isEmptyInClass(input, 'organiser')) return [];
  return [
    classIssue('inPlan', { code: 'class/organiser-unnamed', params: { header: headerOf('organiser') } }),
  ];
};
