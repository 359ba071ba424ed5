import { checkFieldVisit } from '../../../core/src/rules/checkFieldVisit.ts';
import type { TrainingClass } from '../../../core/src/schema/classColumns.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';

describe('checkFieldVisit', () => {
  it.each<[string, TrainingClass]>([
    ['0 days', { fieldDays: 0 }],
    ['0 days, class over', { fieldDays: 0, status: 'KET_THUC' }],
    ['nothing typed, class opened', { status: 'DA_MO' }],
  ])('doubts a class without field study: %s', (_what, trainingClass) => {
    expect(checkFieldVisit(aRuleInput({ classGroup: 'NTM-B', ...trainingClass }))).toEqual([
      {
        kind: 'class',
        field: 'fieldDays',
        code: 'class/no-field-days',
        params: { limit: '3', header: 'Số ngày thực tế' },
      },
    ]);
  });

  it('asks where the visit goes', () => {
    expect(checkFieldVisit(aRuleInput({ classGroup: 'NTM-B', fieldDays: 1.5 }))).toEqual([
      { kind: 'class', field: 'fieldVisitPlace', code: 'class/visit-place-missing', params: { days: '1,5' } },
    ]);
  });

  it('does not call missing what stands there and cannot be read', () => {
    const input = aRuleInput({ classGroup: 'NTM-B', status: 'DA_MO' }, [], { unread: ['fieldDays'] });
    expect(checkFieldVisit(input)).toEqual([]);
  });

  it.each<[string, TrainingClass]>([
    ['a visit with a place', { classGroup: 'NTM-B', fieldDays: 1, fieldVisitPlace: 'HTX chè' }],
    ['a planned class that does not say yet', { classGroup: 'NTM-B', status: 'KE_HOACH' }],
    ['a cancelled class', { classGroup: 'NTM-B', status: 'HUY', fieldDays: 0 }],
    ['a class put off', { classGroup: 'NTM-B', status: 'HOAN', fieldDays: 1 }],
    ['a class without a group', { fieldDays: 0 }],
  ])('says nothing of %s', (_what, trainingClass) => {
    expect(checkFieldVisit(aRuleInput(trainingClass))).toEqual([]);
  });
});
