import { checkCost } from '../../../core/src/rules/checkCost.ts';
import type { TrainingClass } from '../../../core/src/schema/classColumns.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';

describe('checkCost', () => {
  it('doubts more than was estimated', () => {
    expect(checkCost(aRuleInput({ estimatedCost: 48_500_000, settledCost: 48_500_001 }))).toEqual([
      {
        kind: 'class',
        field: 'settledCost',
        code: 'class/settled-over',
        params: { settled: '48.500.001', estimated: '48.500.000' },
      },
    ]);
  });

  it.each<[string, TrainingClass]>([
    ['as much', { estimatedCost: 48_500_000, settledCost: 48_500_000 }],
    ['less', { estimatedCost: 48_500_000, settledCost: 0 }],
    ['no estimate', { settledCost: 1 }],
    ['no settlement', { estimatedCost: 1 }],
  ])('says nothing of %s', (_what, trainingClass) => {
    expect(checkCost(aRuleInput(trainingClass))).toEqual([]);
  });
});
