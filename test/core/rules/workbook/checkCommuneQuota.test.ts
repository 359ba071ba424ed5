import { checkCommuneQuota } from '../../../../core/src/rules/workbook/checkCommuneQuota.ts';
import type { TrainingClass } from '../../../../core/src/schema/classColumns.ts';
import { aClassOfWorkbook } from '../../../builders/aClassOfWorkbook.ts';
import { aReadingContext } from '../../../builders/aReadingContext.ts';

const { codebook, units } = aReadingContext();
const check = (...classes: TrainingClass[]) =>
  checkCommuneQuota({
    classes: classes.map((one, at) => aClassOfWorkbook(`c${String(at)}`, one)),
    codebook,
    units,
  });
/** The small plan gives a commune of this category two classes. */
const laBang: TrainingClass = { communeCategory: 'XA_NTM', quotaCommune: 'u1' };

describe('checkCommuneQuota', () => {
  it('shows the class beyond the commune’s own', () => {
    expect(check(laBang, laBang, laBang)).toEqual([
      {
        kind: 'class',
        field: 'quotaCommune',
        code: 'class/commune-quota',
        params: { unit: 'Xã La Bằng (Đại Từ)', category: 'XA_NTM', quota: 2, number: 3 },
        classCode: 'c2',
      },
    ]);
  });

  it.each<[string, TrainingClass[]]>([
    ['two classes', [laBang, laBang]],
    ['other communes', [laBang, laBang, { ...laBang, quotaCommune: 'u3' }]],
    ['another category', [laBang, laBang, { ...laBang, communeCategory: 'XA_NC' }]],
    ['a class that is not of the plan', [laBang, { ...laBang, inPlan: 'Không' }, laBang]],
    ['a cancelled class', [laBang, { ...laBang, status: 'HUY' }, laBang]],
    ['classes without a commune', [{ communeCategory: 'XA_NTM' }, { communeCategory: 'XA_NTM' }, laBang]],
  ])('says nothing of %s', (_what, classes) => {
    expect(check(...classes)).toEqual([]);
  });
});
