import type { QuotaLine } from '../../../core/src/plan/plan.ts';
import type { Unit } from '../../../core/src/plan/unit.ts';
import type { Random } from './seededRandom.ts';

/** Whether a unit existed on a day. */
export const isValidOn = (unit: Unit, day: string): boolean =>
  (unit.validFrom ?? '') <= day && day <= (unit.validTo ?? '9999');

/** Hands out the communes whose class is due, for a quota line: one that exists on the day, each as often as planned. */
export type TakeCommune = (quotaLine: string, day: string) => Unit;

/**
 * Chooses the target communes of the quota lines that count communes, by the line's id: of every district about the same
 * share, each in one category only.
 */
export function chooseTargetCommunes(
  lines: readonly QuotaLine[],
  candidates: readonly Unit[],
  random: Random,
): Map<string, Unit[]> {
  const wanted = lines.reduce((sum, { communes = 0 }) => sum + communes, 0);
  const chosen = random.shuffled(spreadOverDistricts(candidates, random).slice(0, wanted));
  return new Map(lines.map(({ id, communes = 0 }) => [id, chosen.splice(0, communes)]));
}

/** Hands out the target communes of the quota lines, in any order. Throws when a line has no commune left. */
export function drawTargetCommunes(
  lines: readonly QuotaLine[],
  candidates: readonly Unit[],
  random: Random,
): TakeCommune {
  const slots = new Map<string, Unit[]>();
  const chosen = chooseTargetCommunes(lines, candidates, random);
  for (const { id, classesPerCommune = 0 } of lines) {
    const own = chosen.get(id) ?? [];
    slots.set(id, random.shuffled(Array.from({ length: classesPerCommune }, () => own).flat()));
  }
  return (quotaLine, day) => {
    const left = slots.get(quotaLine) ?? [];
    const at = left.findIndex((unit) => isValidOn(unit, day));
    const [commune] = at < 0 ? [] : left.splice(at, 1);
    if (commune === undefined) throw new Error(`no commune left for ${quotaLine} on ${day}`);
    return commune;
  };
}

// Ordered so that any beginning of the list has about the same share of every district.
function spreadOverDistricts(candidates: readonly Unit[], random: Random): Unit[] {
  const byDistrict = new Map<string, Unit[]>();
  for (const unit of candidates) {
    byDistrict.set(unit.districtCode, [...(byDistrict.get(unit.districtCode) ?? []), unit]);
  }
  return [...byDistrict.values()]
    .flatMap((units) =>
      random
        .shuffled(units)
        .map((unit, rank) => ({ unit, place: (rank + random.fraction()) / units.length })),
    )
    .sort((a, b) => a.place - b.place)
    .map(({ unit }) => unit);
}
