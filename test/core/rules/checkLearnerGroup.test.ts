import { checkLearnerGroup } from '../../../core/src/rules/checkLearnerGroup.ts';
import type { TrainingClass } from '../../../core/src/schema/classColumns.ts';
import type { Enrolment } from '../../../core/src/schema/enrolmentColumns.ts';
import { aCheckedEnrolment } from '../../builders/aCheckedEnrolment.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';

const check = (trainingClass: TrainingClass, ...rows: Enrolment[]) =>
  checkLearnerGroup(
    aRuleInput(
      trainingClass,
      rows.map((values, at) => aCheckedEnrolment(values, { id: `r${String(at)}` })),
    ),
  );

describe('checkLearnerGroup', () => {
  it.each([
    ['NTM-B', 'H1', 'NTM-A'],
    ['NTM-A', 'X8', 'NTM-B'],
    ['NTM-B', 'C2', 'OCOP-A'],
    ['OCOP-A', 'K3', 'NTM-B'],
  ])('doubts in a class %s a learner %s', (classGroup, learnerGroup, owner) => {
    expect(check({ classGroup }, { learnerGroup })).toEqual([
      {
        kind: 'enrolment',
        row: 'r0',
        field: 'learnerGroup',
        code: 'enrolment/other-group',
        params: { shown: learnerGroup, owner, group: classGroup },
      },
    ]);
  });

  it.each<[string, TrainingClass, Enrolment]>([
    ['a hamlet head in a commune class', { classGroup: 'NTM-B' }, { learnerGroup: 'X8' }],
    ['"other people" in a commune class', { classGroup: 'NTM-B' }, { learnerGroup: 'K3' }],
    ['a class without a group', {}, { learnerGroup: 'H1' }],
    ['a group the plan does not have', { classGroup: 'NTM-B' }, { learnerGroup: 'X99' }],
  ])('says nothing of %s', (_what, trainingClass, values) => {
    expect(check(trainingClass, values)).toEqual([]);
  });
});
