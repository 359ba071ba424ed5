import { checkCostNorm } from '../../../core/src/rules/checkCostNorm.ts';
import type { Cost } from '../../../core/src/schema/costColumns.ts';
import { aCheckedCost } from '../../builders/aCheckedCost.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';

const WRITING: Cost = { costLine: '03', costRank: 'BIEN_SOAN', unitPrice: 70_001 };
const check = (cost: Cost, startDate = '2024-03-12') =>
  checkCostNorm(aRuleInput({ startDate }, [], { costs: [aCheckedCost(cost)] }));

describe('checkCostNorm', () => {
  it('doubts a price over the norm of its line and rank on the class’s day, and names the document', () => {
    expect(check(WRITING)).toEqual([
      {
        kind: 'cost',
        row: 'k1',
        field: 'unitPrice',
        code: 'cost/over-norm',
        params: { price: '70.001', ceiling: '70.000', unit: 'trang chuẩn', document: 'TT mẫu' },
      },
    ]);
  });

  it.each<[string, Cost, string | undefined]>([
    ['the norm itself', { ...WRITING, unitPrice: 70_000 }, undefined],
    ['another rank, for which there is no norm', { ...WRITING, costRank: 'THAM_DINH' }, undefined],
    ['a line without norms', { ...WRITING, costLine: '01' }, undefined],
    ['a reason in the note', { ...WRITING, note: 'Tờ trình 15/TTr-VPĐP' }, undefined],
    ['a class before the norm holds', WRITING, '2022-08-11'],
    ['no price', { costLine: '03', costRank: 'BIEN_SOAN' }, undefined],
  ])('says nothing of %s', (_what, cost, day) => {
    expect(check(cost, day)).toEqual([]);
  });
});
