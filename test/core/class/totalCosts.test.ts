import fc from 'fast-check';
import { totalCosts } from '../../../core/src/class/totalCosts.ts';
import { aCheckedCost } from '../../builders/aCheckedCost.ts';

const dong = fc.integer({ min: 0, max: 1_000_000_000 });
const line = fc
  .record({
    fundingSource: fc.constantFrom('NSTW', 'NST', 'NSH'),
    estimated: dong,
    disbursed: dong,
    settled: dong,
  })
  .map((values) => aCheckedCost(values));

describe('totalCosts', () => {
  it('adds up each source, whole đồng, without lines that do not count', () => {
    const costs = [
      aCheckedCost({ estimated: 1, disbursed: 2, settled: 3 }),
      aCheckedCost({ estimated: 10, fundingSource: 'NST' }),
      aCheckedCost({ estimated: 100, settled: 300 }),
      aCheckedCost({ estimated: 1_000 }, { isBlocked: true }),
    ];
    expect(totalCosts({ estimatedCost: 5, fundingSource: 'NSX' }, costs)).toEqual([
      { fundingSource: 'NSTW', estimated: 101, disbursed: 2, settled: 303 },
      { fundingSource: 'NST', estimated: 10, disbursed: 0, settled: 0 },
    ]);
  });

  it('takes the class’s own row while it has no lines', () => {
    expect(totalCosts({ estimatedCost: 5, settledCost: 4, fundingSource: 'NSX' }, [])).toEqual([
      { fundingSource: 'NSX', estimated: 5, disbursed: 0, settled: 4 },
    ]);
    expect(totalCosts({ fundingSource: 'NSX' }, [])).toEqual([]);
  });

  it('loses nothing between the sources, whatever the order of the lines', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (costs) => {
        const sum = (amount: 'estimated' | 'disbursed' | 'settled'): number =>
          costs.reduce((total, { values }) => total + (values[amount] ?? 0), 0);
        const totals = totalCosts({}, costs);
        for (const amount of ['estimated', 'disbursed', 'settled'] as const) {
          expect(totals.reduce((total, one) => total + one[amount], 0)).toBe(sum(amount));
        }
        const bySource = (some: typeof totals) =>
          [...some].sort((a, b) => a.fundingSource.localeCompare(b.fundingSource));
        expect(bySource(totalCosts({}, [...costs].reverse()))).toEqual(bySource(totals));
      }),
    );
  });
});
