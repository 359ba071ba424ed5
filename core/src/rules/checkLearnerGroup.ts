import { issuesOfRows, rowIssue } from './issueAt.ts';
import type { Rule } from './rule.ts';

/** A learner's group is one of those the class is for [domain §1.4; A17: "đối tượng khác" belong to commune classes]. */
export const checkLearnerGroup: Rule = ({ trainingClass: { classGroup }, enrolments, codebook }) => {
  const { classGroups, learnerGroups } = codebook.requirements;
  if (classGroup === undefined || classGroups[classGroup] === undefined) return [];
  return issuesOfRows(enrolments, (enrolment, issues) => {
    const { learnerGroup: shown = '' } = enrolment.values;
    const owner = learnerGroups[shown]?.classGroup;
    if (owner === undefined || owner === classGroup) return;
    const params = { shown, owner, group: classGroup };
    issues.push(rowIssue(enrolment, 'learnerGroup', { code: 'enrolment/other-group', params }));
  });
};
