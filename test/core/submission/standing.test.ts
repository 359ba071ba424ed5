import { orderedPeriod, type OrderedPeriod } from '../../../core/src/submission/orderedPeriods.ts';
import { standingOf, timelinessOf, type Standing } from '../../../core/src/submission/standing.ts';
import { standingText } from '../../../core/src/submission/standingText.ts';
import type { Submission } from '../../../core/src/submission/submission.ts';
import { aPlan } from '../../builders/aPlan.ts';
import { aReturnedSubmission, aSubmission } from '../../builders/aSubmission.ts';

const { reporting } = aPlan();
const ordered = aPlan({ reporting: { ...reporting, periods: [{ kind: 'quarter', dueDays: 5 }] } });
/** Ends on 14/3/2024, due on 19/3/2024. */
const QUARTER = orderedPeriod(ordered, { kind: 'quarter', year: 2024, number: 1 });
/** Nobody ordered it. */
const MONTH = orderedPeriod(ordered, { kind: 'month', year: 2024, number: 3 });
/** In Vietnam, where it is seven hours later than in UTC. */
const at = (submittedAt: string): Submission => aSubmission({ submittedAt });

describe('standingOf', () => {
  it.each<[string, OrderedPeriod, Submission | undefined, string, Omit<Standing, 'status'>, string]>([
    [
      'nothing, before the deadline',
      QUARTER,
      undefined,
      '2024-03-15',
      { isHandedIn: false, daysLate: 0 },
      'Chưa nộp, còn hạn',
    ],
    [
      'nothing, on its very day',
      QUARTER,
      undefined,
      '2024-03-19',
      { isHandedIn: false, daysLate: 0 },
      'Chưa nộp, còn hạn',
    ],
    [
      'nothing, a day later',
      QUARTER,
      undefined,
      '2024-03-20',
      { isHandedIn: false, daysLate: 1 },
      'Chưa nộp, quá hạn',
    ],
    [
      'in time, a minute before midnight in Vietnam',
      QUARTER,
      at('2024-03-19T16:59:00.000Z'),
      '2024-04-30',
      { isHandedIn: true, daysLate: 0 },
      'Đã nộp, chờ duyệt',
    ],
    [
      'late by one day, at midnight in Vietnam',
      QUARTER,
      at('2024-03-19T17:00:00.000Z'),
      '2024-04-30',
      { isHandedIn: true, daysLate: 1 },
      'Đã nộp muộn, chờ duyệt',
    ],
    [
      'in time, before the period has ended',
      QUARTER,
      at('2024-03-01T00:00:00.000Z'),
      '2024-03-02',
      { isHandedIn: true, daysLate: 0 },
      'Đã nộp, chờ duyệt',
    ],
    [
      'returned, before the deadline',
      QUARTER,
      aReturnedSubmission(),
      '2024-03-19',
      { isHandedIn: false, daysLate: 0 },
      'Tỉnh trả lại, chưa nộp lại',
    ],
    [
      'returned, three days after it',
      QUARTER,
      aReturnedSubmission(),
      '2024-03-22',
      { isHandedIn: false, daysLate: 3 },
      'Tỉnh trả lại, chưa nộp lại, quá hạn',
    ],
    [
      'accepted, two days late',
      QUARTER,
      { ...at('2024-03-21T03:00:00.000Z'), status: 'accepted' },
      '2024-04-30',
      { isHandedIn: true, daysLate: 2 },
      'Đã duyệt (nộp muộn)',
    ],
    [
      'no deadline, nothing',
      MONTH,
      undefined,
      '2026-01-01',
      { isHandedIn: false, daysLate: 0 },
      'Chưa nộp (kỳ này không đặt hạn)',
    ],
    [
      'no deadline, years later',
      MONTH,
      at('2026-01-01T00:00:00.000Z'),
      '2026-01-02',
      { isHandedIn: true, daysLate: 0 },
      'Đã nộp, chờ duyệt',
    ],
  ])('%s', (...[, period, submission, today, standing, words]) => {
    const found = standingOf(period, submission, today);
    expect(found).toEqual({ status: submission?.status ?? 'none', ...standing });
    expect(standingText(period, found)).toBe(words);
  });

  it('tells of classes that were changed since', () => {
    expect(standingText(QUARTER, { status: 'accepted', isHandedIn: true, daysLate: 0 }, 2)).toBe(
      'Đã duyệt; 2 lớp sửa sau khi nộp',
    );
  });
});

describe('timelinessOf', () => {
  const second = orderedPeriod(ordered, { kind: 'quarter', year: 2024, number: 2 });
  const third = orderedPeriod(ordered, { kind: 'quarter', year: 2024, number: 3 });
  const counts = (...[one, two, three]: (Submission | undefined)[]): unknown =>
    timelinessOf(
      [QUARTER, second, third],
      ({ key }) => ({ [QUARTER.key]: one, [second.key]: two, [third.key]: three })[key],
      '2024-12-31',
    );

  it('counts what is due, what was handed in, and what of that was in time', () => {
    const late = at('2024-06-25T00:00:00.000Z');
    expect(counts(at('2024-03-19T00:00:00.000Z'), late, undefined)).toEqual({
      expected: 3,
      actual: 2,
      onTime: 1,
    });
  });

  it('counts a returned one as missing, and by its new day once it is handed in again', () => {
    expect(counts(aReturnedSubmission())).toEqual({ expected: 3, actual: 0, onTime: 0 });
    const again = {
      ...aReturnedSubmission(),
      status: 'submitted',
      submittedAt: '2024-03-21T03:00:00.000Z',
    } as const;
    expect(counts(again)).toEqual({ expected: 3, actual: 1, onTime: 0 });
  });
});
