import { checkMaybeTwice } from '../../../core/src/rules/checkMaybeTwice.ts';
import type { Enrolment } from '../../../core/src/schema/enrolmentColumns.ts';
import { aCheckedEnrolment } from '../../builders/aCheckedEnrolment.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';

describe('checkMaybeTwice', () => {
  const mau: Enrolment = { fullName: 'Hoàng Thị Mẫu Hoà', birth: { year: 1985 }, commune: 'u1' };
  const known: Enrolment = { ...mau, idNumber: '099185000001' };
  const check = (...rows: Enrolment[]) =>
    checkMaybeTwice(
      aRuleInput(
        {},
        rows.map((values, at) => aCheckedEnrolment(values, { id: `r${String(at)}` })),
      ),
    );

  it.each<[string, Enrolment[], string[]]>([
    ['the row without, below', [known, mau], ['r1']],
    ['the row without, above', [mau, known], ['r0']],
    ['a tone on the other vowel', [known, { ...mau, fullName: 'Hoàng Thị Mẫu Hòa' }], ['r1']],
    [
      'y for i',
      [
        { ...known, fullName: 'Vũ Văn Sĩ' },
        { ...mau, fullName: 'Vũ Văn Sỹ' },
      ],
      ['r1'],
    ],
    [
      'd for đ',
      [
        { ...mau, fullName: 'Dặng Thị Mẫu' },
        { ...known, fullName: 'Đặng Thị Mẫu' },
      ],
      ['r0'],
    ],
    ['every row without', [mau, known, mau], ['r0', 'r2']],
  ])('doubts %s', (_what, rows, expected) => {
    expect(check(...rows)).toEqual(
      expected.map((row) => ({ kind: 'enrolment', row, field: 'idNumber', code: 'enrolment/maybe-twice' })),
    );
  });

  it.each<[string, Enrolment[]]>([
    ['two people with a CCCD each', [known, { ...known, idNumber: '099185000002' }]],
    ['two rows without, which are said to be one person', [mau, mau]],
    ['another year', [known, { ...mau, birth: { year: 1986 } }]],
    ['another commune', [known, { ...mau, commune: 'u2' }]],
    ['another name', [known, { ...mau, fullName: 'Hoàng Thị Mẫu Hoa' }]],
    ['rows that say too little', [{ idNumber: '099185000001' }, {}]],
  ])('says nothing of %s', (_what, rows) => {
    expect(check(...rows)).toEqual([]);
  });

  it('leaves out rows that do not count anyway', () => {
    const rows = [aCheckedEnrolment(known), aCheckedEnrolment(mau, { id: 'r2', isBlocked: true })];
    expect(checkMaybeTwice(aRuleInput({}, rows))).toEqual([]);
  });
});
