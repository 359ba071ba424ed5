import { personIdentity } from '../class/personIdentity.ts';
import type { Issue } from '../issue.ts';
import { rowIssue } from './issueAt.ts';
import type { CheckedEnrolment, Rule } from './rule.ts';

/**
 * Two rows of one name (i or y, d or đ), birth year and commune of which only one has a CCCD may be one person: a doubt, since
 * nobody is known by a name alone [design §8; domain §4.1 Q6, §4.7].
 */
export const checkMaybeTwice: Rule = ({ enrolments }) =>
  sameYearAndCommune(enrolments).flatMap((group): Issue[] => {
    const known = new Set<string | undefined>();
    for (const { values } of group) if (values.idNumber !== undefined) known.add(nameKey(values));
    return group
      .filter(({ values }) => values.idNumber === undefined && known.has(nameKey(values)))
      .map((enrolment) => rowIssue(enrolment, 'idNumber', { code: 'enrolment/maybe-twice' }));
  });

// Sĩ is Sỹ, and a Đ may have lost its stroke (Q6).
const nameKey = ({ idNumber: _, ...values }: CheckedEnrolment['values']): string | undefined =>
  personIdentity(values)?.key.normalize('NFD').replace(/y/g, 'i').replace(/đ/g, 'd');

// Names are compared only where the rest is equal: folding a name costs more than the whole rest.
function sameYearAndCommune(enrolments: readonly CheckedEnrolment[]): CheckedEnrolment[][] {
  const groups = new Map<string, CheckedEnrolment[]>();
  for (const enrolment of enrolments) {
    const { birth, commune } = enrolment.values;
    if (enrolment.isBlocked || birth === undefined || commune === undefined) continue;
    const key = `${String(birth.year)}|${commune}`;
    const group = groups.get(key);
    if (group) group.push(enrolment);
    else groups.set(key, [enrolment]);
  }
  return [...groups.values()].filter(
    (group) =>
      group.some(({ values }) => values.idNumber === undefined) &&
      group.some(({ values }) => values.idNumber !== undefined),
  );
}
