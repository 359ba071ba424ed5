import { checkFunding } from '../../../core/src/rules/checkFunding.ts';
import type { TrainingClass } from '../../../core/src/schema/classColumns.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';

describe('checkFunding', () => {
  it('shows money from elsewhere', () => {
    expect(checkFunding(aRuleInput({ fundingSource: 'KHAC' }))).toEqual([
      {
        kind: 'class',
        field: 'fundingSource',
        code: 'class/funding-other',
        params: { shown: 'KHAC', options: 'NSTW' },
      },
    ]);
  });

  it.each<[string, TrainingClass]>([
    ['the State budget', { fundingSource: 'NSTW' }],
    ['no source', {}],
  ])('says nothing of %s', (_what, trainingClass) => {
    expect(checkFunding(aRuleInput(trainingClass))).toEqual([]);
  });
});
