import { checkPhone } from '../../../core/src/rules/checkPhone.ts';
import type { TrainingClass } from '../../../core/src/schema/classColumns.ts';
import type { Enrolment } from '../../../core/src/schema/enrolmentColumns.ts';
import { aCheckedEnrolment } from '../../builders/aCheckedEnrolment.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';

const check = (trainingClass: TrainingClass, ...rows: Enrolment[]) =>
  checkPhone(
    aRuleInput(
      trainingClass,
      rows.map((values, at) => aCheckedEnrolment(values, { id: `r${String(at)}` })),
    ),
  );

describe('checkPhone', () => {
  it.each(['DA_MO', 'DANG_HOC', 'KET_THUC'])('asks for the phone in a class %s', (status) => {
    expect(check({ status }, { phone: '0950000001' }, {})).toEqual([
      {
        kind: 'enrolment',
        row: 'r1',
        field: 'phone',
        code: 'enrolment/phone-missing',
        params: { header: 'Số điện thoại' },
      },
    ]);
  });

  it.each(['KE_HOACH', 'HOAN', 'HUY'])('says nothing in a class %s', (status) => {
    expect(check({ status }, {})).toEqual([]);
  });

  it('does not call missing what stands there and cannot be read', () => {
    const enrolment = { ...aCheckedEnrolment(), unread: ['phone'] };
    expect(checkPhone(aRuleInput({ status: 'KET_THUC' }, [enrolment]))).toEqual([]);
  });
});
