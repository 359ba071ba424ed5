import { checkIdNumber } from '../../../core/src/rules/checkIdNumber.ts';
import type { Enrolment } from '../../../core/src/schema/enrolmentColumns.ts';
import { aCheckedEnrolment } from '../../builders/aCheckedEnrolment.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';

const born = (year: number): Pick<Enrolment, 'birth'> => ({ birth: { year } });
const check = (...roster: Enrolment[]) =>
  checkIdNumber(
    aRuleInput(
      {},
      roster.map((values, at) => aCheckedEnrolment(values, { id: `r${String(at)}` })),
    ),
  );
const where = { kind: 'enrolment', row: 'r0', field: 'idNumber' };

describe('checkIdNumber', () => {
  it.each<[Enrolment]>([
    [{ idNumber: '099185000001', sex: 'Nữ', ...born(1985) }],
    [{ idNumber: '099085000001', sex: 'Nam', ...born(1985) }],
    [{ idNumber: '099305000001', sex: 'Nữ', ...born(2005) }],
    [{ idNumber: '099185000001', sex: 'Nữ' }],
    [{ idNumber: '099000001', sex: 'Nam', ...born(1950) }],
    [{ sex: 'Nam', ...born(1985) }],
  ])('says nothing of %j', (values) => {
    expect(check(values)).toEqual([]);
  });

  it.each<[Enrolment, string, string | number]>([
    [{ idNumber: '099185000001', sex: 'Nam', ...born(1985) }, 'id-number/other-sex', 'Nữ'],
    [{ idNumber: '099085000001', sex: 'Nữ', ...born(1985) }, 'id-number/other-sex', 'Nam'],
    [{ idNumber: '099185000001', sex: 'Nữ', ...born(1986) }, 'id-number/other-year', 1985],
    [{ idNumber: '099105000001', sex: 'Nữ', ...born(2005) }, 'id-number/other-year', 1905],
  ])('doubts %j: %s', (values, code, shown) => {
    expect(check(values)).toEqual([{ ...where, code, params: { shown } }]);
  });

  it('says sex and year both, of every row', () => {
    const wrong: Enrolment = { idNumber: '099185000001', sex: 'Nam', ...born(1990) };
    expect(check(wrong, wrong).map(({ row, code }) => [row, code])).toEqual([
      ['r0', 'id-number/other-sex'],
      ['r0', 'id-number/other-year'],
      ['r1', 'id-number/other-sex'],
      ['r1', 'id-number/other-year'],
    ]);
  });
});
