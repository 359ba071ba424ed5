import { checkPlanPeriod } from '../../../core/src/rules/checkPlanPeriod.ts';
import type { TrainingClass } from '../../../core/src/schema/classColumns.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';

describe('checkPlanPeriod', () => {
  it.each<[keyof TrainingClass & ('startDate' | 'endDate'), string, string]>([
    ['startDate', '2021-12-31', '31/12/2021'],
    ['startDate', '2026-01-01', '01/01/2026'],
    ['endDate', '2026-01-01', '01/01/2026'],
    ['endDate', '2204-03-15', '15/03/2204'],
  ])('doubts %s %s', (field, date, day) => {
    expect(checkPlanPeriod(aRuleInput({ [field]: date }))).toEqual([
      {
        kind: 'class',
        field,
        code: 'class/outside-plan',
        params: { day, from: '01/01/2022', to: '31/12/2025' },
      },
    ]);
  });

  it('says both dates', () => {
    const found = checkPlanPeriod(aRuleInput({ startDate: '2019-03-12', endDate: '2019-03-15' }));
    expect(found.map(({ field }) => field)).toEqual(['startDate', 'endDate']);
  });

  it.each<[string, TrainingClass]>([
    ['the first and the last day', { startDate: '2022-01-01', endDate: '2025-12-31' }],
    ['a class without dates', {}],
  ])('says nothing of %s', (_what, trainingClass) => {
    expect(checkPlanPeriod(aRuleInput(trainingClass))).toEqual([]);
  });
});
