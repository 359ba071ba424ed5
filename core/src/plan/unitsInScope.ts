import type { Plan } from './plan.ts';
import type { Unit } from './unit.ts';
import type { UnitIndex } from './unitIndex.ts';
import { isValidOn } from './validity.ts';

/**
 * Ids of the units a plan is about: those of its province on its day, and all that was there before or came after on the
 * same land. Units that joined the province later from another are outside (domain §2.4, 7).
 */
export function unitsInScope(
  { scope }: Pick<Plan, 'scope'>,
  units: readonly Unit[],
  index: UnitIndex,
): ReadonlySet<string> {
  const inside = new Set<string>();
  const follow = (id: string, linksOf: UnitIndex['successorsOf']): void => {
    for (const { unit } of linksOf(id)) {
      if (inside.has(unit.id)) continue;
      inside.add(unit.id);
      follow(unit.id, linksOf);
    }
  };
  const start = units.filter(
    (unit) => unit.provinceCode === scope.provinceCode && isValidOn(unit, scope.asOf),
  );
  for (const { id } of start) {
    inside.add(id);
    follow(id, index.successorsOf);
    follow(id, index.predecessorsOf);
  }
  return inside;
}
