import { nextPlan, unitHistory, unitsOfProvince } from './readPlanFiles.ts';
import { unitsInScope } from '../../core/src/plan/unitsInScope.ts';
import { isValidOn } from '../../core/src/plan/validity.ts';

const plan = nextPlan();

describe('plans/thai-nguyen-2026-2030.json', () => {
  it('says that it is an example and invents neither number nor date', () => {
    expect(plan.example).toContain('Không cơ quan nào ban hành');
    expect(plan.document).toMatchObject({ number: '', date: '' });
  });

  it('groups communes as the criteria of 2026 do', () => {
    expect(plan.communeCategories.map(({ label }) => label)).toEqual([
      'Xã nhóm 1',
      'Xã nhóm 2',
      'Xã nhóm 3',
      'Xã NTM hiện đại',
    ]);
  });

  it('has each of the 92 units of today as a reporter', () => {
    const { units } = unitHistory();
    const today = units.filter((unit) => isValidOn(unit, '2026-01-01')).map(({ id }) => id);
    expect(plan.reporters.flatMap(({ unitIds = [] }) => unitIds).sort()).toEqual(today.sort());
    expect(plan.reporters.filter(({ districtCode }) => districtCode !== undefined)).toEqual([]);
  });

  it('is about the whole new province, old Bắc Kạn with it', () => {
    const { units } = unitHistory();
    const scope = unitsInScope(plan, units, unitsOfProvince());
    const known = units.filter((unit) => scope.has(unit.id) && isValidOn(unit, '2025-06-30'));
    expect(known).toHaveLength(280);
  });
});
