import { personIdentity } from '../class/personIdentity.ts';
import type { Issue } from '../issue.ts';
import type { Rule } from './rule.ts';

/** The same person twice in one class: the second row does not count [A23; domain §4.1 Q17]. */
export const checkTwiceInClass: Rule = ({ enrolments }) => {
  const seen = new Set<string>();
  const issues: Issue[] = [];
  for (const { id, values } of enrolments) {
    const identity = personIdentity(values);
    if (identity === undefined) continue;
    if (seen.has(identity.key)) {
      const same = identity.kind === 'idNumber' ? 'cùng số CCCD' : 'cùng họ tên, năm sinh và xã';
      issues.push({
        kind: 'enrolment',
        row: id,
        field: 'fullName',
        code: 'enrolment/twice-in-class',
        params: { same },
      });
    }
    seen.add(identity.key);
  }
  return issues;
};
