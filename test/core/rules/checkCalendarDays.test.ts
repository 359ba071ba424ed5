import { checkCalendarDays } from '../../../core/src/rules/checkCalendarDays.ts';
import type { TrainingClass } from '../../../core/src/schema/classColumns.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';

describe('checkCalendarDays', () => {
  it.each<[TrainingClass, number, string]>([
    [{ startDate: '2024-03-12', endDate: '2024-03-14', theoryDays: 3, fieldDays: 1 }, 3, '4'],
    [{ startDate: '2024-03-12', endDate: '2024-03-12', theoryDays: 1, fieldDays: 0.5 }, 1, '1,5'],
    [{ startDate: '2024-02-28', endDate: '2024-03-01', theoryDays: 3, fieldDays: 0.5 }, 3, '3,5'],
    [{ startDate: '2023-02-28', endDate: '2023-03-01', theoryDays: 2.5 }, 2, '2,5'],
  ])('doubts %j', (trainingClass, span, days) => {
    expect(checkCalendarDays(aRuleInput(trainingClass))).toEqual([
      { kind: 'class', field: 'endDate', code: 'class/days-exceed-calendar', params: { span, days } },
    ]);
  });

  it.each<[string, TrainingClass]>([
    ['as many days', { startDate: '2024-03-12', endDate: '2024-03-15', theoryDays: 3, fieldDays: 1 }],
    ['days that are not in a row', { startDate: '2024-03-12', endDate: '2024-04-15', theoryDays: 3 }],
    ['half days', { startDate: '2024-03-12', endDate: '2024-03-13', theoryDays: 1.5, fieldDays: 0.5 }],
    [
      'reversed dates, which are said elsewhere',
      { startDate: '2024-03-12', endDate: '2024-03-11', theoryDays: 3 },
    ],
    ['a class without a last day', { startDate: '2024-03-12', theoryDays: 3 }],
    ['a class without days', { startDate: '2024-03-12', endDate: '2024-03-12' }],
  ])('says nothing of %s', (_what, trainingClass) => {
    expect(checkCalendarDays(aRuleInput(trainingClass))).toEqual([]);
  });
});
