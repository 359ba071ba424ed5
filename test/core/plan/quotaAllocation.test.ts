import fc from 'fast-check';
import type { Plan, QuotaLine } from '../../../core/src/plan/plan.ts';
import { notAllocated, plannedInYear } from '../../../core/src/plan/quotaAllocation.ts';
import { aPlan } from '../../builders/aPlan.ts';

const lineOf = (plan: Plan, id: string): QuotaLine => {
  const line = plan.quotaLines.find((one) => one.id === id);
  if (line === undefined) throw new Error(`no line ${id}`);
  return line;
};
const give = (year: number, classes: number, quotaLine = 'NTM-B1') => ({
  quotaLine,
  year,
  classes,
  document: '1/QĐ',
});
const carry = (fromYear: number, toYear: number, classes: number, quotaLine: string) => ({
  quotaLine,
  fromYear,
  toYear,
  classes,
  document: '2/QĐ',
  reason: 'Dịch bệnh',
});

describe('plannedInYear', () => {
  it('is what the plan says', () => {
    const plan = aPlan();
    expect(plan.years.map((year) => plannedInYear(plan, lineOf(plan, 'OCOP'), year))).toEqual([1, 0, 3, 0]);
  });

  it('is not known while classes are left to give', () => {
    const plan = aPlan({ allocations: [give(2023, 1)] });
    expect(plan.years.map((year) => plannedInYear(plan, lineOf(plan, 'NTM-B1'), year))).toEqual([
      undefined,
      1,
      undefined,
      undefined,
    ]);
  });

  it('is none for the other years when all are given', () => {
    const plan = aPlan({ allocations: [give(2023, 1), give(2023, 1)] });
    expect(plan.years.map((year) => plannedInYear(plan, lineOf(plan, 'NTM-B1'), year))).toEqual([0, 2, 0, 0]);
  });

  it('moves classes by a carry-over only', () => {
    const plan = aPlan({ carryOvers: [carry(2022, 2023, 2, 'NTM-A')] });
    expect(plan.years.map((year) => plannedInYear(plan, lineOf(plan, 'NTM-A'), year))).toEqual([0, 4, 2, 2]);
  });

  it('keeps the sum over the years whatever is carried over', () => {
    const year = fc.constantFrom(2022, 2023, 2024, 2025);
    fc.assert(
      fc.property(fc.array(fc.tuple(year, year, fc.integer({ min: 1, max: 3 }))), (moves) => {
        const plan = aPlan({
          carryOvers: moves.map(([from, to, classes]) => carry(from, to, classes, 'NTM-A')),
        });
        const years = plan.years.map((of) => plannedInYear(plan, lineOf(plan, 'NTM-A'), of) ?? 0);
        expect(years.reduce((sum, classes) => sum + classes, 0)).toBe(8);
      }),
    );
  });
});

describe('notAllocated', () => {
  it.each<[string, string, ReturnType<typeof give>[], number]>([
    ['nothing is given', 'NTM-B1', [], 2],
    ['a part is given', 'NTM-B1', [give(2023, 1), give(2024, 1, 'NTM-B2')], 1],
    ['too much is given', 'NTM-B1', [give(2023, 2), give(2024, 1)], -1],
    ['the plan gives all', 'NTM-A', [], 0],
  ])('counts what is left when %s', (_what, id, allocations, left) => {
    const plan = aPlan({ allocations });
    expect(notAllocated(plan, lineOf(plan, id))).toBe(left);
  });
});
