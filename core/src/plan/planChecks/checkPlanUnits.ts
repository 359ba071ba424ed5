import type { Plan } from '../plan.ts';
import type { PlanMistake } from '../planMistake.ts';
import type { Unit } from '../unit.ts';

/** The units, districts and province that a plan names are ones there are. */
export function checkPlanUnits(plan: Plan, units: readonly Unit[]): PlanMistake[] {
  const ids = new Set(units.map(({ id }) => id));
  const districts = new Set(units.map(({ districtCode }) => districtCode));
  const unknown = (path: string, id: string, known: ReadonlySet<string>): PlanMistake[] =>
    known.has(id) ? [] : [{ path, message: `unknown unit ${id}` }];
  return [
    ...unknown(
      'scope.provinceCode',
      plan.scope.provinceCode,
      new Set(units.map((unit) => unit.provinceCode)),
    ),
    ...plan.communeTargets.flatMap(({ unitId }, at) =>
      unknown(`communeTargets.${String(at)}.unitId`, unitId, ids),
    ),
    ...plan.reporters.flatMap(({ districtCode, unitIds = [] }, at) => [
      ...(districtCode === undefined
        ? []
        : unknown(`reporters.${String(at)}.districtCode`, districtCode, districts)),
      ...unitIds.flatMap((id, of) => unknown(`reporters.${String(at)}.unitIds.${String(of)}`, id, ids)),
    ]),
  ];
}
