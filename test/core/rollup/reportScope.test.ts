import type { Period } from '../../../core/src/plan/periodWindow.ts';
import type { Periods } from '../../../core/src/plan/reporting.ts';
import {
  moneySpansOf,
  periodIn,
  periodText,
  spansOf,
  spanText,
  type Span,
} from '../../../core/src/rollup/reportScope.ts';
import { aReportScope } from '../../builders/aRollUpInput.ts';

const periods: Periods = { closingDay: 14, planYear: 'calendar', budgetYear: 'calendar', source: '' };
const asReported: Periods = { ...periods, budgetYear: 'reporting' };
const on = (to: string, planYear = Number(to.slice(0, 4))) => ({
  days: { from: '2022-01-01', to },
  planYear,
});
const quarter: Period = { kind: 'quarter', year: 2024, number: 1 };
const year: Period = { kind: 'year', year: 2024, number: 1 };
const spans = (to: string, period: Period | undefined, planYear?: number): Span[] => [
  ...spansOf(on(to, planYear), aReportScope(period === undefined ? {} : { period }), periods),
];
/** As published: the report year is that of the period. */
const moneySpans = (to: string, period: Period | undefined, over = periods): Span[] => {
  const scope = aReportScope(period === undefined ? {} : { period, reportYear: period.year });
  return [...moneySpansOf(on(to, 2024), scope, over)].sort();
};

describe('spansOf', () => {
  // Quý I/2024: 15/12/2023 to 14/3/2024 [domain §3.4].
  it.each<[string, number, Span[]]>([
    ['2023-12-14', 2023, ['plan']],
    ['2023-12-15', 2023, ['plan', 'period']],
    ['2023-12-15', 2024, ['plan', 'year', 'period']],
    ['2024-03-14', 2024, ['plan', 'year', 'period']],
    ['2024-03-15', 2024, []],
    ['2022-06-01', 2022, ['plan']],
    // Its code says 2024, whatever its days.
    ['2023-11-30', 2024, ['plan', 'year']],
  ])(
    'puts a class that ended on %s, of %i, into %j of the first quarter of 2024',
    (to, planYear, expected) => {
      expect(spans(to, quarter, planYear)).toEqual(expected);
    },
  );

  it.each<[string, Span[]]>([
    ['2023-12-14', ['plan', 'year']],
    ['2023-12-15', ['plan', 'year', 'period']],
    ['2024-12-14', ['plan', 'year', 'period']],
    ['2024-12-15', []],
  ])(
    'bounds the report year by days when it is chosen: a class of 2024 that ended on %s is in %j',
    (to, expected) => {
      expect(spans(to, year, 2024)).toEqual(expected);
    },
  );

  it('takes the last day, not the first', () => {
    const overTheEnd = { days: { from: '2024-03-12', to: '2024-03-16' }, planYear: 2024 };
    expect([...spansOf(overTheEnd, aReportScope({ period: quarter }), periods)]).toEqual([]);
  });

  it.each<[number, Span[]]>([
    [2024, ['plan', 'year', 'period']],
    [2023, ['plan']],
  ])('counts with no period chosen whatever was held, a class of %i in %j', (planYear, expected) => {
    expect(spans('2025-12-31', undefined, planYear)).toEqual(expected);
    expect([...spansOf({ planYear }, aReportScope(), periods)]).toEqual(expected);
  });

  it('counts a class without days in no chosen period, for nobody knows whether it is over', () => {
    expect([...spansOf({ planYear: 2024 }, aReportScope({ period: quarter }), periods)]).toEqual([]);
  });
});

describe('moneySpansOf', () => {
  const december: Period = { kind: 'month', year: 2024, number: 12 };
  const january: Period = { kind: 'month', year: 2025, number: 1 };

  it.each<[string, Period, Span[]]>([
    // The class is of 2024, but it ended in the budget's year before.
    ['2023-12-31', quarter, ['period', 'plan']],
    ['2024-01-01', quarter, ['period', 'plan', 'year']],
    ['2024-12-14', december, ['period', 'plan', 'year']],
    ['2024-12-15', december, []],
    ['2024-12-31', january, ['period', 'plan']],
  ])(
    'counts money by the calendar: that of a class which ended on %s, reported in %j, in %j',
    (to, period, expected) => {
      expect(moneySpans(to, period)).toEqual(expected);
    },
  );

  it.each<[string, Span[]]>([
    ['2023-12-14', ['plan']],
    ['2023-12-15', ['period', 'plan', 'year']],
    ['2024-01-01', ['period', 'plan', 'year']],
  ])('counts it by the reporting year where the plan says so: %s in %j', (to, expected) => {
    expect(moneySpans(to, quarter, asReported)).toEqual(expected);
  });

  it.each<[string, Span[]]>([
    ['2023-12-31', ['plan']],
    ['2024-01-01', ['period', 'plan', 'year']],
    ['2024-12-31', ['period', 'plan', 'year']],
    ['2025-01-01', ['plan']],
  ])('counts with no period chosen the budget’s year as the period: %s in %j', (to, expected) => {
    expect(moneySpans(to, undefined)).toEqual(expected);
  });

  it('counts a class without days in the plan only, and not once a period is chosen', () => {
    const undated = { planYear: 2024 };
    expect([...moneySpansOf(undated, aReportScope(), periods)]).toEqual(['plan']);
    expect([...moneySpansOf(undated, aReportScope({ period: quarter }), periods)]).toEqual([]);
  });
});

describe('the period reported on', () => {
  it('is the chosen one, or the report year', () => {
    expect(periodIn({ reportYear: 2024 })).toEqual(year);
    expect(periodIn({ reportYear: 2024, period: quarter })).toEqual(quarter);
  });

  it('is said with its days', () => {
    expect(periodText(aReportScope(), periods)).toBe('Năm 2024, số liệu đến nay');
    expect(periodText(aReportScope({ period: quarter }), periods)).toBe('Quý I/2024 (15/12/2023–14/03/2024)');
    expect(periodText(aReportScope({ period: year }), periods)).toBe('Năm 2024 (15/12/2023–14/12/2024)');
  });

  it.each<[Span, string, string]>([
    ['period', 'Năm 2024, số liệu đến nay', 'Quý I/2024 (15/12/2023–14/03/2024)'],
    ['year', 'lũy kế năm 2024', 'lũy kế năm 2024 đến 14/03/2024'],
    ['plan', 'lũy kế từ đầu giai đoạn', 'lũy kế từ đầu giai đoạn đến 14/03/2024'],
  ])('is named for the span %s: “%s”, “%s”', (span, now, inQuarter) => {
    expect(spanText(span, aReportScope(), periods)).toBe(now);
    expect(spanText(span, aReportScope({ period: quarter }), periods)).toBe(inQuarter);
  });
});
