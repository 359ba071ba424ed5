import { checkLearnerCount } from '../../../core/src/rules/checkLearnerCount.ts';
import type { TrainingClass } from '../../../core/src/schema/classColumns.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';
import { aCheckedEnrolment } from '../../builders/aCheckedEnrolment.ts';

const roster = (size: number) =>
  Array.from({ length: size }, (_, at) => aCheckedEnrolment({}, { id: `r${String(at)}` }));

describe('checkLearnerCount', () => {
  it.each([
    [49, 50],
    [51, 50],
    [1, 0],
  ])('warns when %i are listed and %i reported, and offers the first', (listed, reported) => {
    const input = aRuleInput({ status: 'KET_THUC', reportedLearners: reported }, roster(listed));
    expect(checkLearnerCount(input)).toEqual([
      {
        kind: 'class',
        field: 'reportedLearners',
        code: 'class/learners-differ',
        params: { listed, counted: listed, reported, header: 'HV thực tế' },
        suggestion: String(listed),
      },
    ]);
  });

  it('counts neither absent people nor blocked rows, says both numbers, and offers none while rows are blocked', () => {
    const enrolments = [
      aCheckedEnrolment({}),
      aCheckedEnrolment({ result: 'VANG' }, { id: 'r2' }),
      aCheckedEnrolment({}, { id: 'r3', isBlocked: true }),
    ];
    expect(checkLearnerCount(aRuleInput({ status: 'KET_THUC', reportedLearners: 3 }, enrolments))).toEqual([
      {
        kind: 'class',
        field: 'reportedLearners',
        code: 'class/learners-differ',
        params: { listed: 3, counted: 1, reported: 3, header: 'HV thực tế' },
      },
    ]);
    expect(checkLearnerCount(aRuleInput({ status: 'KET_THUC', reportedLearners: 1 }, enrolments))).toEqual(
      [],
    );
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
