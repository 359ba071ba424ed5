import type { EnrolmentSummary } from '../class/summariseEnrolment.ts';
import { KeyNumbers } from './keyNumbers.ts';

/** Two persons, by their keys. */
export type PersonPair = readonly [string, string];

/** What is known of persons with different keys: who was found to be the same person, and who may be. */
export interface PeopleAnswers {
  readonly same: readonly PersonPair[];
  readonly open: readonly PersonPair[];
}

/** Tells people apart. */
export interface DistinctPeople {
  /** The key of a learner's person: one for all keys that somebody found to be the same person. */
  personOf(learner: Pick<EnrolmentSummary, 'person'>): string;
  /** A small number for that person, the same each time, so that sets of millions of people can be kept. */
  numberOf(learner: Pick<EnrolmentSummary, 'person'>): number;
  /** How many fewer these people, by their numbers, would be if every open question were answered with "the same". */
  doubtIn(people: Pick<ReadonlySet<number>, 'has'>): number;
}

/** People by exact key, by the answers to "cùng một người?", with what is still open as a doubt [domain §4.7]. */
export function distinctPeople({ same, open }: PeopleAnswers): DistinctPeople {
  const personOf = joined(same);
  const numbers = new KeyNumbers();
  const numberOf = (key: string): number => numbers.numberOf(personOf(key));
  const groupOf = joined(open.map(([one, other]): PersonPair => [personOf(one), personOf(other)]));
  const inDoubt = new Map(open.flat().map((key) => [numberOf(key), groupOf(personOf(key))]));
  return {
    personOf: ({ person }) => personOf(person),
    numberOf: ({ person }) => numberOf(person),
    doubtIn(people) {
      const doubtful = [...inDoubt].filter(([number]) => people.has(number));
      return doubtful.length - new Set(doubtful.map(([, group]) => group)).size;
    },
  };
}

/** Joins keys that are paired, directly or through others, and answers the smallest key of each group. */
function joined(pairs: readonly PersonPair[]): (key: string) => string {
  const upward = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let next = upward.get(root); next !== undefined; next = upward.get(root)) root = next;
    return root;
  };
  for (const [one, other] of pairs) {
    const [first, last] = [rootOf(one), rootOf(other)].sort();
    if (first !== undefined && last !== undefined && first !== last) upward.set(last, first);
  }
  return rootOf;
}
