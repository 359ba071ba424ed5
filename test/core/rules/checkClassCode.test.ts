import { checkClassCode } from '../../../core/src/rules/checkClassCode.ts';
import type { TrainingClass } from '../../../core/src/schema/classColumns.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';

describe('checkClassCode', () => {
  it('offers the programme of the code', () => {
    expect(checkClassCode(aRuleInput({ classCode: 'NTM-2024-171-003', programme: 'OCOP' }))).toEqual([
      {
        kind: 'class',
        field: 'programme',
        code: 'class/code-programme',
        params: { coded: 'NTM', typed: 'OCOP' },
        suggestion: 'NTM',
      },
    ]);
  });

  it.each(['2023-12-20', '2025-01-06'])('doubts a class of 2024 that starts on %s', (startDate) => {
    expect(checkClassCode(aRuleInput({ classCode: 'NTM-2024-171-003', startDate }))).toEqual([
      {
        kind: 'class',
        field: 'startDate',
        code: 'class/code-year',
        params: { coded: 2024, year: Number(startDate.slice(0, 4)) },
      },
    ]);
  });

  it.each<[string, TrainingClass]>([
    ['a code that agrees', { classCode: 'NTM-2024-171-003', programme: 'NTM', startDate: '2024-12-20' }],
    [
      'a class carried over by a paper',
      { classCode: 'NTM-2024-171-003', startDate: '2025-01-06', note: 'Chuyển năm theo 15/QĐ-UBND' },
    ],
    ['a class without a date', { classCode: 'NTM-2024-171-003', programme: 'NTM' }],
    ['a class without a code', { programme: 'OCOP', startDate: '2024-12-20' }],
  ])('says nothing of %s', (_what, trainingClass) => {
    expect(checkClassCode(aRuleInput(trainingClass))).toEqual([]);
  });
});
