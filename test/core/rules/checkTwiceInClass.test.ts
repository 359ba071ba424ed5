import { checkTwiceInClass } from '../../../core/src/rules/checkTwiceInClass.ts';
import type { Enrolment } from '../../../core/src/schema/enrolmentColumns.ts';
import { aCheckedEnrolment } from '../../builders/aCheckedEnrolment.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';

const check = (...roster: Enrolment[]) =>
  checkTwiceInClass(
    aRuleInput(
      {},
      roster.map((values, at) => aCheckedEnrolment(values, { id: `r${String(at)}` })),
    ),
  );
const mau: Enrolment = { fullName: 'Hoàng Thị Mẫu Hoà', birth: { year: 1985 }, commune: 'u1' };
const byName = { same: 'cùng họ tên, năm sinh và xã' };

describe('checkTwiceInClass', () => {
  it('refuses the second row of one identity number, whatever the name', () => {
    const idNumber = '099185000001';
    expect(check({ idNumber, fullName: 'Nguyễn Thị Mẫu' }, { idNumber, fullName: 'Trần Văn Thử' })).toEqual([
      {
        kind: 'enrolment',
        row: 'r1',
        field: 'fullName',
        code: 'enrolment/twice-in-class',
        params: { same: 'cùng số CCCD' },
      },
    ]);
  });

  it.each<[string, Enrolment]>([
    ['the same', mau],
    ['a tone on the other vowel', { ...mau, fullName: 'Hoàng Thị Mẫu Hòa' }],
    ['capitals and spaces', { ...mau, fullName: 'HOÀNG  THỊ MẪU HOÀ' }],
    ['a title', { ...mau, fullName: 'Đ/c Hoàng Thị Mẫu Hoà' }],
    ['a day of birth in the same year', { ...mau, birth: { year: 1985, date: '1985-02-05' } }],
  ])('refuses the second row of a name, year and commune: %s', (_what, values) => {
    expect(check(mau, values).map(({ row, params }) => [row, params])).toEqual([['r1', byName]]);
  });

  it('refuses the third row too', () => {
    expect(check(mau, mau, mau).map(({ row }) => row)).toEqual(['r1', 'r2']);
  });

  it.each<[string, Enrolment]>([
    ['another year', { ...mau, birth: { year: 1986 } }],
    ['another commune', { ...mau, commune: 'u2' }],
    ['another name', { ...mau, fullName: 'Hoàng Thị Mẫu Hoa' }],
    ['an identity number', { ...mau, idNumber: '099185000001' }],
  ])('takes a row with %s for another person', (_what, values) => {
    expect(check(mau, values)).toEqual([]);
  });

  it.each<[string, boolean[], string[]]>([
    ['the first sound row', [true, false], ['r0']],
    ['the first of two sound rows', [true, false, false], ['r0', 'r2']],
    ['one of two rows that do not count anyway', [true, true], ['r1']],
  ])('counts %s', (_what, isBlocked, expected) => {
    const rows = isBlocked.map((blocked, at) =>
      aCheckedEnrolment(mau, { id: `r${String(at)}`, isBlocked: blocked }),
    );
    expect(checkTwiceInClass(aRuleInput({}, rows)).map(({ row }) => row)).toEqual(expected);
  });

  it('says nothing of rows that say too little', () => {
    expect(check({ fullName: 'Nguyễn Thị Mẫu' }, { fullName: 'Nguyễn Thị Mẫu' }, {}, {})).toEqual([]);
  });
});
