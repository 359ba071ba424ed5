import { checkOldIdCard } from '../../../core/src/rules/checkOldIdCard.ts';
import type { TrainingClass } from '../../../core/src/schema/classColumns.ts';
import type { Enrolment } from '../../../core/src/schema/enrolmentColumns.ts';
import { aCheckedEnrolment } from '../../builders/aCheckedEnrolment.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';

const check = (trainingClass: TrainingClass, ...rows: Enrolment[]) =>
  checkOldIdCard(
    aRuleInput(
      trainingClass,
      rows.map((values, at) => aCheckedEnrolment(values, { id: `r${String(at)}` })),
    ),
  );

describe('checkOldIdCard', () => {
  it('asks for a CCCD in a class after 2024', () => {
    expect(check({ startDate: '2025-01-01' }, { idNumber: '099000001' })).toEqual([
      { kind: 'enrolment', row: 'r0', field: 'idNumber', code: 'enrolment/id-card-old' },
    ]);
  });

  it.each<[string, TrainingClass, Enrolment]>([
    ['a CMND on its last day', { startDate: '2024-12-31' }, { idNumber: '099000001' }],
    ['a CCCD', { startDate: '2025-01-01' }, { idNumber: '099185000001' }],
    ['no number', { startDate: '2025-01-01' }, {}],
    ['a class without a date', {}, { idNumber: '099000001' }],
  ])('says nothing of %s', (_what, trainingClass, values) => {
    expect(check(trainingClass, values)).toEqual([]);
  });
});
