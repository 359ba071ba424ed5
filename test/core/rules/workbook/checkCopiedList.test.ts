import { checkCopiedList } from '../../../../core/src/rules/workbook/checkCopiedList.ts';
import type { Enrolment } from '../../../../core/src/schema/enrolmentColumns.ts';
import { aClassOfWorkbook, somePeople } from '../../../builders/aClassOfWorkbook.ts';
import { aReadingContext } from '../../../builders/aReadingContext.ts';

const { codebook, units } = aReadingContext();
const check = (...lists: Enrolment[][]) =>
  checkCopiedList({
    classes: lists.map((list, at) => aClassOfWorkbook(`c${String(at)}`, {}, list)),
    codebook,
    units,
  });

describe('checkCopiedList', () => {
  it('asks about the very list of an earlier class, in any order', () => {
    expect(check(somePeople(10), somePeople(9), somePeople(10).reverse())).toEqual([
      {
        kind: 'class',
        field: 'classCode',
        code: 'class/list-copied',
        params: { other: 'c0' },
        classCode: 'c2',
      },
    ]);
  });

  it.each<[string, Enrolment[][]]>([
    ['one learner more', [somePeople(10), somePeople(11)]],
    ['one learner exchanged', [somePeople(10), somePeople(10, 1)]],
    ['a handful of officers', [somePeople(9), somePeople(9)]],
    [
      'lists with a row that tells nobody',
      [
        [...somePeople(10), {}],
        [...somePeople(10), {}],
      ],
    ],
  ])('says nothing of %s', (_what, lists) => {
    expect(check(...lists)).toEqual([]);
  });
});
