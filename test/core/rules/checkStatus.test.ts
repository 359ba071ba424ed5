import { checkStatus } from '../../../core/src/rules/checkStatus.ts';
import type { TrainingClass } from '../../../core/src/schema/classColumns.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';

describe('checkStatus', () => {
  const today = '2024-03-20';

  it.each<[string, TrainingClass, string]>([
    ['planned and past', { status: 'KE_HOACH', startDate: '2024-03-19' }, '19/03/2024'],
    ['going on and past', { status: 'DANG_HOC', endDate: '2024-03-19' }, '19/03/2024'],
    ['opened and past', { status: 'DA_MO', startDate: '2024-03-01', endDate: '2024-03-05' }, '05/03/2024'],
  ])('doubts a class %s', (_what, trainingClass, day) => {
    expect(checkStatus(aRuleInput(trainingClass, [], { today }))).toEqual([
      {
        kind: 'class',
        field: 'status',
        code: 'class/status-late',
        params: { day, status: trainingClass.status },
      },
    ]);
  });

  it('doubts a class that is over before its last day', () => {
    expect(checkStatus(aRuleInput({ status: 'KET_THUC', endDate: '2024-03-21' }, [], { today }))).toEqual([
      { kind: 'class', field: 'status', code: 'class/over-early', params: { day: '21/03/2024' } },
    ]);
  });

  it('does not know what day it is by itself', () => {
    expect(checkStatus(aRuleInput({ status: 'KE_HOACH', startDate: '2022-01-01' }))).toEqual([]);
  });

  it.each<[string, TrainingClass]>([
    ['a planned class of today', { status: 'KE_HOACH', startDate: '2024-03-20' }],
    ['a class on its last day', { status: 'DANG_HOC', endDate: '2024-03-20' }],
    ['a class that is over today', { status: 'KET_THUC', endDate: '2024-03-20' }],
    ['a class put off', { status: 'HOAN', startDate: '2024-03-01' }],
    ['a cancelled class', { status: 'HUY', endDate: '2024-03-01' }],
    ['a class without dates', { status: 'KE_HOACH' }],
  ])('says nothing of %s', (_what, trainingClass) => {
    expect(checkStatus(aRuleInput(trainingClass, [], { today }))).toEqual([]);
  });
});
