import { checkCommuneClass } from '../../../core/src/rules/checkCommuneClass.ts';
import type { TrainingClass } from '../../../core/src/schema/classColumns.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';

describe('checkCommuneClass', () => {
  it('blocks a commune class without its commune, and doubts one without its category', () => {
    expect(checkCommuneClass(aRuleInput({ classGroup: 'NTM-B' }))).toEqual([
      {
        kind: 'class',
        field: 'quotaCommune',
        code: 'class/commune-missing',
        params: { group: 'NTM-B', header: 'Xã được giao chỉ tiêu' },
      },
      {
        kind: 'class',
        field: 'communeCategory',
        code: 'class/category-missing',
        params: { group: 'NTM-B', options: 'XA_NTM, XA_NC' },
      },
    ]);
  });

  it.each(['NTM-A', 'OCOP-A'])('doubts a category in a class %s', (classGroup) => {
    expect(checkCommuneClass(aRuleInput({ classGroup, communeCategory: 'XA_NC' }))).toEqual([
      {
        kind: 'class',
        field: 'communeCategory',
        code: 'class/category-unneeded',
        params: { group: classGroup, shown: 'XA_NC' },
      },
    ]);
  });

  it('does not call missing what stands there and cannot be read', () => {
    const unread = ['quotaCommune', 'communeCategory'];
    expect(checkCommuneClass(aRuleInput({ classGroup: 'NTM-B' }, [], { unread }))).toEqual([]);
  });

  it.each<[string, TrainingClass]>([
    ['a commune class with both', { classGroup: 'NTM-B', communeCategory: 'XA_NC', quotaCommune: 'u1' }],
    ['a class of the province', { classGroup: 'NTM-A' }],
    ['a commune class that is not of the plan', { classGroup: 'NTM-B', inPlan: 'Không' }],
    ['a class without a group', { communeCategory: 'XA_NC' }],
    ['a group the plan does not have', { classGroup: 'X' }],
  ])('says nothing of %s', (_what, trainingClass) => {
    expect(checkCommuneClass(aRuleInput(trainingClass))).toEqual([]);
  });
});
