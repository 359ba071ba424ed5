import { headerOf, isEmpty, issuesOfRows, rowIssue } from './issueAt.ts';
import type { Rule } from './rule.ts';

/**
 * Of learners whom a target counts only within the OCOP cycle (T4 and T5: C1 to C4), the list says whether they are in it
 * [SEED L15; A13].
 */
export const checkOcopCycle: Rule = ({ enrolments, codebook: { requirements } }) =>
  issuesOfRows(enrolments, (enrolment, issues) => {
    const { learnerGroup: group = '' } = enrolment.values;
    if (requirements.learnerGroups[group]?.asksOcopCycle !== true || !isEmpty(enrolment, 'inOcopCycle'))
      return;
    const params = { group, header: headerOf('inOcopCycle') };
    issues.push(rowIssue(enrolment, 'inOcopCycle', { code: 'enrolment/ocop-cycle-missing', params }));
  });
