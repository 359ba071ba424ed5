import { checkQuotaCommune } from '../../../core/src/rules/checkQuotaCommune.ts';
import type { TrainingClass } from '../../../core/src/schema/classColumns.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';
import { indexUnits } from '../../../core/src/plan/unitIndex.ts';
import { aUnit } from '../../builders/aUnit.ts';

describe('checkQuotaCommune', () => {
  it('doubts a commune class in a phường', () => {
    expect(
      checkQuotaCommune(aRuleInput({ classGroup: 'NTM-B', quotaCommune: 'u2', startDate: '2024-03-12' })),
    ).toEqual([
      {
        kind: 'class',
        field: 'quotaCommune',
        code: 'class/commune-type',
        params: { unit: 'Phường Tân Thịnh (TP Thái Nguyên)', type: 'phường', day: '12/03/2024' },
      },
    ]);
  });

  it('doubts a thị trấn that was a xã on another day', () => {
    const market = aUnit({ id: 'u9', type: 'THI_TRAN', name: 'Thị trấn Quân Chu', validFrom: '2023-04-10' });
    const units = indexUnits([aUnit({ id: 'u8', name: 'Xã Quân Chu', validTo: '2023-04-09' }), market]);
    const on = (quotaCommune: string, startDate: string) =>
      checkQuotaCommune(aRuleInput({ classGroup: 'NTM-B', quotaCommune, startDate }, [], { units }));
    expect(on('u8', '2023-04-09')).toEqual([]);
    expect(on('u9', '2023-04-10')).toMatchObject([{ params: { type: 'thị trấn', day: '10/04/2023' } }]);
  });

  it.each<[string, TrainingClass]>([
    ['a xã', { classGroup: 'NTM-B', quotaCommune: 'u1', startDate: '2024-03-12' }],
    ['an OCOP class in a phường', { classGroup: 'OCOP-A', quotaCommune: 'u2', startDate: '2024-03-12' }],
    ['a class without a date', { classGroup: 'NTM-B', quotaCommune: 'u2' }],
    ['a class without a commune', { classGroup: 'NTM-B', startDate: '2024-03-12' }],
  ])('says nothing of %s', (_what, trainingClass) => {
    expect(checkQuotaCommune(aRuleInput(trainingClass))).toEqual([]);
  });
});
