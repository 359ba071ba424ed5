import { checkHome } from '../../../core/src/rules/checkHome.ts';
import type { TrainingClass } from '../../../core/src/schema/classColumns.ts';
import type { Enrolment } from '../../../core/src/schema/enrolmentColumns.ts';
import { aCheckedEnrolment } from '../../builders/aCheckedEnrolment.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';

const check = (trainingClass: TrainingClass, ...rows: Enrolment[]) =>
  checkHome(
    aRuleInput(
      trainingClass,
      rows.map((values, at) => aCheckedEnrolment(values, { id: `r${String(at)}` })),
    ),
  );

describe('checkHome', () => {
  it('doubts a learner from another district than the class’s commune', () => {
    expect(check({ quotaCommune: 'u1' }, { commune: 'u3' })).toEqual([
      {
        kind: 'enrolment',
        row: 'r0',
        field: 'commune',
        code: 'enrolment/other-district',
        params: { unit: 'Xã Tân Thịnh (Định Hóa)', district: 'Huyện Đại Từ' },
      },
    ]);
  });

  it('offers the district of the commune', () => {
    expect(check({}, { commune: 'u2', district: 'Định Hóa' })).toEqual([
      {
        kind: 'enrolment',
        row: 'r0',
        field: 'district',
        code: 'enrolment/district-differs',
        params: { unit: 'Phường Tân Thịnh', district: 'Thành phố Thái Nguyên' },
        suggestion: 'TP Thái Nguyên',
      },
    ]);
  });

  it.each<[string, TrainingClass, Enrolment]>([
    ['a neighbour', { quotaCommune: 'u1' }, { commune: 'u1' }],
    ['a learner of a class without a commune', {}, { commune: 'u3' }],
    ['a unit without a district', { quotaCommune: 'u1' }, { commune: 'n1', district: 'Đại Từ' }],
    ['a class after districts', { quotaCommune: 'n1' }, { commune: 'u3' }],
    ['a learner without a commune', { quotaCommune: 'u1' }, { district: 'Định Hóa' }],
    ['the short district', {}, { commune: 'u1', district: 'Đại Từ' }],
    ['the long district', {}, { commune: 'u1', district: 'HUYỆN ĐẠI TỪ' }],
    ['another tone place', {}, { commune: 'u3', district: 'H. Định Hoá' }],
    ['TPTN', {}, { commune: 'u2', district: 'TPTN' }],
    ['Tp. Thái Nguyên', {}, { commune: 'u2', district: 'Tp. Thái Nguyên' }],
  ])('says nothing of %s', (_what, trainingClass, values) => {
    expect(check(trainingClass, values)).toEqual([]);
  });
});
