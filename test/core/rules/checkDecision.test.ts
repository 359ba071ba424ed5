import { checkDecision } from '../../../core/src/rules/checkDecision.ts';
import type { TrainingClass } from '../../../core/src/schema/classColumns.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';

describe('checkDecision', () => {
  it.each([
    ['25/TB-VPĐP, 13/3/2024', '13/03/2024'],
    ['Quyết định số 15/QĐ-UBND ngày 01 tháng 4 năm 2024', '01/04/2024'],
    ['12/TB-VPĐP, 05.3.2025', '05/03/2025'],
  ])('doubts %s for a class of 12/03/2024', (openingDecision, day) => {
    expect(checkDecision(aRuleInput({ openingDecision, startDate: '2024-03-12' }))).toEqual([
      {
        kind: 'class',
        field: 'openingDecision',
        code: 'class/decision-late',
        params: { day, start: '12/03/2024' },
      },
    ]);
  });

  it.each([
    ['25/TB-VPĐP', 'ngày'],
    ['05/3/2024', 'số'],
    ['đã có', 'số và ngày'],
    ['25/TB-VPĐP, 31/02/2024', 'ngày'],
  ])('asks %s for %s', (openingDecision, part) => {
    expect(checkDecision(aRuleInput({ openingDecision, startDate: '2024-03-12' }))).toEqual([
      { kind: 'class', field: 'openingDecision', code: 'class/decision-unclear', params: { part } },
    ]);
  });

  it.each<[string, TrainingClass]>([
    ['a paper of the same day', { openingDecision: '25/TB-VPĐP, 12/3/2024', startDate: '2024-03-12' }],
    ['a paper of before', { openingDecision: '25/TB-VPĐP, 01/3/2024', startDate: '2024-03-12' }],
    ['a paper for a class without a date', { openingDecision: '25/TB-VPĐP, 01/3/2024' }],
    ['a class without a paper', { startDate: '2024-03-12' }],
  ])('says nothing of %s', (_what, trainingClass) => {
    expect(checkDecision(aRuleInput(trainingClass))).toEqual([]);
  });
});
