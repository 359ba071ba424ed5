import { personIdentity } from '../../class/personIdentity.ts';
import type { ProvinceClass } from './suspicion.ts';

/** The people of a class, by their keys, each with the row they stand in first. */
export const classPeople = ({ checked }: ProvinceClass): Map<string, string> => {
  const people = new Map<string, string>();
  for (const { id, values } of checked.enrolments) {
    const key = personIdentity(values)?.key;
    if (key !== undefined && !people.has(key)) people.set(key, id);
  }
  return people;
};

/** Two classes that have people in common. */
export interface ClassPair {
  readonly one: ProvinceClass;
  readonly other: ProvinceClass;
  /** Keys of the people in both. */
  readonly common: readonly string[];
  /** People in the longer of the two lists. */
  readonly listed: number;
}

/** Every pair of classes with people in common, found through the people: not every class against every other. */
export function pairsWithCommonPeople(classes: readonly ProvinceClass[]): ClassPair[] {
  const lists = classes.map(classPeople);
  const places = new Map<string, number[]>();
  const common = new Map<string, { pair: [number, number]; people: string[] }>();
  for (const [at, list] of lists.entries()) {
    for (const person of list.keys()) {
      const earlier = places.get(person) ?? [];
      for (const before of earlier) {
        const key = `${String(before)} ${String(at)}`;
        const known = common.get(key) ?? { pair: [before, at], people: [] };
        known.people.push(person);
        common.set(key, known);
      }
      places.set(person, [...earlier, at]);
    }
  }
  return [...common.values()].flatMap(({ pair: [before, at], people }) => {
    const [one, other] = [classes[before], classes[at]];
    if (one === undefined || other === undefined) return [];
    return [{ one, other, common: people, listed: Math.max(lists[before]?.size ?? 0, lists[at]?.size ?? 0) }];
  });
}
