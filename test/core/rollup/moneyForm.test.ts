import fc from 'fast-check';
import { moneyForm } from '../../../core/src/rollup/moneyForm.ts';
import type { ClassSummary } from '../../../core/src/class/summariseClass.ts';
import { aClassSummary } from '../../builders/aClassSummary.ts';
import { aPlan } from '../../builders/aPlan.ts';
import { aRollUpInput, tableOf } from '../../builders/aRollUpInput.ts';

const plan = aPlan({
  fundingSources: [
    { code: 'NSTW', label: 'Trung ương' },
    { code: 'NST', label: 'Tỉnh' },
  ],
});
const rowsOf = (...summaries: ClassSummary[]) =>
  tableOf(moneyForm, aRollUpInput({ summaries, plan })).rows.map(({ cells }) => cells);
const cost = (fundingSource: string, estimated: number, disbursed = 0, settled = 0) => ({
  fundingSource,
  estimated,
  disbursed,
  settled,
});

describe('moneyForm', () => {
  it('adds up each source over the held classes', () => {
    const rows = rowsOf(
      aClassSummary({ costs: [cost('NSTW', 40, 30, 20), cost('NST', 10)] }),
      aClassSummary({ classCode: 'NTM-2024-171-004', costs: [cost('NSTW', 60, 60, 60)] }),
      aClassSummary({ classCode: 'NTM-2024-171-005', costs: [cost('', 5)] }),
      aClassSummary({ isHeld: false, costs: [cost('NSTW', 1_000)] }),
    );
    expect(rows).toEqual([
      ['', 'TỔNG SỐ', 3, 115, 90, 80, 80 / 115],
      [1, 'Trung ương', 2, 100, 90, 80, 0.8],
      [2, 'Tỉnh', 1, 10, 0, 0, 0],
      ['', 'Chưa ghi nguồn', 1, 5, 0, 0, 0],
    ]);
  });

  it('shows no share of nothing', () => {
    expect(rowsOf()).toEqual([
      ['', 'TỔNG SỐ', 0, 0, 0, 0, ''],
      [1, 'Trung ương', 0, 0, 0, 0, ''],
      [2, 'Tỉnh', 0, 0, 0, 0, ''],
      ['', 'Chưa ghi nguồn', 0, 0, 0, 0, ''],
    ]);
  });

  it('has a total that is the sum of its sources, whatever they are', () => {
    const dong = fc.integer({ min: 0, max: 10 ** 9 });
    const costs = fc.array(
      fc.record({
        fundingSource: fc.constantFrom('NSTW', 'NST', 'KHAC', ''),
        estimated: dong,
        disbursed: dong,
        settled: dong,
      }),
    );
    fc.assert(
      fc.property(fc.array(costs), (lists) => {
        const [total = [], ...parts] = rowsOf(...lists.map((list) => aClassSummary({ costs: list })));
        for (const column of [3, 4, 5]) {
          expect(parts.reduce((sum, cells) => sum + Number(cells[column]), 0)).toBe(total[column]);
        }
      }),
    );
  });
});
