import { readIdNumber } from '../cell/parseIdNumber.ts';
import type { Issue } from '../issue.ts';
import { issuesOfRows, rowIssue } from './issueAt.ts';
import type { CheckedEnrolment, Rule } from './rule.ts';

/** A CCCD's own digits agree with the columns Giới tính and Ngày sinh [domain §4.2]. */
export const checkIdNumber: Rule = ({ enrolments }) => issuesOfRows(enrolments, contradictions);

function contradictions(enrolment: CheckedEnrolment, issues: Issue[]): void {
  const { idNumber = '', sex, birth } = enrolment.values;
  const said = readIdNumber(idNumber);
  if (said === undefined) return;
  const say = (code: Issue['code'], shown: string | number): void => {
    issues.push(rowIssue(enrolment, 'idNumber', { code, params: { shown } }));
  };
  if (sex !== undefined && sex !== said.sex) say('id-number/other-sex', said.sex);
  if (birth !== undefined && birth.year !== said.year) say('id-number/other-year', said.year);
}
