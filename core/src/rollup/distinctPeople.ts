import type { EnrolmentSummary } from '../class/summariseEnrolment.ts';
import { disjointSets } from '../people/disjointSets.ts';
import { KeyNumbers } from './keyNumbers.ts';

/** Two persons, by their keys. */
export type PersonPair = readonly [string, string];

/** What is known of persons with different keys: who was found to be the same person, and who may be. */
export interface PeopleAnswers {
  readonly same: readonly PersonPair[];
  readonly open: readonly PersonPair[];
  /** Keys among them that are of a CCCD: two different ones are never one person. */
  readonly numbered?: readonly string[];
}

/** Tells people apart. */
export interface DistinctPeople {
  /** The key of a learner's person: one for all keys that somebody found to be the same person. */
  personOf(learner: Pick<EnrolmentSummary, 'person'>): string;
  /** A small number for that person, the same each time, so that sets of millions of people can be kept. */
  numberOf(learner: Pick<EnrolmentSummary, 'person'>): number;
  /** How many fewer these people, by their numbers, would be if every open question were answered with "the same". */
  doubtIn(people: Pick<ReadonlySet<number>, 'has'>): number;
  /** Those of these people, by their numbers, who make that doubt: who may be one person with another of them. */
  doubtfulIn(people: Pick<ReadonlySet<number>, 'has'>): ReadonlySet<number>;
}

/** People by exact key, by the answers to "cùng một người?", with what is still open as a doubt [domain §4.7]. */
export function distinctPeople({ same, open, numbered = [] }: PeopleAnswers): DistinctPeople {
  const personOf = joined(same);
  const numbers = new KeyNumbers();
  const recent = new Map<string, number>();
  const numberOf = (key: string): number => {
    const known = recent.get(key);
    if (known !== undefined) return known;
    const number = numbers.numberOf(personOf(key));
    if (recent.size >= MOST_RECENT) recent.clear();
    recent.set(key, number);
    return number;
  };
  const groupOf = joined(open.map(([one, other]): PersonPair => [personOf(one), personOf(other)]));
  const inDoubt = new Map(open.flat().map((key) => [numberOf(key), groupOf(personOf(key))]));
  const withNumber = new Set(numbered.map(numberOf));
  return {
    personOf: ({ person }) => personOf(person),
    numberOf: ({ person }) => numberOf(person),
    doubtIn(people) {
      const doubtful = [...inDoubt].filter(([number]) => people.has(number));
      const fewest = fewestPeople(doubtful.map(([number, group]) => [group, withNumber.has(number)]));
      return doubtful.length - fewest;
    },
    doubtfulIn(people) {
      const groups = new Map<string, number[]>();
      for (const [number, group] of inDoubt) {
        if (people.has(number)) groups.set(group, [...(groups.get(group) ?? []), number]);
      }
      // A group in which everybody has a CCCD, or of which one alone is here, is no fewer whatever is answered.
      const isInDoubt = (group: readonly number[]): boolean =>
        group.length > Math.max(1, group.filter((number) => withNumber.has(number)).length);
      return new Set([...groups.values()].filter(isInDoubt).flat());
    },
  };
}

/** How few people these can be: those of a group are one, but who has a CCCD is one for each. */
function fewestPeople(people: readonly (readonly [group: string, hasNumber: boolean])[]): number {
  const groups = new Map<string, number>();
  for (const [group, hasNumber] of people) groups.set(group, (groups.get(group) ?? 0) + Number(hasNumber));
  return [...groups.values()].reduce((sum, numbers) => sum + Math.max(1, numbers), 0);
}

/** The forms ask one after the other about the people of one class. */
const MOST_RECENT = 1_000;

/** Joins keys that are paired, directly or through others, and answers the smallest key of each group. */
function joined(pairs: readonly PersonPair[]): (key: string) => string {
  const groups = disjointSets();
  for (const [one, other] of pairs) groups.join(one, other);
  return groups.rootOf;
}
