import { suspectSamePhone } from '../../../../core/src/rules/province/suspectSamePhone.ts';
import type { Enrolment } from '../../../../core/src/schema/enrolmentColumns.ts';
import { somePeople } from '../../../builders/aClassOfWorkbook.ts';
import { aProvinceClass } from '../../../builders/aProvinceClass.ts';

const phone = '0950000001';
const sharing = (people: Enrolment[]): Enrolment[] => people.map((one) => ({ ...one, phone }));
const suspect = (...lists: Enrolment[][]) =>
  suspectSamePhone({
    classes: lists.map((list, at) => aProvinceClass(`c${String(at)}`, {}, list)),
    today: undefined,
  });

describe('suspectSamePhone', () => {
  it('names the rows of four people with one number, and not the number', () => {
    expect(suspect(sharing(somePeople(3)), sharing(somePeople(1, 3)))).toEqual([
      {
        code: 'suspicion/same-phone',
        classCodes: ['c0', 'c1'],
        rows: [
          { classCode: 'c0', row: 'r0' },
          { classCode: 'c0', row: 'r1' },
          { classCode: 'c0', row: 'r2' },
          { classCode: 'c1', row: 'r0' },
        ],
        params: { people: 4, classes: 'c0, c1' },
      },
    ]);
  });

  it.each<[string, Enrolment[][]]>([
    ['a family of three', [sharing(somePeople(3))]],
    ['one person in four classes', Array.from({ length: 4 }, () => sharing(somePeople(1)))],
    ['nobody’s phone', [somePeople(9)]],
  ])('says nothing of %s', (_what, lists) => {
    expect(suspect(...lists)).toEqual([]);
  });

  it('takes rows that tell nobody for different people', () => {
    expect(suspect(sharing([{}, {}, {}, {}]))).toHaveLength(1);
  });
});
