import type { Period } from '../../core/src/plan/periodWindow.ts';
import type { Submission } from '../../core/src/submission/submission.ts';
import type { OracleInput } from './oracleInput.ts';
import { remembered } from './remembered.ts';

/** A period that a report is owed for, or that was chosen; days are `YYYY-MM-DD`, both included. */
export interface OwedPeriod {
  readonly key: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  /** Nothing where nobody ordered the report. */
  readonly due: string | undefined;
}

const DAY = 86_400_000;
const printedDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
/** `2024-03-05` → `05/03/2024`. */
export const dmy = (day: string): string => day.slice(8) + '/' + day.slice(5, 7) + '/' + day.slice(0, 4);

/** A moment in Vietnam, seven hours ahead. */
const there = (moment: string): string => new Date(Date.parse(moment) + 7 * 3_600_000).toISOString();
/** `16:05 24/04/2024`. */
export const clockTime = (moment: string): string =>
  `${there(moment).slice(11, 16)} ${dmy(there(moment).slice(0, 10))}`;

function namesOf({ kind, year, number }: Period): [key: string, label: string, months: number] {
  const [y, n] = [String(year), String(number)];
  if (kind === 'month') return [`${y}-M${number < 10 ? '0' : ''}${n}`, `Tháng ${n}/${y}`, 1];
  if (kind === 'quarter') return [`${y}-Q${n}`, `Quý ${['I', 'II', 'III', 'IV'][number - 1] ?? ''}/${y}`, 3];
  if (kind === 'half') return [`${y}-H${n}`, `6 tháng ${number === 1 ? 'đầu' : 'cuối'} năm ${y}`, 6];
  return [`${y}-Y`, `Năm ${y}`, 12];
}

/** A period by its days: it ends on the closing day of its last month, and begins on the day after that of the month before. */
export function owedPeriod({ plan }: Pick<OracleInput, 'plan'>, period: Period): OwedPeriod {
  const [key, label, months] = namesOf(period);
  const { closingDay } = plan.periods;
  const closing = (month: number): number => Date.UTC(period.year, month - 1, closingDay);
  const end = closing(months * period.number);
  const from = printedDay(closing(months * (period.number - 1)) + DAY);
  let due: string | undefined;
  for (const { kind, dueDays } of plan.reporting.periods) {
    if (kind === period.kind && dueDays !== undefined) due = printedDay(end + dueDays * DAY);
  }
  return { key, label, from, to: printedDay(end), due };
}

/** The periods of a year that somebody ordered a report for, in the order in which they end; of those that end on a day the longest last. */
function ordered(input: Pick<OracleInput, 'plan' | 'scope'>): OwedPeriod[] {
  const owed: OwedPeriod[] = [];
  for (let month = 1; month <= 12; month += 1) {
    for (const [kind, months] of [
      ['month', 1],
      ['quarter', 3],
      ['half', 6],
      ['year', 12],
    ] as const) {
      if (month % months !== 0) continue;
      const one = owedPeriod(input, { kind, year: input.scope.reportYear, number: month / months });
      if (one.due !== undefined) owed.push(one);
    }
  }
  return owed;
}

/** The periods of the year that are owed by now. */
export const owedByNow = remembered((input: OracleInput): readonly OwedPeriod[] =>
  ordered(input).filter(({ to }) => input.submissions.today > to),
);

/** The period that is looked at: the one asked for, else the last that is owed, else the first that will be. */
export const followed = remembered((input: OracleInput): OwedPeriod | undefined => {
  const { period } = input.scope;
  if (period !== undefined) return owedPeriod(input, period);
  const owed = owedByNow(input);
  return owed[owed.length - 1] ?? ordered(input)[0];
});

/** How a reporter stands with a period. */
export interface OracleStanding {
  readonly submission: Submission | undefined;
  readonly isIn: boolean;
  /** Days between the deadline and the day it was handed in, or today; none in time. */
  readonly late: number;
}

/** How a reporter stands with a period: what was returned is as if it had not come. */
export function standing(
  { submissions: { periods, today } }: OracleInput,
  { key, due }: OwedPeriod,
  reporterId: string,
): OracleStanding {
  const submission = periods[key]?.[reporterId];
  const isIn = submission !== undefined && submission.status !== 'returned';
  const day = isIn ? there(submission.submittedAt).slice(0, 10) : today;
  const late = due === undefined ? 0 : Math.max(0, (Date.parse(day) - Date.parse(due)) / DAY);
  return { submission, isIn, late };
}

/** How many classes differ from what was handed in: one by one, those that are no more among them. */
function changedSince({ vector }: Submission, now: Readonly<Record<string, number>>): number {
  let changed = 0;
  for (const [code, revision] of Object.entries(now)) if (vector[code] !== revision) changed += 1;
  for (const code of Object.keys(vector)) if (!(code in now)) changed += 1;
  return changed;
}

/** That in words. */
export function standingWords(input: OracleInput, period: OwedPeriod, reporterId: string): string {
  const { submission, isIn, late } = standing(input, period, reporterId);
  const isLate = late > 0;
  if (submission === undefined) {
    if (period.due === undefined) return 'Chưa nộp (kỳ này không đặt hạn)';
    return isLate ? 'Chưa nộp, quá hạn' : 'Chưa nộp, còn hạn';
  }
  if (!isIn) return `Tỉnh trả lại, chưa nộp lại${isLate ? ', quá hạn' : ''}`;
  const changed = changedSince(submission, input.submissions.now[reporterId] ?? {});
  const since = changed > 0 ? `; ${String(changed)} lớp sửa sau khi nộp` : '';
  return receivedWords(submission.status === 'accepted', isLate) + since;
}

function receivedWords(isAccepted: boolean, isLate: boolean): string {
  if (isAccepted) return isLate ? 'Đã duyệt (nộp muộn)' : 'Đã duyệt';
  return isLate ? 'Đã nộp muộn, chờ duyệt' : 'Đã nộp, chờ duyệt';
}
