import { checkIdProvince } from '../../../core/src/rules/checkIdProvince.ts';
import type { TrainingClass } from '../../../core/src/schema/classColumns.ts';
import type { Enrolment } from '../../../core/src/schema/enrolmentColumns.ts';
import { aCheckedEnrolment } from '../../builders/aCheckedEnrolment.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';
import { TEST_PREFIX } from '../../../core/src/rules/checkIdProvince.ts';

const check = (trainingClass: TrainingClass, ...rows: Enrolment[]) =>
  checkIdProvince(
    aRuleInput(
      trainingClass,
      rows.map((values, at) => aCheckedEnrolment(values, { id: `r${String(at)}` })),
    ),
  );

describe('checkIdProvince', () => {
  it.each(['000185000001', '003185000001', '018185000001', '097185000001', '100185000001'])(
    'doubts %s',
    (idNumber) => {
      expect(check({}, { idNumber })).toEqual([
        {
          kind: 'enrolment',
          row: 'r0',
          field: 'idNumber',
          code: 'enrolment/id-province',
          params: { shown: idNumber.slice(0, 3) },
        },
      ]);
    },
  );

  it.each<[string, Enrolment]>([
    ['Thái Nguyên', { idNumber: '019185000001' }],
    ['Bắc Kạn', { idNumber: '006185000001' }],
    ['the last code', { idNumber: '096185000001' }],
    ['made-up people', { idNumber: `${TEST_PREFIX}185000001` }],
    ['a CMND', { idNumber: '097000001' }],
    ['nothing', {}],
  ])('knows %s', (_what, values) => {
    expect(check({}, values)).toEqual([]);
  });

  it('knows 63 provinces and the made-up one', () => {
    const all = Array.from({ length: 1000 }, (_, at) => ({
      idNumber: `${String(at).padStart(3, '0')}185000001`,
    }));
    expect(check({}, ...all)).toHaveLength(1000 - 64);
  });
});
