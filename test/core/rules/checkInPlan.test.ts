import { checkInPlan } from '../../../core/src/rules/checkInPlan.ts';
import type { TrainingClass } from '../../../core/src/schema/classColumns.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';

describe('checkInPlan', () => {
  it('asks who holds a class that is not of the plan', () => {
    expect(checkInPlan(aRuleInput({ inPlan: 'Không' }))).toEqual([
      {
        kind: 'class',
        field: 'inPlan',
        code: 'class/organiser-unnamed',
        params: { header: 'Đơn vị chủ trì / phối hợp' },
      },
    ]);
  });

  it.each<[string, TrainingClass]>([
    ['one that names its organiser', { inPlan: 'Không', organiser: 'Sở Công Thương' }],
    ['one of the plan', { inPlan: 'Có' }],
    ['one that does not say, which is of the plan', {}],
  ])('says nothing of %s', (_what, trainingClass) => {
    expect(checkInPlan(aRuleInput(trainingClass))).toEqual([]);
  });

  it('does not call an organiser missing that stands there and cannot be read', () => {
    const input = aRuleInput({ inPlan: 'Không' }, [], { unread: ['organiser'] });
    expect(checkInPlan(input)).toEqual([]);
  });
});
