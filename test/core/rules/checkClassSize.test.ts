import { checkClassSize } from '../../../core/src/rules/checkClassSize.ts';
import type { TrainingClass } from '../../../core/src/schema/classColumns.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';
import type { Enrolment } from '../../../core/src/schema/enrolmentColumns.ts';
import { aCheckedEnrolment } from '../../builders/aCheckedEnrolment.ts';

const roster = (size: number, values: Enrolment = {}) =>
  Array.from({ length: size }, (_, at) => aCheckedEnrolment(values, { id: `r${String(at)}` }));

describe('checkClassSize', () => {
  it.each([
    [29, { usual: 50, from: 30, to: 70 }],
    [71, { usual: 50, from: 30, to: 70 }],
    [100, { usual: 50, from: 30, to: 70 }],
    [0, { usual: 50, from: 30, to: 70 }],
  ])('doubts %i learners', (plannedLearners, band) => {
    expect(checkClassSize(aRuleInput({ plannedLearners }))).toEqual([
      {
        kind: 'class',
        field: 'plannedLearners',
        code: 'class/size-unusual',
        params: { number: plannedLearners, ...band },
      },
    ]);
  });

  it('asks for the reason of more than a hundred', () => {
    expect(checkClassSize(aRuleInput({ plannedLearners: 101 }))).toEqual([
      {
        kind: 'class',
        field: 'plannedLearners',
        code: 'class/size-needs-note',
        params: { number: 101, limit: 100 },
      },
    ]);
  });

  it.each<[string, TrainingClass, number, string]>([
    ['the plan, before', { status: 'KE_HOACH', plannedLearners: 20 }, 0, 'plannedLearners 20'],
    [
      'the report, once there is one',
      { plannedLearners: 50, reportedLearners: 20 },
      0,
      'reportedLearners 20',
    ],
    [
      'the report, while the list grows',
      { status: 'DANG_HOC', reportedLearners: 20 },
      5,
      'reportedLearners 20',
    ],
    ['the list, in the end', { status: 'KET_THUC', reportedLearners: 50 }, 5, 'reportedLearners 5'],
  ])('goes by %s', (_what, trainingClass, listed, expected) => {
    const [issue] = checkClassSize(aRuleInput(trainingClass, roster(listed)));
    expect(`${String(issue?.field)} ${String(issue?.params?.['number'])}`).toBe(expected);
  });

  it('does not count absent people', () => {
    const input = aRuleInput({ status: 'KET_THUC' }, [...roster(29), ...roster(5, { result: 'VANG' })]);
    expect(checkClassSize(input)).toMatchObject([{ params: { number: 29 } }]);
  });

  it.each<[string, TrainingClass]>([
    ['30 learners', { plannedLearners: 30 }],
    ['70 learners', { plannedLearners: 70 }],
    ['500 learners with a reason', { plannedLearners: 500, note: 'Hội nghị toàn tỉnh' }],
    ['a cancelled class', { plannedLearners: 5, status: 'HUY' }],
    ['a class without a number', { status: 'KET_THUC' }],
  ])('says nothing of %s', (_what, trainingClass) => {
    expect(checkClassSize(aRuleInput(trainingClass))).toEqual([]);
  });
});
