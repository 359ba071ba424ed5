import { serialOf } from '../cell/parseDate.ts';
import { printAmount } from '../wording/printAmount.ts';
import { classIssue } from './issueAt.ts';
import type { Rule } from './rule.ts';

/** Between its first and last day a class has room for its days; half days are counted as halves [A9, A10]. */
export const checkCalendarDays: Rule = ({
  trainingClass: { startDate, endDate, theoryDays = 0, fieldDays = 0 },
}) => {
  if (startDate === undefined || endDate === undefined || endDate < startDate) return [];
  const span = serialOf(endDate) - serialOf(startDate) + 1;
  const days = theoryDays + fieldDays;
  if (days <= span) return [];
  return [
    classIssue('endDate', { code: 'class/days-exceed-calendar', params: { span, days: printAmount(days) } }),
  ];
};
