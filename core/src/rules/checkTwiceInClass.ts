import { personIdentity } from '../class/personIdentity.ts';
import { describeIdentity } from './describeIdentity.ts';
import type { Issue } from '../issue.ts';
import { rowIssue } from './issueAt.ts';
import type { CheckedEnrolment, Rule } from './rule.ts';
import { sameYearAndCommune } from './sameYearAndCommune.ts';

/**
 * The same person twice in one class: the first sound row counts, any other does not [A23; domain §4.1 Q17]. Two people
 * of one name, year and commune have their CCCD to tell them apart.
 */
export const checkTwiceInClass: Rule = ({ enrolments }) => {
  const seen = new Set<string>();
  const again = new Map<CheckedEnrolment, Issue>();
  const named = new Set(
    sameYearAndCommune(enrolments.filter(({ values }) => values.idNumber === undefined)).flat(),
  );
  const look = (enrolment: CheckedEnrolment): void => {
    if (enrolment.values.idNumber === undefined && !named.has(enrolment)) return;
    const identity = personIdentity(enrolment.values);
    if (identity === undefined) return;
    if (!seen.has(identity.key)) {
      seen.add(identity.key);
      return;
    }
    const params = { same: describeIdentity(identity) };
    again.set(enrolment, rowIssue(enrolment, 'fullName', { code: 'enrolment/twice-in-class', params }));
  };
  for (const enrolment of enrolments) if (!enrolment.isBlocked) look(enrolment);
  for (const enrolment of enrolments) if (enrolment.isBlocked) look(enrolment);
  return again.size === 0 ? [] : enrolments.flatMap((enrolment) => again.get(enrolment) ?? []);
};
