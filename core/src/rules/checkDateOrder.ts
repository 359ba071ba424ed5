import { printDay } from '../wording/printDay.ts';
import { classIssue } from './issueAt.ts';
import type { Rule } from './rule.ts';

/** A class ends on or after the day it starts [domain §3.1 M]. */
export const checkDateOrder: Rule = ({ trainingClass: { startDate, endDate } }) => {
  if (startDate === undefined || endDate === undefined || endDate >= startDate) return [];
  const params = { start: printDay(startDate), end: printDay(endDate) };
  return [classIssue('endDate', { code: 'class/dates-reversed', params })];
};
