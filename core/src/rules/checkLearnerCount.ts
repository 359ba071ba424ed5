import type { Rule } from './rule.ts';

/** A class that is over has as many learners listed as its own row reports [domain §4.1 Q19]. */
export const checkLearnerCount: Rule = ({ trainingClass, enrolments }) => {
  const { reportedLearners: reported, status } = trainingClass;
  const listed = enrolments.length;
  if (reported === undefined || status !== 'KET_THUC' || listed === 0 || listed === reported) return [];
  return [
    { kind: 'class', field: 'reportedLearners', code: 'class/learners-differ', params: { listed, reported } },
  ];
};
