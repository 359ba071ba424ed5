import type { KeptAnswer } from './keptPeople.ts';
import { pairOf, settleAnswers, type PeopleFacts } from './settleAnswers.ts';

/**
 * Why an answer cannot be: `two-numbers`, a human would have two CCCDs; `contradiction`, it says the opposite of what follows
 * from other answers; `no-question`, nothing was found that these two have in common. Undefined when it can.
 */
export type AnswerRefusal = 'two-numbers' | 'contradiction' | 'no-question';

/** Looks whether an answer goes with the others; an earlier one on the same pair no longer counts. */
export function refuseAnswer(
  facts: PeopleFacts,
  { one, other, answer }: Pick<KeptAnswer, 'one' | 'other' | 'answer'>,
): AnswerRefusal | undefined {
  const pair = pairOf(one, other);
  const isPair = (found: { readonly one: string; readonly other: string }): boolean =>
    pairOf(found.one, found.other) === pair;
  if (!facts.pairs.some(isPair) && !facts.answers.some(isPair)) return 'no-question';
  if (answer === 'later') return undefined;
  const others = facts.answers.filter((known) => !isPair(known));
  const { humanOf, mayBeSame } = settleAnswers({ ...facts, answers: others });
  const isOne = humanOf(one) === humanOf(other);
  if (answer === 'different') return isOne ? 'contradiction' : undefined;
  if (isOne || mayBeSame(one, other)) return undefined;
  const differ = others.filter((known) => known.answer !== 'different');
  return settleAnswers({ ...facts, answers: differ }).mayBeSame(one, other) ? 'contradiction' : 'two-numbers';
}
