import type { PersonPair } from '../rollup/distinctPeople.ts';
import { disjointSets } from './disjointSets.ts';
import type { KeptAnswer } from './keptPeople.ts';

/** A pair that may be one person. */
export interface PossiblePair {
  readonly one: string;
  readonly other: string;
}

/** What was found and answered of some persons. */
export interface PeopleFacts<Pair extends PossiblePair = PossiblePair> {
  readonly pairs: readonly Pair[];
  readonly answers: readonly Pick<KeptAnswer, 'one' | 'other' | 'answer'>[];
  /** Whether a key is that of a CCCD. */
  readonly isNumbered: (key: string) => boolean;
}

/** What follows from it. */
export interface SettledPeople<Pair extends PossiblePair = PossiblePair> {
  readonly same: readonly PersonPair[];
  /** The pairs that nobody has answered and that no answers settle. */
  readonly open: readonly Pair[];
  /** Of one human, as far as was answered: the smallest of the keys. */
  readonly humanOf: (key: string) => string;
  /** Whether two keys can still be of one human. */
  readonly mayBeSame: (one: string, other: string) => boolean;
}

/**
 * What the answers say of all pairs: "the same" is passed on from one to the next, "different" holds for all who are the same
 * as one of the two, and a human has one CCCD: an answer that would give somebody two is as if it were not there
 * (`refuseAnswer` does not let it come to that).
 */
export function settleAnswers<Pair extends PossiblePair>({
  pairs,
  answers,
  isNumbered,
}: PeopleFacts<Pair>): SettledPeople<Pair> {
  const humans = disjointSets();
  const numbered = new Set<string>();
  const hasNumber = (root: string, key: string): boolean => numbered.has(root) || isNumbered(key);
  const same: PersonPair[] = [];
  for (const { one, other, answer } of answers) {
    if (answer !== 'same') continue;
    const [first, second] = [humans.rootOf(one), humans.rootOf(other)];
    const [firstHas, secondHas] = [hasNumber(first, one), hasNumber(second, other)];
    if (first === second || (firstHas && secondHas)) continue;
    humans.join(one, other);
    if (firstHas || secondHas) numbered.add(humans.rootOf(one));
    same.push([one, other]);
  }
  const humanOf = humans.rootOf;
  const apart = new Set(
    answers.flatMap(({ one, other, answer }) =>
      answer === 'different' ? [pairOf(humanOf(one), humanOf(other))] : [],
    ),
  );
  const mayBeSame = (one: string, other: string): boolean => {
    const [first, second] = [humanOf(one), humanOf(other)];
    if (first === second) return true;
    return !apart.has(pairOf(first, second)) && !(hasNumber(first, one) && hasNumber(second, other));
  };
  const open = pairs.filter(({ one, other }) => humanOf(one) !== humanOf(other) && mayBeSame(one, other));
  return { same, open, humanOf, mayBeSame };
}

/** Two keys in one order, as one text. */
export const pairOf = (one: string, other: string): string =>
  one < other ? `${one} ${other}` : `${other} ${one}`;
