import { checkCostSpent } from '../../../core/src/rules/checkCostSpent.ts';
import type { Cost } from '../../../core/src/schema/costColumns.ts';
import { aCheckedCost } from '../../builders/aCheckedCost.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';

const check = (cost: Cost) => checkCostSpent(aRuleInput({}, [], { costs: [aCheckedCost(cost)] }));

describe('checkCostSpent', () => {
  it('doubts more paid out or settled than was planned', () => {
    expect(check({ estimated: 6_000_000, disbursed: 6_000_001, settled: 6_500_000 })).toEqual([
      {
        kind: 'cost',
        row: 'k1',
        field: 'disbursed',
        code: 'cost/over-estimate',
        params: { header: 'Giải ngân (đồng)', spent: '6.000.001', estimated: '6.000.000' },
      },
      {
        kind: 'cost',
        row: 'k1',
        field: 'settled',
        code: 'cost/over-estimate',
        params: { header: 'Quyết toán (đồng)', spent: '6.500.000', estimated: '6.000.000' },
      },
    ]);
  });

  it.each<[string, Cost]>([
    ['as much', { estimated: 1_000, disbursed: 1_000, settled: 1_000 }],
    ['no estimate', { disbursed: 1_000, settled: 1_000 }],
    ['nothing spent', { estimated: 0 }],
    ['a reason', { estimated: 1_000, settled: 2_000, note: 'Phát sinh do mưa lũ' }],
  ])('says nothing of %s', (_what, cost) => {
    expect(check(cost)).toEqual([]);
  });
});
