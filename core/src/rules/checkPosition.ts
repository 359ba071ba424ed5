import { indexOfLearnerGroups } from '../cell/learnerGroupIndex.ts';
import { codeListOf } from '../plan/codeListOf.ts';
import { headerOf, issuesOfRows, rowIssue } from './issueAt.ts';
import type { Rule } from './rule.ts';

/**
 * Where a learner's group is missing or not understood and the position names one of those the class is for ("BTCB"), it is
 * offered [domain §4.1 Q20].
 */
export const checkPosition: Rule = ({ trainingClass, enrolments, codebook }) =>
  issuesOfRows(enrolments, (enrolment, issues) => {
    const { learnerGroup, position: shown } = enrolment.values;
    if (learnerGroup !== undefined || shown === undefined) return;
    const { group } = indexOfLearnerGroups(codeListOf(codebook, 'learnerGroup')).meant(shown);
    const owner = codebook.requirements.learnerGroups[group ?? '']?.classGroup;
    if (group === undefined || owner !== (trainingClass.classGroup ?? owner)) return;
    const params = { shown, group, header: headerOf('learnerGroup') };
    const said = { code: 'enrolment/group-from-position' as const, params, suggestion: group };
    issues.push(rowIssue(enrolment, 'learnerGroup', said));
  });
