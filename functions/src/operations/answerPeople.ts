import type { PeopleAnswer, PeopleDecision } from '../../../core/src/api/people.ts';
import type { KeptAnswer, KeptPeople } from '../../../core/src/people/keptPeople.ts';
import { peopleFacts } from '../../../core/src/people/queueQuestions.ts';
import { refuseAnswer } from '../../../core/src/people/refuseAnswer.ts';
import type { PeopleWrite } from '../deps.ts';
import { Problem } from '../problem.ts';
import { authoriseAsking, nextQuestion, type AskDeps } from './askPeople.ts';

/**
 * Keeps what the office says of two persons, or takes it back, with a note of who and when; answers the next question. Said
 * twice it is kept once. Throws `people/no-question`, `people/answered`, `people/contradiction` and `people/two-numbers`.
 */
export async function answerPeople(
  deps: AskDeps,
  decision: PeopleDecision,
  email: string,
): Promise<PeopleAnswer> {
  const asking = await authoriseAsking(deps, email);
  const at = new Date(deps.now()).toISOString();
  const [one, other] = [decision.one, decision.other].sort() as [string, string];
  const made = { one, other, at, by: asking.by };
  await deps.people.change(asking.province.planId, (stored) => {
    if (stored === undefined) throw new Problem('people/no-question');
    const { answer } = decision;
    return answer === 'revoke' ? revoke(stored, made) : keep(stored, { ...made, answer });
  });
  return nextQuestion(deps, asking);
}

function keep(people: KeptPeople, answer: KeptAnswer): PeopleWrite | undefined {
  const refusal = refuseAnswer(peopleFacts(people), answer);
  if (refusal !== undefined) throw new Problem(`people/${refusal}`);
  const known = people.answers.find((given) => isOn(given, answer));
  // Put off once more, it goes behind those that were put off before: it is kept anew.
  if (known?.answer === answer.answer && answer.answer !== 'later') return undefined;
  const others = people.answers.filter((given) => given !== known);
  return {
    people: { ...people, answers: [...others, answer] },
    note: { ...answer, act: 'answered' },
  };
}

function revoke(people: KeptPeople, made: Omit<KeptAnswer, 'answer'>): PeopleWrite | undefined {
  const known = people.answers.find((given) => isOn(given, made));
  if (known === undefined) return undefined;
  return {
    people: { ...people, answers: people.answers.filter((given) => given !== known) },
    note: { ...made, act: 'revoked', answer: known.answer },
  };
}

const isOn = (given: KeptAnswer, { one, other }: Pick<KeptAnswer, 'one' | 'other'>): boolean =>
  given.one === one && given.other === other;
