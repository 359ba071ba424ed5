import type { Issue } from '../issue.ts';
import { rowIssue } from './issueAt.ts';
import type { CheckedEnrolment, Rule } from './rule.ts';

/** Nobody completes a class without a session, and nobody absent has attended one [domain §3.2 Q, R]. */
export const checkAttendance: Rule = ({ enrolments }) => enrolments.flatMap(contradiction);

function contradiction(enrolment: CheckedEnrolment): Issue[] {
  const { result, sessions } = enrolment.values;
  if (sessions === undefined || result === undefined) return [];
  const { attended } = sessions;
  if (result === 'HOAN_THANH' && attended === 0) {
    return [rowIssue(enrolment, 'result', { code: 'enrolment/completed-unattended' })];
  }
  if (result === 'VANG' && attended > 0) {
    return [rowIssue(enrolment, 'result', { code: 'enrolment/absent-attended', params: { attended } })];
  }
  return [];
}
