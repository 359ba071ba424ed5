import { isCalledOff } from '../../class/classStatus.ts';
import { personIdentity, type PersonIdentity } from '../../class/personIdentity.ts';
import { printDay } from '../../wording/printDay.ts';
import { describeIdentity } from '../describeIdentity.ts';
import { rowIssue } from '../issueAt.ts';
import type { CheckedEnrolment } from '../rule.ts';
import { classDays } from './classDays.ts';
import { findOverlaps, type AttendedClass } from './findOverlaps.ts';
import type { ClassOfWorkbook, WorkbookRule } from './workbookRule.ts';

interface Attendance {
  readonly enrolment: CheckedEnrolment;
  readonly identity: PersonIdentity;
}

/**
 * Nobody sits in two classes on one day: the row in the later class does not count. Coming again on other days is what
 * the plan allows [SEED L101; A23; domain §4.1 Q17].
 */
export const checkOverlap: WorkbookRule = ({ classes }) =>
  findOverlaps(classes.flatMap(attendedClass)).map(
    ({ classCode, row: { enrolment, identity }, other: { classCode: other, days } }) => {
      const same = describeIdentity(identity);
      const params = { other, from: printDay(days.from), to: printDay(days.to), same };
      return { ...rowIssue(enrolment, 'fullName', { code: 'enrolment/overlapping', params }), classCode };
    },
  );

function attendedClass({ classCode, checked }: ClassOfWorkbook): AttendedClass<Attendance>[] {
  const days = classDays(checked.trainingClass);
  if (days === undefined || !checked.isCounted || isCalledOff(checked.trainingClass.status)) return [];
  const attendances = checked.enrolments.flatMap((enrolment) => {
    const identity = personIdentity(enrolment.values);
    if (identity === undefined || enrolment.isBlocked || enrolment.values.result === 'VANG') return [];
    return [{ person: identity.key, row: { enrolment, identity } }];
  });
  return [{ classCode, days, attendances }];
}
