import { checkPlanUnits } from '../../../../core/src/plan/planChecks/checkPlanUnits.ts';
import { aPlan } from '../../../builders/aPlan.ts';
import { aNewUnit, aUnit } from '../../../builders/aUnit.ts';

const units = [aUnit(), aNewUnit(), aUnit({ id: 'u3', code: '05908', districtCode: '173' })];
const target = { unitId: 'u1', category: 'XA_NC', year: 2024, decision: '1/QĐ' };

describe('checkPlanUnits', () => {
  it('accepts units and districts there are', () => {
    const plan = aPlan({ communeTargets: [target] });
    expect(checkPlanUnits(plan, units)).toEqual([]);
  });

  it('names what there is not', () => {
    const plan = aPlan({
      scope: { provinceCode: '99', asOf: '2025-06-30' },
      communeTargets: [target, { ...target, unitId: 'gone' }],
      reporters: [
        { id: '171', name: 'Huyện Đại Từ', districtCode: '171' },
        { id: '175', name: 'Huyện Lạ', districtCode: '175', unitIds: ['n1', 'gone'] },
      ],
    });
    expect(checkPlanUnits(plan, units)).toEqual([
      { path: 'scope.provinceCode', message: 'unknown unit 99' },
      { path: 'communeTargets.1.unitId', message: 'unknown unit gone' },
      { path: 'reporters.1.districtCode', message: 'unknown unit 175' },
      { path: 'reporters.1.unitIds.1', message: 'unknown unit gone' },
    ]);
  });
});
