import type { CheckedEnrolment } from '../../core/src/rules/rule.ts';
import type { Enrolment } from '../../core/src/schema/enrolmentColumns.ts';

/** A parsed learner who counts: `r1`, a hamlet head who completed the class; nothing identifies the person. */
export const aCheckedEnrolment = (
  values: Enrolment = {},
  { id = 'r1', isBlocked = false }: { id?: string; isBlocked?: boolean } = {},
): CheckedEnrolment => ({
  id,
  isBlocked,
  values: { learnerGroup: 'X8', sex: 'Nữ', ethnicity: 'Kinh', result: 'HOAN_THANH', ...values },
});
