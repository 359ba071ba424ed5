import { distinctPeople, type PeopleAnswers } from '../rollup/distinctPeople.ts';
import { disjointSets } from './disjointSets.ts';
import type { KeptAnswer, KeptPeople, KeptPerson } from './keptPeople.ts';
import { pairOf, settleAnswers, type PeopleFacts, type SettledPeople } from './settleAnswers.ts';

/** A question: are these two one human? */
export interface PeopleQuestion {
  readonly one: string;
  readonly other: string;
  readonly score: number;
  readonly reasons: readonly string[];
  /** By how much the doubt of all published numbers shrinks, the mean of both answers. */
  readonly narrowing: number;
  /** Somebody wanted to be asked later. */
  readonly isLater: boolean;
}

/** How many people there are at least and at most. */
export interface PeopleBand {
  readonly least: number;
  readonly most: number;
}

/** In a larger tangle what each answer would do is not tried: the numbers both persons are in stand for it. */
const MOST_TRIED = 150;

/** What is kept, by keys: the pairs as facts. */
export function peopleFacts({ persons, pairs, answers }: KeptPeople): PeopleFacts<KeptQuestion> & {
  readonly byKey: ReadonlyMap<string, KeptPerson>;
} {
  const byKey = new Map(persons.map((person) => [person.key, person]));
  return {
    byKey,
    answers,
    isNumbered: (key) => byKey.get(key)?.isNumbered ?? false,
    pairs: pairs.flatMap(({ one, other, score, reasons }) => {
      const [first, second] = [persons[one], persons[other]];
      if (first === undefined || second === undefined) return [];
      return [{ one: first.key, other: second.key, score, reasons }];
    }),
  };
}

interface KeptQuestion {
  readonly one: string;
  readonly other: string;
  readonly score: number;
  readonly reasons: readonly string[];
}
type Facts = ReturnType<typeof peopleFacts>;

/** What the forms need of it: who is the same, who may be. */
export function peopleAnswersOf(kept: KeptPeople): PeopleAnswers {
  const facts = peopleFacts(kept);
  return answersOf(facts, settleAnswers(facts));
}

const answersOf = (
  { byKey }: Pick<Facts, 'byKey'>,
  { same, open }: Pick<SettledPeople, 'same' | 'open'>,
): PeopleAnswers => ({
  same,
  open: open.map(({ one, other }) => [one, other]),
  numbered: [...byKey.values()].flatMap(({ key, isNumbered }) => (isNumbered ? [key] : [])),
});

/** How many people the plan has by what is known now. */
export function peopleBand(kept: KeptPeople): PeopleBand {
  const distinct = distinctPeople(peopleAnswersOf(kept));
  const counted = kept.persons.filter(({ lines }) => lines.length > 0);
  const humans = new Set(counted.map(({ key }) => distinct.numberOf({ person: key })));
  const most = kept.people - (counted.length - humans.size);
  return { least: most - distinct.doubtIn(humans), most };
}

/**
 * The open questions, the one first whose answer narrows the doubt of the published numbers most, whichever answer it is: of
 * persons in many numbers rather than in one, of two who hang together by nothing else rather than of many who do. Then
 * the more likely first; what was put off comes last, in that order. Of questions that one answer settles the best is asked.
 */
export function queueQuestions(kept: KeptPeople): PeopleQuestion[] {
  const facts = peopleFacts(kept);
  const later = new Map(
    kept.answers.flatMap(({ one, other, answer, at }) =>
      answer === 'later' ? [[pairOf(one, other), at] as const] : [],
    ),
  );
  const putOff = ({ one, other }: Pick<PeopleQuestion, 'one' | 'other'>): string =>
    later.get(pairOf(one, other)) ?? '';
  return tangles(facts)
    .flatMap((tangle) => questionsOf(tangle))
    .map((question) => ({ ...question, isLater: putOff(question) !== '' }))
    .sort(
      (a, b) =>
        compareTexts(putOff(a), putOff(b)) ||
        b.narrowing - a.narrowing ||
        b.score - a.score ||
        compareTexts(pairOf(a.one, a.other), pairOf(b.one, b.other)),
    );
}

const compareTexts = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The facts in parts that have nobody in common. */
function tangles(facts: Facts): Facts[] {
  const sets = disjointSets();
  const links = [...facts.pairs, ...facts.answers];
  for (const { one, other } of links) sets.join(one, other);
  const parts = new Map<
    string,
    { pairs: KeptQuestion[]; answers: Facts['answers'][number][]; byKey: Map<string, KeptPerson> }
  >();
  const partOf = (key: string): NonNullable<ReturnType<typeof parts.get>> => {
    const root = sets.rootOf(key);
    const part = parts.get(root) ?? { pairs: [], answers: [], byKey: new Map<string, KeptPerson>() };
    parts.set(root, part);
    return part;
  };
  for (const pair of facts.pairs) partOf(pair.one).pairs.push(pair);
  for (const answer of facts.answers) partOf(answer.one).answers.push(answer);
  for (const [key, person] of facts.byKey) partOf(key).byKey.set(key, person);
  return [...parts.values()].map((part) => ({ ...part, isNumbered: facts.isNumbered }));
}

function questionsOf(tangle: Facts): Omit<PeopleQuestion, 'isLater'>[] {
  const { open, humanOf } = settleAnswers(tangle);
  if (open.length === 0) return [];
  const best = new Map<string, KeptQuestion>();
  for (const pair of open) {
    const humans = pairOf(humanOf(pair.one), humanOf(pair.other));
    const known = best.get(humans);
    if (known === undefined || pair.score > known.score) best.set(humans, pair);
  }
  const widthNow = widthOf(tangle);
  return [...best.values()].map((pair) => ({
    ...pair,
    narrowing: open.length > MOST_TRIED ? sharedLines(tangle, pair) : narrowingOf(tangle, pair, widthNow),
  }));
}

function narrowingOf(tangle: Facts, { one, other }: KeptQuestion, widthNow: number): number {
  const widthIf = (answer: KeptAnswer['answer']): number =>
    widthOf({ ...tangle, answers: [...tangle.answers, { one, other, answer }] });
  return widthNow - (widthIf('same') + widthIf('different')) / 2;
}

/** The doubt of all published numbers together. */
function widthOf(tangle: Facts): number {
  const distinct = distinctPeople(answersOf(tangle, settleAnswers(tangle)));
  const lines = new Map<string, Set<number>>();
  for (const { key, lines: ofPerson } of tangle.byKey.values()) {
    const human = distinct.numberOf({ person: key });
    for (const line of ofPerson) {
      const known = lines.get(line);
      if (known === undefined) lines.set(line, new Set([human]));
      else known.add(human);
    }
  }
  return [...lines.values()].reduce((sum, people) => sum + distinct.doubtIn(people), 0);
}

function sharedLines({ byKey }: Facts, { one, other }: KeptQuestion): number {
  const lines = new Set(byKey.get(one)?.lines);
  return (byKey.get(other)?.lines ?? []).filter((line) => lines.has(line)).length;
}
