import type { EnrolmentSummary } from '../class/summariseEnrolment.ts';

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
  /** How many fewer these people would be if every open question were answered with "the same". */
  doubtIn(people: ReadonlySet<string>): number;
}

/** People by exact key, by the answers to "cùng một người?", with what is still open as a doubt [domain §4.7]. */
export function distinctPeople({ same, open }: PeopleAnswers): DistinctPeople {
  const merged = joined(same);
  const personOf = (key: string): string => merged(key);
  const maybe = joined(open.map(([one, other]): PersonPair => [personOf(one), personOf(other)]));
  const inDoubt = new Set(open.flatMap((pair) => pair.map(personOf)));
  return {
    personOf: ({ person }) => personOf(person),
    doubtIn(people) {
      const doubtful = [...inDoubt].filter((key) => people.has(key));
      return doubtful.length - new Set(doubtful.map(maybe)).size;
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
