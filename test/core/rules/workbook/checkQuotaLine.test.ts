import { checkQuotaLine } from '../../../../core/src/rules/workbook/checkQuotaLine.ts';
import type { TrainingClass } from '../../../../core/src/schema/classColumns.ts';
import { aClassOfWorkbook } from '../../../builders/aClassOfWorkbook.ts';
import { aReadingContext } from '../../../builders/aReadingContext.ts';

const { codebook, units } = aReadingContext();
const check = (...classes: TrainingClass[]) =>
  checkQuotaLine({
    classes: classes.map((one, at) => aClassOfWorkbook(`c${String(at)}`, one)),
    codebook,
    units,
  });
const advanced: TrainingClass = { communeCategory: 'XA_NC' };

describe('checkQuotaLine', () => {
  it('shows every class beyond the line', () => {
    const said = (classCode: string, number: number) => ({
      kind: 'class',
      field: 'classGroup',
      code: 'class/quota-exceeded',
      params: { line: 'Dòng NTM-B2', quota: 2, number },
      classCode,
    });
    expect(check(advanced, advanced, advanced, advanced)).toEqual([said('c2', 3), said('c3', 4)]);
  });

  it.each<[string, TrainingClass[]]>([
    ['as many as the line has', [advanced, advanced]],
    ['classes of two lines', [advanced, advanced, { communeCategory: 'XA_NTM' }, { classGroup: 'NTM-A' }]],
    ['cancelled classes', [advanced, advanced, { ...advanced, status: 'HUY' }]],
    ['classes put off', [advanced, advanced, { ...advanced, status: 'HOAN' }]],
    ['classes that are not of the plan', [advanced, advanced, { ...advanced, inPlan: 'Không' }]],
    ['classes on no line', [{}, {}, {}, {}]],
  ])('says nothing of %s', (_what, classes) => {
    expect(check(...classes)).toEqual([]);
  });
});
