import type { KeptAnswer } from './keptPeople.ts';
import { pairOf, settleAnswers, type PeopleFacts } from './settleAnswers.ts';

/**
 * Why an answer cannot be: `two-numbers`, a human would have two CCCDs; `contradiction`, it says the opposite of what follows
 * from other answers; `answered`, somebody has answered it otherwise and that was not revoked; `no-question`, nothing was found
 * that these two have in common. Undefined when it can.
 */
export type AnswerRefusal = 'two-numbers' | 'contradiction' | 'answered' | 'no-question';

/** Looks whether an answer goes with the others. */
export function refuseAnswer(
  facts: PeopleFacts,
  { one, other, answer }: Pick<KeptAnswer, 'one' | 'other' | 'answer'>,
): AnswerRefusal | undefined {
  const pair = pairOf(one, other);
  const isPair = (found: { readonly one: string; readonly other: string }): boolean =>
    pairOf(found.one, found.other) === pair;
  if (!facts.pairs.some(isPair) && !facts.answers.some(isPair)) return 'no-question';
  const known = facts.answers.find(isPair);
  if (known !== undefined && known.answer !== 'later' && known.answer !== answer) return 'answered';
  const others = facts.answers.filter((given) => given !== known);
  return answer === 'later'
    ? undefined
    : refuseBesides({ ...facts, answers: others }, { one, other, answer });
}

function refuseBesides(
  facts: PeopleFacts,
  { one, other, answer }: Pick<KeptAnswer, 'one' | 'other' | 'answer'>,
): AnswerRefusal | undefined {
  const { humanOf, mayBeSame } = settleAnswers(facts);
  const isOne = humanOf(one) === humanOf(other);
  if (answer === 'different') return isOne ? 'contradiction' : undefined;
  if (isOne || mayBeSame(one, other)) return undefined;
  const joining = facts.answers.filter((given) => given.answer !== 'different');
  return settleAnswers({ ...facts, answers: joining }).mayBeSame(one, other)
    ? 'contradiction'
    : 'two-numbers';
}
