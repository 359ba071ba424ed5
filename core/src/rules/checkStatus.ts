import type { Issue } from '../issue.ts';
import type { TrainingClass } from '../schema/classColumns.ts';
import { printDay } from '../wording/printDay.ts';
import { classIssue } from './issueAt.ts';
import type { Rule } from './rule.ts';

/** The status keeps up with the days: nothing planned lies in the past, nothing is over before its last day [§3.1 V]. */
export const checkStatus: Rule = ({ trainingClass, today }) => {
  const { status, endDate } = trainingClass;
  if (today === undefined || status === undefined) return [];
  if (status === 'KET_THUC') {
    if (endDate === undefined || endDate <= today) return [];
    return [classIssue('status', { code: 'class/over-early', params: { day: printDay(endDate) } })];
  }
  const due = dueDay(trainingClass);
  if (due === undefined || due >= today) return [];
  return [classIssue('status', { code: 'class/status-late', params: { day: printDay(due), status } })];
};

const OF_THE_DAY: readonly Issue['code'][] = ['class/over-early', 'class/status-late'];

/** Whether an issue comes and goes with the day of the check, whatever anybody types. */
export const isOfTheDay = ({ code }: Pick<Issue, 'code'>): boolean => OF_THE_DAY.includes(code);

// After this day another status is due.
function dueDay({ status, startDate, endDate }: TrainingClass): string | undefined {
  if (status === 'KE_HOACH') return startDate;
  return status === 'DA_MO' || status === 'DANG_HOC' ? endDate : undefined;
}
