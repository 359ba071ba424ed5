import { checkDuration } from '../../../core/src/rules/checkDuration.ts';
import type { TrainingClass } from '../../../core/src/schema/classColumns.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';
import { aCheckedEnrolment } from '../../builders/aCheckedEnrolment.ts';

describe('checkDuration', () => {
  const over = (field: string, header: string, days: string, limit: string) => ({
    kind: 'class',
    field,
    code: 'class/too-many-days',
    params: { header, days, limit, group: 'NTM-B' },
  });

  it.each([
    [5.5, '5,5'],
    [6, '6'],
  ])('doubts %s days of theory where five are allowed', (theoryDays, days) => {
    expect(checkDuration(aRuleInput({ classGroup: 'NTM-B', theoryDays }))).toEqual([
      over('theoryDays', 'Số ngày lý thuyết', days, '5'),
    ]);
  });

  it('doubts four days of field study', () => {
    expect(checkDuration(aRuleInput({ classGroup: 'NTM-B', fieldDays: 4 }))).toEqual([
      over('fieldDays', 'Số ngày thực tế', '4', '3'),
    ]);
  });

  it('is not put off by a notice: it opens the class and allows nothing', () => {
    const openingDecision = '25/TB-VPĐP, 01/3/2024';
    expect(checkDuration(aRuleInput({ classGroup: 'NTM-B', theoryDays: 6, openingDecision }))).toHaveLength(
      1,
    );
  });

  it.each([
    [3, 'X1', 0],
    [5, 'X1', 0],
    [6, 'X1', 1],
    [5, 'H1', 1],
    [5, 'X8', 1],
  ])(
    'lets commune staff of OCOP classes stay longer: %s days with %s',
    (theoryDays, learnerGroup, issues) => {
      const { codebook } = aRuleInput({});
      const { requirements } = codebook;
      const limits = {
        programme: 'OCOP',
        theoryDays: 3,
        theoryDaysWithCommuneStaff: 5,
        fieldDays: 3,
        isForCommunes: false,
      };
      const input = aRuleInput({ classGroup: 'OCOP-A', theoryDays }, [aCheckedEnrolment({ learnerGroup })], {
        codebook: {
          ...codebook,
          requirements: {
            ...requirements,
            classGroups: { ...requirements.classGroups, 'OCOP-A': limits },
            learnerGroups: {
              X1: { classGroup: 'OCOP-A', level: 'commune' },
              H1: { classGroup: 'OCOP-A', level: 'district' },
              X8: { classGroup: 'NTM-B', level: 'commune' },
            },
          },
        },
      });
      expect(checkDuration(input)).toHaveLength(issues);
    },
  );

  it.each<[string, TrainingClass]>([
    ['the most days', { classGroup: 'NTM-B', theoryDays: 5, fieldDays: 3 }],
    ['no days', { classGroup: 'NTM-B' }],
    ['a decision in the note', { classGroup: 'NTM-B', theoryDays: 7, note: 'QĐ số 15/QĐ-UBND cho phép' }],
    [
      'a decision that opens it',
      { classGroup: 'NTM-B', theoryDays: 7, openingDecision: '15/QĐ-UBND, 01/3/2024' },
    ],
    ['a class without a group', { theoryDays: 9 }],
  ])('says nothing of %s', (_what, trainingClass) => {
    expect(checkDuration(aRuleInput(trainingClass))).toEqual([]);
  });
});
