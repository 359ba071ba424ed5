import { classIssue, headerOf } from './issueAt.ts';
import type { Rule } from './rule.ts';

/**
 * A class that is over reports as many learners as its list counts: without absent people and rows with a blocking issue
 * [domain §4.1 Q19]. Their number is offered once no row is blocked any more.
 */
export const checkLearnerCount: Rule = ({ trainingClass, enrolments }) => {
  const { reportedLearners: reported, status } = trainingClass;
  const listed = enrolments.length;
  if (reported === undefined || status !== 'KET_THUC' || listed === 0) return [];
  const sound = enrolments.filter(({ isBlocked }) => !isBlocked);
  const counted = sound.filter(({ values }) => values.result !== 'VANG').length;
  if (counted === reported) return [];
  const params = { listed, counted, reported, header: headerOf('reportedLearners') };
  const suggestion = sound.length === listed ? { suggestion: String(counted) } : {};
  return [classIssue('reportedLearners', { code: 'class/learners-differ', params, ...suggestion })];
};
