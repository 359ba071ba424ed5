import type { Issue } from '../issue.ts';
import { issuesOfRows, rowIssue } from './issueAt.ts';
import type { CheckedEnrolment, Rule } from './rule.ts';

/** Nobody completes a class without a session, and nobody absent has attended one [domain §3.2 Q, R]. */
export const checkAttendance: Rule = ({ enrolments }) => issuesOfRows(enrolments, contradiction);

function contradiction(enrolment: CheckedEnrolment, issues: Issue[]): void {
  const { result, sessions } = enrolment.values;
  if (sessions === undefined || result === undefined) return;
  const { attended } = sessions;
  if (result === 'HOAN_THANH' && attended === 0) {
    issues.push(rowIssue(enrolment, 'result', { code: 'enrolment/completed-unattended' }));
  }
  if (result === 'VANG' && attended > 0) {
    issues.push(rowIssue(enrolment, 'result', { code: 'enrolment/absent-attended', params: { attended } }));
  }
}
