import { printDay } from '../wording/printDay.ts';
import { classIssue } from './issueAt.ts';
import { readPaper } from './readPaper.ts';
import type { Rule } from './rule.ts';

/** The paper that opens a class has a number and a day, and the class starts on or after that day [§3.1 U; Q19]. */
export const checkDecision: Rule = ({ trainingClass: { openingDecision, startDate } }) => {
  if (openingDecision === undefined) return [];
  const { number, day } = readPaper(openingDecision);
  if (number === undefined || day === undefined) {
    const part = number === undefined ? (day === undefined ? 'số và ngày' : 'số') : 'ngày';
    return [classIssue('openingDecision', { code: 'class/decision-unclear', params: { part } })];
  }
  if (startDate === undefined || day <= startDate) return [];
  const params = { day: printDay(day), start: printDay(startDate) };
  return [classIssue('openingDecision', { code: 'class/decision-late', params })];
};
