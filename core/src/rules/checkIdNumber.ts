import { readIdNumber } from '../cell/parseIdNumber.ts';
import type { Issue } from '../issue.ts';
import { rowIssue } from './issueAt.ts';
import type { CheckedEnrolment, Rule } from './rule.ts';

/** A CCCD's own digits agree with the columns Giới tính and Ngày sinh [domain §4.2]. */
export const checkIdNumber: Rule = ({ enrolments }) => enrolments.flatMap(contradictions);

function contradictions(enrolment: CheckedEnrolment): Issue[] {
  const { idNumber = '', sex, birth } = enrolment.values;
  const said = readIdNumber(idNumber);
  if (said === undefined) return [];
  const differs = (
    code: Issue['code'],
    typed: string | number | undefined,
    shown: string | number,
  ): Issue[] =>
    typed === undefined || typed === shown
      ? []
      : [rowIssue(enrolment, 'idNumber', { code, params: { shown } })];
  return [
    ...differs('id-number/other-sex', sex, said.sex),
    ...differs('id-number/other-year', birth?.year, said.year),
  ];
}
