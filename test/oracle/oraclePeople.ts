import type { OracleInput, Pair } from './oracleInput.ts';
import { remembered } from './remembered.ts';

/** Gives all that is paired one name, going over the pairs until nothing changes any more. */
function named(pairs: readonly Pair[], nameOf: (key: string) => string): (key: string) => string {
  const names = new Map<string, string>();
  const now = (key: string): string => names.get(nameOf(key)) ?? nameOf(key);
  for (let changed = true; changed;) {
    changed = false;
    for (const [one, other] of pairs) {
      if (now(one) === now(other)) continue;
      const [kept, gone] = [now(one), now(other)];
      for (const key of pairs.flat()) if (now(key) === gone) names.set(nameOf(key), kept);
      changed = true;
    }
  }
  return now;
}

type Answers = Pick<OracleInput, 'same' | 'open' | 'numbered'>;

/** The names that everybody surely has, and has if all open questions are answered with yes. */
const namesBy = remembered(({ same, open, numbered }: Answers) => {
  const surely = named(same, (key) => key);
  return { surely, perhaps: named(open, surely), withNumber: numbered.map(surely) };
});

/**
 * How many people these are, and how many fewer they would be if all open questions were answered with yes; but of those who
 * would be one then, everybody with a CCCD of their own stays one.
 */
export function oraclePeople(
  persons: readonly string[],
  answers: Answers,
): { people: number; doubtful: number } {
  const { surely, perhaps, withNumber } = namesBy(answers);
  const people = [...new Set(persons.map(surely))];
  let fewest = 0;
  for (const group of new Set(people.map(perhaps))) {
    const own = people.filter((one) => perhaps(one) === group && withNumber.includes(one));
    fewest += Math.max(1, own.length);
  }
  return { people: people.length, doubtful: people.length - fewest };
}
