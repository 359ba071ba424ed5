import { suspectSameBirthDate } from '../../../../core/src/rules/province/suspectSameBirthDate.ts';
import type { Enrolment } from '../../../../core/src/schema/enrolmentColumns.ts';
import { aProvinceClass } from '../../../builders/aProvinceClass.ts';

const born = (count: number, date = '1985-02-05'): Enrolment[] =>
  Array.from({ length: count }, () => ({ birth: { year: 1985, date } }));
const suspect = (...lists: Enrolment[][]) =>
  suspectSameBirthDate({
    classes: lists.map((list, at) => aProvinceClass(`c${String(at)}`, {}, list)),
    today: undefined,
  });

describe('suspectSameBirthDate', () => {
  it('names the rows of six people of one class', () => {
    expect(suspect([...born(1, '1985-02-06'), ...born(6)])).toEqual([
      {
        code: 'suspicion/same-birth-date',
        classCodes: ['c0'],
        rows: ['r1', 'r2', 'r3', 'r4', 'r5', 'r6'].map((row) => ({ classCode: 'c0', row })),
        params: { classes: 'c0', people: 6 },
      },
    ]);
  });

  it.each<[string, Enrolment[][]]>([
    ['five', [born(5)]],
    ['six in two classes', [born(3), born(3)]],
    ['years without a day', [Array.from({ length: 9 }, () => ({ birth: { year: 1985 } }))]],
  ])('says nothing of %s', (_what, lists) => {
    expect(suspect(...lists)).toEqual([]);
  });
});
