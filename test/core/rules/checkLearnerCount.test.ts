import { checkLearnerCount } from '../../../core/src/rules/checkLearnerCount.ts';
import type { TrainingClass } from '../../../core/src/schema/classColumns.ts';
import { aCheckedEnrolment } from '../../builders/aCheckedEnrolment.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';

const roster = (size: number) =>
  Array.from({ length: size }, (_, at) => aCheckedEnrolment({}, { id: `r${String(at)}` }));

describe('checkLearnerCount', () => {
  it.each([
    [49, 50],
    [51, 50],
    [1, 0],
  ])('warns when %i are listed and %i reported', (listed, reported) => {
    const input = aRuleInput({ status: 'KET_THUC', reportedLearners: reported }, roster(listed));
    expect(checkLearnerCount(input)).toEqual([
      {
        kind: 'class',
        field: 'reportedLearners',
        code: 'class/learners-differ',
        params: { listed, reported },
      },
    ]);
  });

  it.each<[string, TrainingClass, number]>([
    ['equal numbers', { status: 'KET_THUC', reportedLearners: 50 }, 50],
    ['no reported number', { status: 'KET_THUC' }, 50],
    ['no list yet', { status: 'KET_THUC', reportedLearners: 50 }, 0],
    ['a class that goes on', { status: 'DANG_HOC', reportedLearners: 50 }, 49],
    ['a class without a status', { reportedLearners: 50 }, 49],
  ])('says nothing of %s', (_what, trainingClass, listed) => {
    expect(checkLearnerCount(aRuleInput(trainingClass, roster(listed)))).toEqual([]);
  });
});
