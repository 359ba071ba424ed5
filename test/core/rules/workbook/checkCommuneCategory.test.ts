import { checkCommuneCategory } from '../../../../core/src/rules/workbook/checkCommuneCategory.ts';
import type { TrainingClass } from '../../../../core/src/schema/classColumns.ts';
import { aClassOfWorkbook } from '../../../builders/aClassOfWorkbook.ts';
import { aReadingContext } from '../../../builders/aReadingContext.ts';

const { codebook, units } = aReadingContext();
const check = (...classes: TrainingClass[]) =>
  checkCommuneCategory({
    classes: classes.map((one, at) => aClassOfWorkbook(`c${String(at)}`, one)),
    codebook,
    units,
  });
const laBang: TrainingClass = { communeCategory: 'XA_NTM', quotaCommune: 'u1' };

describe('checkCommuneCategory', () => {
  it('shows the later class of another category', () => {
    expect(check(laBang, { ...laBang, communeCategory: 'XA_NC' })).toEqual([
      {
        kind: 'class',
        field: 'communeCategory',
        code: 'class/commune-two-categories',
        params: { unit: 'Xã La Bằng (Đại Từ)', category: 'XA_NC', other: 'XA_NTM', otherClass: 'c0' },
        classCode: 'c1',
      },
    ]);
  });

  it.each<[string, TrainingClass[]]>([
    ['one category', [laBang, laBang]],
    ['two communes', [laBang, { communeCategory: 'XA_NC', quotaCommune: 'u3' }]],
    ['a cancelled class', [laBang, { ...laBang, communeCategory: 'XA_NC', status: 'HUY' }]],
    ['a class without a category', [laBang, { quotaCommune: 'u1' }]],
  ])('says nothing of %s', (_what, classes) => {
    expect(check(...classes)).toEqual([]);
  });
});
