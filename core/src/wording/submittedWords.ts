import { vietnamTime } from '../plan/vietnamTime.ts';
import { TOTAL } from '../rollup/form.ts';
import { ownNumber, type NumberCell } from '../rollup/numberAt.ts';
import type { FormContext } from '../rollup/rollUpInput.ts';
import { endedPeriods, followedPeriod, type OrderedPeriod } from '../submission/orderedPeriods.ts';
import { standingOf } from '../submission/standing.ts';
import { noSubmissions } from '../submission/submissionFacts.ts';
import { printDay } from './printDay.ts';

/** The column of days late, which is of the period that is followed up. */
const DAYS_LATE = '(6)';

/** What a number of the tab `Tình hình nộp` is counted from: each period that was due, and when it was handed in. */
export function submittedWords(
  { row, column }: NumberCell,
  { plan, scope, submissions = noSubmissions('1970-01-01') }: FormContext,
): string[] {
  const { today } = submissions;
  const ended = endedPeriods(plan, scope.reportYear, today);
  const labels = ended.map(({ label }) => label).join('; ');
  const expected = `Kỳ phải nộp của năm ${String(scope.reportYear)} đến nay: ${labels === '' ? 'chưa có kỳ nào' : labels}.`;
  const { line = '' } = row;
  if (line === TOTAL) return [expected, 'Cộng số kỳ của các đơn vị; chọn ô của từng đơn vị để xem từng kỳ.'];
  const followed = followedPeriod(plan, scope, today);
  const isOfFollowed = ownNumber(column) === DAYS_LATE;
  const periods = isOfFollowed ? [followed].flatMap((one) => one ?? []) : ended;
  const words = periods.map((period) => handedIn(period, submissions.periods[period.key]?.[line], today));
  return isOfFollowed ? words : [expected, ...words];
}

type Handed = Parameters<typeof standingOf>[1];

function handedIn(period: OrderedPeriod, submission: Handed, today: string): string {
  const { isHandedIn, daysLate, status } = standingOf(period, submission, today);
  const due = period.dueDay === undefined ? '' : ` (hạn ${printDay(period.dueDay)})`;
  const late = daysLate > 0 ? `, muộn ${String(daysLate)} ngày` : ', đúng hạn';
  if (isHandedIn && submission !== undefined) {
    return `${period.label}${due}: nộp ${vietnamTime(Date.parse(submission.submittedAt))}${late}.`;
  }
  const state = status === 'returned' ? 'bị trả lại, chưa nộp lại' : 'chưa nộp';
  return `${period.label}${due}: ${state}${daysLate > 0 ? late : ''}.`;
}
