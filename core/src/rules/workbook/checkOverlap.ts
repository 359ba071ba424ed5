import { isCalledOff } from '../../class/classStatus.ts';
import { personIdentity } from '../../class/personIdentity.ts';
import { printDay } from '../../wording/printDay.ts';
import { describeIdentity } from '../describeIdentity.ts';
import { rowIssue } from '../issueAt.ts';
import { classDays, commonDays, type ClassDays } from './classDays.ts';
import type { ClassOfWorkbook, WorkbookIssue, WorkbookRule } from './workbookRule.ts';

interface Attendance {
  readonly classCode: string;
  readonly days: ClassDays;
}

/**
 * Nobody sits in two classes on one day: the row in the later class does not count. Coming again on other days is what
 * the plan allows [SEED L101; A23; domain §4.1 Q17].
 */
export const checkOverlap: WorkbookRule = ({ classes }) => {
  const attended = new Map<string, Attendance[]>();
  return classes.flatMap((one) => overlapsOf(one, attended));
};

function overlapsOf(
  { classCode, checked }: ClassOfWorkbook,
  attended: Map<string, Attendance[]>,
): WorkbookIssue[] {
  const days = classDays(checked.trainingClass);
  if (days === undefined || !checked.isCounted || isCalledOff(checked.trainingClass.status)) return [];
  const issues: WorkbookIssue[] = [];
  for (const enrolment of checked.enrolments) {
    const identity = personIdentity(enrolment.values);
    if (identity === undefined || enrolment.isBlocked || enrolment.values.result === 'VANG') continue;
    const earlier = attended.get(identity.key) ?? [];
    const clash = earlier.find((other) => commonDays(days, other.days) !== undefined);
    if (clash === undefined) {
      attended.set(identity.key, [...earlier, { classCode, days }]);
      continue;
    }
    const params = {
      other: clash.classCode,
      from: printDay(clash.days.from),
      to: printDay(clash.days.to),
      same: describeIdentity(identity),
    };
    issues.push({ ...rowIssue(enrolment, 'fullName', { code: 'enrolment/overlapping', params }), classCode });
  }
  return issues;
}
