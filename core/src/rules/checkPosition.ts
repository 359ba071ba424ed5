import { indexOfLearnerGroups } from '../cell/learnerGroupIndex.ts';
import { codeListOf } from '../plan/codeListOf.ts';
import { headerOf, rowIssue } from './issueAt.ts';
import type { Rule } from './rule.ts';

/**
 * Where a learner's group is missing or not understood and the position names one of those the class is for ("BTCB"), it is
 * offered [domain §4.1 Q20].
 */
export const checkPosition: Rule = ({ trainingClass, enrolments, codebook }) =>
  enrolments.flatMap((enrolment) => {
    const { learnerGroup, position: shown } = enrolment.values;
    if (learnerGroup !== undefined || shown === undefined) return [];
    const groups = indexOfLearnerGroups(codeListOf(codebook, 'learnerGroup'));
    const group = groups.find(shown) ?? groups.guess(shown);
    const owner = codebook.requirements.learnerGroups[group ?? '']?.classGroup;
    if (group === undefined || owner !== (trainingClass.classGroup ?? owner)) return [];
    const params = { shown, group, header: headerOf('learnerGroup') };
    return [
      rowIssue(enrolment, 'learnerGroup', {
        code: 'enrolment/group-from-position',
        params,
        suggestion: group,
      }),
    ];
  });
