import { checkCostProduct } from '../../../core/src/rules/checkCostProduct.ts';
import type { Cost } from '../../../core/src/schema/costColumns.ts';
import { aCheckedCost } from '../../builders/aCheckedCost.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';

const check = (cost: Cost, more: Parameters<typeof aCheckedCost>[1] = {}) =>
  checkCostProduct(aRuleInput({}, [], { costs: [aCheckedCost(cost, more)] }));

describe('checkCostProduct', () => {
  it('doubts an estimate that is not quantity × price, and offers the product', () => {
    expect(check({ quantity: 150, unitPrice: 40_000, estimated: 6_500_000 })).toEqual([
      {
        kind: 'cost',
        row: 'k1',
        field: 'estimated',
        code: 'cost/product-differs',
        params: { quantity: '150', price: '40.000', estimated: '6.500.000' },
        suggestion: '6.000.000',
      },
    ]);
  });

  it('offers the product where no estimate is', () => {
    expect(check({ quantity: 2.5, unitPrice: 800_000 })).toEqual([
      { kind: 'cost', row: 'k1', field: 'estimated', code: 'cost/estimate-missing', suggestion: '2.000.000' },
    ]);
  });

  it('says nothing more of an estimate that could not be read', () => {
    expect(check({ quantity: 2, unitPrice: 800_000 }, { unread: ['estimated'] })).toEqual([]);
  });

  it.each<[string, Cost]>([
    ['the product', { quantity: 6, unitPrice: 800_000, estimated: 4_800_000 }],
    ['the product in whole đồng', { quantity: 0.33, unitPrice: 100, estimated: 33 }],
    ['no quantity', { unitPrice: 800_000, estimated: 1 }],
    ['no price', { quantity: 6, estimated: 1 }],
  ])('says nothing of %s', (_what, cost) => {
    expect(check(cost)).toEqual([]);
  });
});
