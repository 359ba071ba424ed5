import { applySettings } from '../../../core/src/plan/applySettings.ts';
import { NOTHING_SET } from '../../../core/src/plan/planSettings.ts';
import { aPlan, aTarget } from '../../builders/aPlan.ts';

const denominator = { year: 2024, value: 200, source: 'Niên giám', date: '2023-12-31', approvedBy: 'VPĐP' };
const given = { quotaLine: 'NTM-B1', year: 2023, classes: 1, document: 'CV 1' };
const moved = { quotaLine: 'NTM-A', fromYear: 2022, toYear: 2023, classes: 1, document: 'CV 2', reason: 'x' };
const commune = { unitId: 'u1', category: 'XA_NTM', year: 2023, decision: 'QĐ 1' };

describe('applySettings', () => {
  it('leaves the plan as it is where nothing was set', () => {
    const plan = aPlan({ allocations: [given], targets: [aTarget({ denominators: [denominator] })] });
    expect(applySettings(plan, NOTHING_SET)).toEqual(plan);
  });

  it('puts each table in place of the plan’s own, a table without lines too', () => {
    const plan = aPlan({ allocations: [given], carryOvers: [moved], communeTargets: [commune] });
    const settings = { ...NOTHING_SET, allocations: [], carryOvers: [], communeTargets: [] };
    expect(applySettings(plan, settings)).toEqual({
      ...plan,
      ...{ allocations: [], carryOvers: [] },
      communeTargets: [],
    });
    const others = { allocations: [{ ...given, classes: 2 }], communeTargets: [{ ...commune, year: 2024 }] };
    expect(applySettings(plan, { ...NOTHING_SET, ...others })).toEqual({ ...plan, ...others });
  });

  it('gives each target its own denominators and takes those of the plan away', () => {
    const targets = [aTarget({ denominators: [denominator] }), aTarget({ id: 'T2' })];
    const of2 = { ...denominator, value: 50 };
    const applied = applySettings(aPlan({ targets }), {
      ...NOTHING_SET,
      denominators: [{ target: 'T2', ...of2 }],
    });
    expect(applied.targets).toEqual([aTarget(), aTarget({ id: 'T2', denominators: [of2] })]);
  });

  it('sets deadlines by kind of period, and adds kinds that the plan does not name', () => {
    const reporting = {
      ...aPlan().reporting,
      periods: [{ kind: 'month' as const, dueDays: 3 }, { kind: 'year' as const }],
    };
    const deadlines = [
      { kind: 'quarter' as const, dueDays: 7 },
      { kind: 'year' as const, dueDays: 15, number: 'CV 5', date: '2022-09-05' },
    ];
    const applied = applySettings(aPlan({ reporting }), { ...NOTHING_SET, deadlines });
    expect(applied.reporting).toEqual({
      ...reporting,
      periods: [
        { kind: 'month' },
        { kind: 'year', dueDays: 15, document: { number: 'CV 5', date: '2022-09-05' } },
        { kind: 'quarter', dueDays: 7 },
      ],
    });
  });
});
