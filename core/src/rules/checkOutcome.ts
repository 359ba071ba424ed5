import type { Issue } from '../issue.ts';
import { headerOf, isEmpty, issuesOfRows, rowIssue } from './issueAt.ts';
import type { CheckedEnrolment, Rule } from './rule.ts';

/** Once a class is over, every learner has a result and, unless absent, sessions [domain §3.2 Q, R]. */
export const checkOutcome: Rule = ({ trainingClass: { status }, enrolments }) =>
  status === 'KET_THUC' ? issuesOfRows(enrolments, missingOutcome) : [];

function missingOutcome(enrolment: CheckedEnrolment, issues: Issue[]): void {
  const isPresent = enrolment.values.result !== 'VANG';
  const missing = (field: 'sessions' | 'result', example: string): void => {
    const params = { header: headerOf(field), example };
    issues.push(rowIssue(enrolment, field, { code: 'enrolment/outcome-missing', params }));
  };
  if (isPresent && isEmpty(enrolment, 'sessions')) missing('sessions', '5/6');
  if (isEmpty(enrolment, 'result')) missing('result', 'HOAN_THANH');
}
