import fc from 'fast-check';
import type { ClassSummary } from '../../core/src/class/summariseClass.ts';
import type { Plan } from '../../core/src/plan/plan.ts';
import type { Submission } from '../../core/src/submission/submission.ts';
import type { SubmissionFacts } from '../../core/src/submission/submissionFacts.ts';

/** What somebody handed in for a period of whatever year is reported on. */
interface Handed {
  readonly reporterId: string;
  readonly period: (typeof PERIODS)[number];
  readonly status: Submission['status'];
  /** After the period's last day; maybe before it. */
  readonly days: number;
  readonly hour: number;
  /** What has changed since: nothing, the first class, one that is no more, one that is new. */
  readonly since: 'nothing' | 'changed' | 'gone' | 'come';
}

/** Who handed in what in a year, and who was heard of when; `today` is so many days after the year begins. */
export interface HandingIn {
  readonly today: number;
  readonly handed: readonly Handed[];
  readonly seen: readonly string[];
  readonly contacts: readonly string[] | undefined;
}

/** Periods by their keys, with the month they end in. */
const PERIODS = (
  [
    ['M', 12, 1],
    ['Q', 4, 3],
    ['H', 2, 6],
  ] as const
)
  .flatMap(([letter, count, months]) =>
    Array.from({ length: count }, (_, at) => {
      const number = String(at + 1);
      return { key: letter + (letter === 'M' ? number.padStart(2, '0') : number), month: months * (at + 1) };
    }),
  )
  .concat({ key: 'Y', month: 12 });

/** Longer periods come as often as months. */
const anyPeriod = fc.oneof(
  fc.constantFrom(...PERIODS),
  fc.constantFrom(...PERIODS.filter(({ key }) => !key.startsWith('M'))),
);

/** Who handed in what in a province with that plan. */
export function anyHandingIn({ reporters }: Plan): fc.Arbitrary<HandingIn> {
  const reporter = fc.constantFrom(...reporters.slice(0, 3).map(({ id }) => id), 'LẠ');
  return fc.record({
    // Most often when the year is over, or nearly.
    today: fc.oneof(fc.integer({ min: 0, max: 420 }), fc.integer({ min: 340, max: 420 })),
    handed: fc.array(
      fc.record({
        reporterId: reporter,
        period: anyPeriod,
        status: fc.constantFrom('submitted', 'accepted', 'returned'),
        days: fc.integer({ min: -2, max: 14 }),
        // 16:00 and 17:00 there are two days in Vietnam.
        hour: fc.constantFrom(2, 16, 17),
        since: fc.constantFrom('nothing', 'nothing', 'changed', 'gone', 'come'),
      }),
      { maxLength: 40, size: 'max' },
    ),
    seen: fc.uniqueArray(reporter),
    contacts: fc.option(fc.uniqueArray(reporter), { nil: undefined }),
  });
}

const HOUR = 3_600_000;

interface Facts {
  readonly plan: Plan;
  readonly classes: readonly ClassSummary[];
  readonly handingIn: HandingIn;
}

/** What is known of all that on the day, with what was handed in until then. */
export function submissionFacts({ plan, classes, handingIn }: Facts, year: number): SubmissionFacts {
  const { today, handed, seen, contacts } = handingIn;
  const now: Record<string, Record<string, number>> = {};
  for (const { reporterId, classCode } of classes) (now[reporterId] ??= {})[classCode] = 2;
  const periods: Record<string, Record<string, Submission>> = {};
  const end = Date.UTC(year, 0, 1 + today);
  for (const one of handed) {
    const { key, month } = one.period;
    const at = Date.UTC(year, month - 1, plan.periods.closingDay + one.days) + one.hour * HOUR;
    if (at >= end) continue;
    (periods[`${String(year)}-${key}`] ??= {})[one.reporterId] = submission(
      one,
      new Date(at).toISOString(),
      now[one.reporterId] ?? {},
    );
  }
  return {
    today: new Date(end).toISOString().slice(0, 10),
    periods,
    now,
    lastSeen: Object.fromEntries(
      seen.map((id, at) => [id, `${String(year)}-05-0${String(at + 1)}T18:30:00Z`]),
    ),
    ...(contacts === undefined
      ? {}
      : { contacts: Object.fromEntries(contacts.map((id) => [id, `Bà Mẫu của ${id}, 0950000001`])) }),
  };
}

function submission(
  { status, since }: Handed,
  submittedAt: string,
  now: Readonly<Record<string, number>>,
): Submission {
  const [first] = Object.keys(now);
  const vector = Object.fromEntries(
    Object.entries(now).flatMap(([code, revision]): [string, number][] => {
      if (code !== first) return [[code, revision]];
      return since === 'come' ? [] : [[code, since === 'changed' ? 1 : revision]];
    }),
  );
  if (since === 'gone') vector['NTM-2022-LẠ-999'] = 1;
  const step = { at: submittedAt, by: 'ai đó', token: '' };
  const steps: Submission['steps'] = [{ ...step, status: 'submitted' }];
  if (status === 'accepted') steps.push({ ...step, status });
  if (status === 'returned') steps.push({ ...step, status, reason: REASONS[since] });
  return { status, submittedAt, workbookId: 'wb', vector, steps };
}

/** Those who give a reason end it with a full stop or not. */
const REASONS: Readonly<Record<Handed['since'], string>> = {
  nothing: 'Thiếu lớp tháng 2.',
  changed: 'Sai số học viên',
  gone: 'Còn lỗi chặn',
  come: 'Chưa đủ.',
};
