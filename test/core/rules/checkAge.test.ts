import { checkAge } from '../../../core/src/rules/checkAge.ts';
import type { TrainingClass } from '../../../core/src/schema/classColumns.ts';
import type { Enrolment } from '../../../core/src/schema/enrolmentColumns.ts';
import { aCheckedEnrolment } from '../../builders/aCheckedEnrolment.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';

const check = (trainingClass: TrainingClass, ...rows: Enrolment[]) =>
  checkAge(
    aRuleInput(
      trainingClass,
      rows.map((values, at) => aCheckedEnrolment(values, { id: `r${String(at)}` })),
    ),
  );

describe('checkAge', () => {
  const of = (date: string): Enrolment => ({
    birth: { year: Number(date.slice(0, 4)), ...(date.length > 4 ? { date } : {}) },
  });

  it.each([
    ['2010', 14],
    ['2009-03-13', 14],
    ['1937', 86],
    ['1938-03-12', 86],
    ['1930-01-01', 94],
    ['2024', 0],
  ])('doubts a learner born %s', (date, age) => {
    expect(check({ startDate: '2024-03-12' }, of(date))).toEqual([
      {
        kind: 'enrolment',
        row: 'r0',
        field: 'birth',
        code: 'enrolment/age-unlikely',
        params: { age, youngest: 15, oldest: 85 },
      },
    ]);
  });

  it.each(['2009', '1938', '2009-03-12', '1939-03-12', '1938-03-13', '1985'])('takes one born %s', (date) => {
    expect(check({ startDate: '2024-03-12' }, of(date))).toEqual([]);
  });

  it('says nothing without a class date or a birth', () => {
    expect(check({}, of('2020'))).toEqual([]);
    expect(check({ startDate: '2024-03-12' }, {})).toEqual([]);
  });
});
