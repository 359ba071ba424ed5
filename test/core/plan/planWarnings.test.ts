import { planWarnings } from '../../../core/src/plan/planWarnings.ts';
import { aPlan } from '../../builders/aPlan.ts';

const give = (classes: number) => ({ quotaLine: 'NTM-B1', year: 2023, classes, document: '1/QĐ' });
const commune = (unitId: string, category: string) => ({ unitId, category, year: 2024, decision: '1/QĐ' });
const carry = { quotaLine: 'NTM-A', fromYear: 2022, toYear: 2023, document: '2/QĐ', reason: 'Dịch bệnh' };

describe('planWarnings', () => {
  it('says nothing of a plan in which all fits', () => {
    const plan = aPlan({
      allocations: [give(2)],
      carryOvers: [{ ...carry, classes: 2 }],
      communeTargets: [commune('u1', 'XA_NTM')],
    });
    expect(planWarnings(plan)).toEqual([]);
  });

  it('warns of more classes given than a line has', () => {
    expect(planWarnings(aPlan({ allocations: [give(2), give(1)] }))).toEqual([
      'Dòng NTM-B1: đã phân bổ 3 lớp, nhiều hơn chỉ tiêu 2 lớp.',
    ]);
  });

  it('warns of more classes carried over than a year has', () => {
    expect(planWarnings(aPlan({ carryOvers: [{ ...carry, classes: 3 }] }))).toEqual([
      'Dòng NTM-A: chuyển khỏi năm 2022 nhiều lớp hơn năm đó có.',
    ]);
  });

  it('warns of more target communes than a line has', () => {
    const communeTargets = [commune('u1', 'XA_NTM'), commune('u2', 'XA_NTM')];
    expect(planWarnings(aPlan({ communeTargets }))).toEqual([
      'Dòng NTM-B1: đã nhập 2 xã, nhiều hơn 1 xã của kế hoạch.',
    ]);
  });

  it('warns of a commune in two categories, which is allowed', () => {
    const communeTargets = [commune('u1', 'XA_NTM'), commune('u1', 'XA_NC')];
    expect(planWarnings(aPlan({ communeTargets }))).toEqual(['Đơn vị u1 thuộc 2 loại xã: XA_NTM, XA_NC.']);
  });
});
