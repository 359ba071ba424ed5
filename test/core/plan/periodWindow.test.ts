import fc from 'fast-check';
import {
  periodKey,
  periodLabel,
  periodOf,
  periodWindow,
  yearWindow,
} from '../../../core/src/plan/periodWindow.ts';
import type { PeriodKind } from '../../../core/src/plan/reporting.ts';

const fourteenth = { closingDay: 14 };
const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
const kinds = fc.constantFrom<PeriodKind>('month', 'quarter', 'half', 'year');
const HOW_MANY: Readonly<Record<PeriodKind, number>> = { month: 12, quarter: 4, half: 2, year: 1 };

describe('periodWindow', () => {
  // The windows of Decree 09/2019/NĐ-CP as domain §3.4 prints them.
  it.each<[PeriodKind, number, string, string]>([
    ['month', 1, '2023-12-15', '2024-01-14'],
    ['month', 3, '2024-02-15', '2024-03-14'],
    ['quarter', 1, '2023-12-15', '2024-03-14'],
    ['quarter', 2, '2024-03-15', '2024-06-14'],
    ['quarter', 3, '2024-06-15', '2024-09-14'],
    ['quarter', 4, '2024-09-15', '2024-12-14'],
    ['half', 1, '2023-12-15', '2024-06-14'],
    ['half', 2, '2024-06-15', '2024-12-14'],
    ['year', 1, '2023-12-15', '2024-12-14'],
  ])('bounds the %s %i of 2024', (kind, number, from, to) => {
    expect(periodWindow(fourteenth, { kind, year: 2024, number })).toEqual({ from, to });
  });

  it('follows one after the other without a gap', () => {
    fc.assert(
      fc.property(
        kinds,
        fc.integer({ min: 2000, max: 2090 }),
        fc.integer({ min: 1, max: 27 }),
        (kind, year, closingDay) => {
          for (let number = 1; number <= HOW_MANY[kind]; number += 1) {
            const next =
              number < HOW_MANY[kind]
                ? { kind, year, number: number + 1 }
                : { kind, year: year + 1, number: 1 };
            const { to } = periodWindow({ closingDay }, { kind, year, number });
            expect(periodWindow({ closingDay }, next).from).toBe(dayAfter(to));
          }
        },
      ),
    );
  });
});

describe('periodOf', () => {
  it.each<[string, PeriodKind, number, number]>([
    ['2023-12-14', 'year', 2023, 1],
    ['2023-12-15', 'year', 2024, 1],
    ['2023-12-20', 'quarter', 2024, 1],
    ['2024-03-14', 'quarter', 2024, 1],
    ['2024-03-15', 'quarter', 2024, 2],
    ['2024-06-30', 'half', 2024, 2],
    ['2024-02-29', 'month', 2024, 3],
  ])('puts %s into the %s of %i, number %i', (day, kind, year, number) => {
    expect(periodOf(fourteenth, kind, day)).toEqual({ kind, year, number });
  });

  it('finds for every day the one period whose window holds it', () => {
    fc.assert(
      fc.property(
        kinds,
        fc.integer({ min: 11_000, max: 40_000 }),
        fc.integer({ min: 1, max: 27 }),
        (kind, days, closingDay) => {
          const day = new Date(days * 86_400_000).toISOString().slice(0, 10);
          const { from, to } = periodWindow({ closingDay }, periodOf({ closingDay }, kind, day));
          expect(from <= day && day <= to).toBe(true);
        },
      ),
    );
  });
});

describe('yearWindow', () => {
  it('is the calendar year of the plan and the budget, or the reporting year', () => {
    expect(yearWindow(fourteenth, 'calendar', 2024)).toEqual({ from: '2024-01-01', to: '2024-12-31' });
    expect(yearWindow(fourteenth, 'reporting', 2024)).toEqual({ from: '2023-12-15', to: '2024-12-14' });
  });
});

describe('periodLabel', () => {
  it.each<[PeriodKind, number, string]>([
    ['month', 3, 'Tháng 3/2024'],
    ['quarter', 1, 'Quý I/2024'],
    ['quarter', 4, 'Quý IV/2024'],
    ['half', 1, '6 tháng đầu năm 2024'],
    ['half', 2, '6 tháng cuối năm 2024'],
    ['year', 1, 'Năm 2024'],
  ])('names the %s %i', (kind, number, label) => {
    expect(periodLabel({ kind, year: 2024, number })).toBe(label);
  });
});

describe('periodKey', () => {
  it.each<[PeriodKind, number, string]>([
    ['month', 3, '2024-M03'],
    ['month', 12, '2024-M12'],
    ['quarter', 1, '2024-Q1'],
    ['half', 2, '2024-H2'],
    ['year', 1, '2024-Y'],
  ])('is for the %s %i of 2024 %s', (kind, number, key) => {
    expect(periodKey({ kind, year: 2024, number })).toBe(key);
  });

  it('is another for every period, and sorts periods of a kind by time', () => {
    const keys = Object.entries(HOW_MANY).map(([kind, count]) =>
      [2023, 2024].flatMap((year) =>
        Array.from({ length: count }, (_, at) =>
          periodKey({ kind: kind as PeriodKind, year, number: at + 1 }),
        ),
      ),
    );
    expect(new Set(keys.flat()).size).toBe(2 * (12 + 4 + 2 + 1));
    for (const ofKind of keys) expect([...ofKind].sort()).toEqual(ofKind);
  });
});
