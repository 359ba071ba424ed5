import { suspectSameList } from '../../../../core/src/rules/province/suspectSameList.ts';
import type { Enrolment } from '../../../../core/src/schema/enrolmentColumns.ts';
import { somePeople } from '../../../builders/aClassOfWorkbook.ts';
import { aProvinceClass } from '../../../builders/aProvinceClass.ts';

const suspect = (...lists: Enrolment[][]) =>
  suspectSameList({
    classes: lists.map((list, at) => aProvinceClass(`c${String(at)}`, {}, list)),
    today: undefined,
  });

describe('suspectSameList', () => {
  it('names both classes, in nobody’s words', () => {
    expect(suspect(somePeople(20), somePeople(19))).toEqual([
      {
        code: 'suspicion/same-list',
        classCodes: ['c0', 'c1'],
        rows: [],
        params: { classes: 'c0, c1', common: 19, listed: 20 },
      },
    ]);
  });

  it.each<[string, Enrolment[][], number]>([
    ['nine of ten', [somePeople(10), somePeople(10, 1)], 1],
    ['eight of ten', [somePeople(10), somePeople(10, 2)], 0],
    ['a short list within a long one', [somePeople(50), somePeople(20)], 0],
    ['nine people', [somePeople(9), somePeople(9)], 0],
    ['three equal lists: every pair', [somePeople(10), somePeople(10), somePeople(10)], 3],
    [
      'lists of nobody',
      [
        [{}, {}],
        [{}, {}],
      ],
      0,
    ],
  ])('%s', (_what, lists, found) => {
    expect(suspect(...lists)).toHaveLength(found);
  });
});
