import {
  dayAfter,
  daysFrom,
  endedPeriods,
  followedPeriod,
  orderedPeriods,
} from '../../../core/src/submission/orderedPeriods.ts';
import { periodKey } from '../../../core/src/plan/periodWindow.ts';
import { periodOfKey } from '../../../core/src/plan/periodOfKey.ts';
import type { Plan } from '../../../core/src/plan/plan.ts';
import { aPlan } from '../../builders/aPlan.ts';

const withPeriods = (...periods: Plan['reporting']['periods']): Plan =>
  aPlan({ reporting: { ...aPlan().reporting, periods } });
const quarters = withPeriods({ kind: 'month' }, { kind: 'quarter', dueDays: 5 });
const all = withPeriods(
  { kind: 'month', dueDays: 0 },
  { kind: 'quarter', dueDays: 5 },
  { kind: 'half', dueDays: 10 },
  { kind: 'year', dueDays: 31 },
);
const keys = (periods: readonly { key: string }[]): string[] => periods.map(({ key }) => key);

describe('orderedPeriods', () => {
  it('are those of kinds that have a deadline, with their days', () => {
    expect(orderedPeriods(quarters, 2024)).toMatchObject([
      { key: '2024-Q1', label: 'Quý I/2024', from: '2023-12-15', to: '2024-03-14', dueDay: '2024-03-19' },
      { key: '2024-Q2', dueDay: '2024-06-19' },
      { key: '2024-Q3', dueDay: '2024-09-19' },
      { key: '2024-Q4', to: '2024-12-14', dueDay: '2024-12-19' },
    ]);
    expect(orderedPeriods(aPlan(), 2024)).toEqual([]);
  });

  it('come in the order in which they end, the shorter first', () => {
    const listed = keys(orderedPeriods(all, 2024));
    expect(listed).toHaveLength(19);
    expect(listed.slice(2, 5)).toEqual(['2024-M03', '2024-Q1', '2024-M04']);
    expect(listed.slice(-4)).toEqual(['2024-M12', '2024-Q4', '2024-H2', '2024-Y']);
  });

  it('may be due in the next year', () => {
    expect(orderedPeriods(all, 2024).at(-1)?.dueDay).toBe('2025-01-14');
  });
});

describe('endedPeriods', () => {
  it.each([
    ['2024-03-14', 0],
    ['2024-03-15', 1],
    ['2024-12-14', 3],
    ['2026-11-26', 4],
  ])('on %s: %i', (today, count) => {
    expect(endedPeriods(quarters, 2024, today)).toHaveLength(count);
  });
});

describe('followedPeriod', () => {
  const key = (plan: Plan, today: string, period?: string): string | undefined => {
    const chosen = periodOfKey(period ?? '');
    return followedPeriod(plan, { reportYear: 2024, ...(chosen && { period: chosen }) }, today)?.key;
  };

  it.each<[string, string, string | undefined, string | undefined]>([
    ['is the chosen one', '2024-07-01', '2024-Q1', '2024-Q1'],
    ['is the chosen one, ordered or not', '2024-07-01', '2024-M02', '2024-M02'],
    ['else the last that ended', '2024-07-01', undefined, '2024-Q2'],
    ['before any has ended, the first', '2024-01-01', undefined, '2024-Q1'],
  ])('%s', (_what, today, period, wanted) => {
    expect(key(quarters, today, period)).toBe(wanted);
  });

  it('is the longest of several that end on a day, and none when none is ordered', () => {
    expect(key(all, '2026-01-01')).toBe('2024-Y');
    expect(key(aPlan(), '2026-01-01')).toBeUndefined();
  });
});

describe('periodOfKey', () => {
  it('reads what periodKey writes', () => {
    for (const { period, key } of orderedPeriods(all, 2024)) {
      expect(periodOfKey(key)).toEqual(period);
      expect(periodKey(period)).toBe(key);
    }
  });

  it.each([
    '',
    '2024',
    '2024-M13',
    '2024-M00',
    '2024-Q5',
    '2024-Q0',
    '2024-H3',
    '2024-Y1',
    '1999-Y',
    '2024-Q1 ',
    'x',
  ])('finds none in “%s”', (key) => {
    expect(periodOfKey(key)).toBeUndefined();
  });
});

describe('days', () => {
  it.each([
    ['2024-02-28', 2, '2024-03-01'],
    ['2023-12-14', 31, '2024-01-14'],
    ['2024-03-14', 0, '2024-03-14'],
  ])('%s and %i days are %s', (day, days, later) => {
    expect(dayAfter(day, days)).toBe(later);
    expect(daysFrom(day, later)).toBe(days);
  });
});
