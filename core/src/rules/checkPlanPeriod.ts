import type { Issue } from '../issue.ts';
import { printDay } from '../wording/printDay.ts';
import { classIssue } from './issueAt.ts';
import type { Rule } from './rule.ts';

/** A class of the plan is held within the plan's period [domain §4.3]. */
export const checkPlanPeriod: Rule = ({ trainingClass, codebook }) => {
  const { from, to } = codebook.plan.period;
  const outside = (field: 'startDate' | 'endDate'): Issue[] => {
    const day = trainingClass[field];
    if (day === undefined || (day >= from && day <= to)) return [];
    const params = { day: printDay(day), from: printDay(from), to: printDay(to) };
    return [classIssue(field, { code: 'class/outside-plan', params })];
  };
  return [...outside('startDate'), ...outside('endDate')];
};
