import { checkListPresent } from '../../../core/src/rules/checkListPresent.ts';
import type { TrainingClass } from '../../../core/src/schema/classColumns.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';
import { aCheckedEnrolment } from '../../builders/aCheckedEnrolment.ts';

describe('checkListPresent', () => {
  it('asks a class that is over for its list', () => {
    expect(checkListPresent(aRuleInput({ status: 'KET_THUC', classCode: 'NTM-2024-171-003' }))).toEqual([
      {
        kind: 'class',
        field: 'status',
        code: 'class/list-missing',
        params: { classCode: 'NTM-2024-171-003' },
      },
    ]);
  });

  it('says nothing of a class with a list', () => {
    const input = aRuleInput({ status: 'KET_THUC', classCode: 'NTM-2024-171-003' }, [aCheckedEnrolment()]);
    expect(checkListPresent(input)).toEqual([]);
  });

  it.each<[string, TrainingClass]>([
    ['a class that goes on', { status: 'DANG_HOC', classCode: 'NTM-2024-171-003' }],
    ['a class without a code yet', { status: 'KET_THUC' }],
  ])('says nothing of %s', (_what, trainingClass) => {
    expect(checkListPresent(aRuleInput(trainingClass))).toEqual([]);
  });
});
