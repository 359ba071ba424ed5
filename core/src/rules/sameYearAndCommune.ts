import type { CheckedEnrolment } from './rule.ts';

/**
 * Rows that share birth year and commune with another one, in groups, by their first rows. Names are compared only within
 * a group: folding a name costs more than all the rest of a rule.
 */
export function sameYearAndCommune(enrolments: readonly CheckedEnrolment[]): CheckedEnrolment[][] {
  const groups = new Map<string, CheckedEnrolment[]>();
  for (const enrolment of enrolments) {
    const { birth, commune } = enrolment.values;
    if (birth === undefined || commune === undefined) continue;
    const key = `${String(birth.year)}|${commune}`;
    const group = groups.get(key);
    if (group) group.push(enrolment);
    else groups.set(key, [enrolment]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
