import { checkWorkbook } from '../../../../core/src/rules/workbook/checkWorkbook.ts';
import { checkOverlap } from '../../../../core/src/rules/workbook/checkOverlap.ts';
import type { ClassOfWorkbook } from '../../../../core/src/rules/workbook/workbookRule.ts';
import type { TrainingClass } from '../../../../core/src/schema/classColumns.ts';
import type { Enrolment } from '../../../../core/src/schema/enrolmentColumns.ts';
import { aClassOfWorkbook } from '../../../builders/aClassOfWorkbook.ts';
import { aReadingContext } from '../../../builders/aReadingContext.ts';

const { codebook, units } = aReadingContext();
const check = (...classes: ClassOfWorkbook[]) => checkOverlap({ classes, codebook, units });
const mau: Enrolment = { fullName: 'Hoàng Thị Mẫu', birth: { year: 1985 }, commune: 'u1' };
const known: Enrolment = { idNumber: '099185000001' };
const march = { startDate: '2024-03-12', endDate: '2024-03-15' };

describe('checkOverlap', () => {
  it('blocks the row in the later class and names the earlier one', () => {
    const later = { startDate: '2024-03-15', endDate: '2024-03-18' };
    expect(check(aClassOfWorkbook('A', march, [known]), aClassOfWorkbook('B', later, [{}, known]))).toEqual([
      {
        kind: 'enrolment',
        row: 'r1',
        field: 'fullName',
        code: 'enrolment/overlapping',
        params: { other: 'A', from: '12/03/2024', to: '15/03/2024', same: 'cùng số CCCD' },
        classCode: 'B',
      },
    ]);
  });

  it('takes the class that starts later for the later one, wherever it stands', () => {
    const later = { startDate: '2024-03-13', endDate: '2024-03-14' };
    const found = checkWorkbook(
      [aClassOfWorkbook('A', later, [known]), aClassOfWorkbook('B', march, [known])],
      { codebook, units },
    );
    expect(found.map(({ classCode, code }) => [classCode, code])).toEqual([['A', 'enrolment/overlapping']]);
  });

  it.each<[string, TrainingClass]>([
    ['the last day', { startDate: '2024-03-15' }],
    ['days within', { startDate: '2024-03-13', endDate: '2024-03-13' }],
    ['days around', { startDate: '2024-03-12', endDate: '2024-04-15' }],
  ])('finds a name, year and commune on %s', (_what, days) => {
    const found = check(aClassOfWorkbook('A', march, [mau]), aClassOfWorkbook('B', days, [mau]));
    expect(found.map(({ params }) => params?.['same'])).toEqual(['cùng họ tên, năm sinh và xã']);
  });

  it.each<[string, TrainingClass, Enrolment]>([
    ['the day after', { startDate: '2024-03-16' }, known],
    ['another year: coming again is allowed', { startDate: '2025-03-12' }, known],
    ['a class without dates', {}, known],
    ['a class that is put off', { ...march, status: 'HOAN' }, known],
    ['a cancelled class', { ...march, status: 'HUY' }, known],
    ['somebody absent', march, { ...known, result: 'VANG' }],
    ['somebody else', march, { idNumber: '099185000002' }],
  ])('says nothing of %s', (_what, days, learner) => {
    expect(check(aClassOfWorkbook('A', march, [known]), aClassOfWorkbook('B', days, [learner]))).toEqual([]);
  });

  it('leaves out classes and rows that do not count', () => {
    const later = aClassOfWorkbook('B', march, [known]);
    const unsound = { ...later, checked: { ...later.checked, isCounted: false } };
    const blocked = {
      ...later,
      checked: {
        ...later.checked,
        enrolments: later.checked.enrolments.map((one) => ({ ...one, isBlocked: true })),
      },
    };
    expect(check(aClassOfWorkbook('A', march, [known]), unsound)).toEqual([]);
    expect(check(aClassOfWorkbook('A', march, [known]), blocked)).toEqual([]);
  });

  it('compares the third class with every one before', () => {
    const april = { startDate: '2024-04-01' };
    const found = check(
      aClassOfWorkbook('A', march, [known]),
      aClassOfWorkbook('B', april, [known]),
      aClassOfWorkbook('C', april, [known]),
    );
    expect(found.map(({ classCode, params }) => [classCode, params?.['other']])).toEqual([['C', 'B']]);
  });
});
