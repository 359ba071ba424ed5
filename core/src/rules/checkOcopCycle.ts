import { headerOf, isEmpty, rowIssue } from './issueAt.ts';
import type { Rule } from './rule.ts';

/**
 * Of learners whom a target counts only within the OCOP cycle (T4 and T5: C1 to C4), the list says whether they are in it
 * [SEED L15; A13].
 */
export const checkOcopCycle: Rule = ({ enrolments, codebook: { requirements } }) =>
  enrolments
    .filter(
      (enrolment) =>
        requirements.learnerGroups[enrolment.values.learnerGroup ?? '']?.asksOcopCycle === true &&
        isEmpty(enrolment, 'inOcopCycle'),
    )
    .map((enrolment) => {
      const params = { group: enrolment.values.learnerGroup ?? '', header: headerOf('inOcopCycle') };
      return rowIssue(enrolment, 'inOcopCycle', { code: 'enrolment/ocop-cycle-missing', params });
    });
