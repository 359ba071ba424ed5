import fc from 'fast-check';
import { periodLabel, type Period } from '../../../core/src/plan/periodWindow.ts';
import { readPeriod } from '../../../core/src/plan/readPeriod.ts';

describe('readPeriod', () => {
  it.each<[string, Period]>([
    ['Tháng 3/2024', { kind: 'month', year: 2024, number: 3 }],
    ['tháng 03 năm 2024', { kind: 'month', year: 2024, number: 3 }],
    ['Quý 1/2024', { kind: 'quarter', year: 2024, number: 1 }],
    ['QUÝ IV năm 2024', { kind: 'quarter', year: 2024, number: 4 }],
    ['sáu tháng cuối năm 2025', { kind: 'half', year: 2025, number: 2 }],
    ['Cả năm 2024', { kind: 'year', year: 2024, number: 1 }],
  ])('reads %s', (text, period) => {
    expect(readPeriod(text)).toEqual(period);
  });

  it.each(['', '2024', 'Quý V/2024', 'Tháng 13/2024', 'Tháng 0/2024', 'Quý I', '6 tháng năm 2024', 'Năm 24'])(
    'takes %s for none',
    (text) => {
      expect(readPeriod(text)).toBeUndefined();
    },
  );

  it('reads back every period as it is printed', () => {
    const numbers = { month: 12, quarter: 4, half: 2, year: 1 };
    const anyPeriod = fc
      .tuple(
        fc.constantFrom('month', 'quarter', 'half', 'year'),
        fc.integer({ min: 2000, max: 2099 }),
        fc.nat(11),
      )
      .map(([kind, year, at]): Period => ({ kind, year, number: (at % numbers[kind]) + 1 }));
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(readPeriod(periodLabel(period))).toEqual(period);
      }),
    );
  });
});
