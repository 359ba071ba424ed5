import { printDay } from '../wording/printDay.ts';
import { classIssue } from './issueAt.ts';
import type { Rule } from './rule.ts';

/** The status keeps up with the days: nothing planned lies in the past, nothing is over before its last day [§3.1 V]. */
export const checkStatus: Rule = ({ trainingClass: { status, startDate, endDate }, today }) => {
  if (today === undefined || status === undefined) return [];
  if (status === 'KET_THUC') {
    if (endDate === undefined || endDate <= today) return [];
    return [classIssue('status', { code: 'class/over-early', params: { day: printDay(endDate) } })];
  }
  const isGoingOn = status === 'DA_MO' || status === 'DANG_HOC';
  const due = status === 'KE_HOACH' ? startDate : isGoingOn ? endDate : undefined;
  if (due === undefined || due >= today) return [];
  return [classIssue('status', { code: 'class/status-late', params: { day: printDay(due), status } })];
};
