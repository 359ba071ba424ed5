import { checkCostTotals } from '../../../core/src/rules/checkCostTotals.ts';
import type { CheckedRow } from '../../../core/src/rules/rule.ts';
import type { TrainingClass } from '../../../core/src/schema/classColumns.ts';
import type { Cost } from '../../../core/src/schema/costColumns.ts';
import { aCheckedCost } from '../../builders/aCheckedCost.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';

const two = (settled?: number): CheckedRow<Cost>[] => [
  aCheckedCost({ estimated: 30_000_000, ...(settled === undefined ? {} : { settled }) }),
  aCheckedCost({ estimated: 17_500_000, fundingSource: 'NST' }, { id: 'k2' }),
];
const check = (trainingClass: TrainingClass, costs: CheckedRow<Cost>[]) =>
  checkCostTotals(aRuleInput(trainingClass, [], { costs }));

describe('checkCostTotals', () => {
  it('doubts a class that does not cost what its lines add up to, from all sources', () => {
    expect(check({ estimatedCost: 48_500_000, settledCost: 29_000_000 }, two(28_000_000))).toEqual([
      {
        kind: 'class',
        field: 'estimatedCost',
        code: 'class/cost-total-differs',
        params: { header: 'Kinh phí dự toán (đồng)', typed: '48.500.000', total: '47.500.000' },
        suggestion: '47.500.000',
      },
      {
        kind: 'class',
        field: 'settledCost',
        code: 'class/cost-total-differs',
        params: { header: 'Kinh phí quyết toán (đồng)', typed: '29.000.000', total: '28.000.000' },
        suggestion: '28.000.000',
      },
    ]);
  });

  it.each<[string, TrainingClass, CheckedRow<Cost>[]]>([
    ['the sum', { estimatedCost: 47_500_000, settledCost: 28_000_000 }, two(28_000_000)],
    ['a class without lines', { estimatedCost: 48_500_000 }, []],
    ['a class that says no amount', {}, two()],
    ['a settlement whose lines are still open', { settledCost: 40_000_000 }, two()],
    [
      'lines of which one does not count yet',
      { estimatedCost: 48_500_000 },
      [...two(), aCheckedCost({ estimated: 1 }, { id: 'k3', isBlocked: true })],
    ],
  ])('says nothing of %s', (_what, trainingClass, costs) => {
    expect(check(trainingClass, costs)).toEqual([]);
  });
});
