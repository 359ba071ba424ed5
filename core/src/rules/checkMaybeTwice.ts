import { personIdentity } from '../class/personIdentity.ts';
import type { Issue } from '../issue.ts';
import { rowIssue } from './issueAt.ts';
import type { CheckedEnrolment, Rule } from './rule.ts';
import { sameYearAndCommune } from './sameYearAndCommune.ts';

/**
 * Two rows of one name (i or y, d or đ), birth year and commune of which only one has a CCCD may be one person: a doubt, since
 * nobody is known by a name alone [design §8; domain §4.1 Q6, §4.7].
 */
export const checkMaybeTwice: Rule = ({ enrolments }) =>
  sameYearAndCommune(yearMatesOfUnnumbered(enrolments)).flatMap((group): Issue[] => {
    const unnumbered = group.filter(isUnnumbered);
    if (unnumbered.length === 0 || unnumbered.length === group.length) return [];
    const known = new Set<string | undefined>();
    for (const { values } of group) if (values.idNumber !== undefined) known.add(nameKey(values));
    return unnumbered
      .filter(({ values }) => known.has(nameKey(values)))
      .map((enrolment) => rowIssue(enrolment, 'idNumber', { code: 'enrolment/maybe-twice' }));
  });

const isUnnumbered = ({ values }: CheckedEnrolment): boolean => values.idNumber === undefined;

// Sĩ is Sỹ, and a Đ may have lost its stroke (Q6).
const nameKey = ({ idNumber: _, ...values }: CheckedEnrolment['values']): string | undefined =>
  personIdentity(values)?.key.normalize('NFD').replace(/y/g, 'i').replace(/đ/g, 'd');

/** The rows that count and are of a year in which one without a CCCD was born: few, since most rows have one. */
function yearMatesOfUnnumbered(enrolments: readonly CheckedEnrolment[]): CheckedEnrolment[] {
  const years = new Set<number | undefined>();
  for (const enrolment of enrolments) if (isUnnumbered(enrolment)) years.add(enrolment.values.birth?.year);
  if (years.size === 0) return [];
  return enrolments.filter(({ isBlocked, values }) => !isBlocked && years.has(values.birth?.year));
}
