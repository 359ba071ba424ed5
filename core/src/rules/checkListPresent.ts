import { classIssue } from './issueAt.ts';
import type { Rule } from './rule.ts';

/** A class that is over has a list of learners [domain §4.1 Q19]. */
export const checkListPresent: Rule = ({ trainingClass: { status, classCode }, enrolments }) => {
  if (status !== 'KET_THUC' || classCode === undefined || enrolments.length > 0) return [];
  return [classIssue('status', { code: 'class/list-missing', params: { classCode } })];
};
