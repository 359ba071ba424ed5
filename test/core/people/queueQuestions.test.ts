import { queueQuestions } from '../../../core/src/people/queueQuestions.ts';
import type { KeptPeople } from '../../../core/src/people/keptPeople.ts';
import { someKeptPeople } from '../../builders/keptPeople.ts';

const order = (kept: KeptPeople): string[] => queueQuestions(kept).map(({ one, other }) => one + other);
const narrowing = (kept: KeptPeople): Record<string, number> =>
  Object.fromEntries(
    queueQuestions(kept).map((question) => [question.one + question.other, question.narrowing]),
  );
const withScores = (kept: KeptPeople, scores: readonly number[]): KeptPeople => ({
  ...kept,
  pairs: kept.pairs.map((pair, at) => ({ ...pair, score: scores[at] ?? 0 })),
});

describe('the queue of questions', () => {
  it('asks first of persons in more published numbers', () => {
    const lines = { c: ['total', 'reporter 171'], d: ['total', 'reporter 171'] };
    const kept = someKeptPeople(['ab', 'cd'], [], lines);
    expect(narrowing(kept)).toEqual({ ab: 1, cd: 2 });
    expect(order(kept)).toEqual(['cd', 'ab']);
  });

  it('counts a number that only one of the two is in for nothing', () => {
    const kept = someKeptPeople(['ab'], [], { a: ['total', 'reporter 171'], b: ['total', 'reporter 173'] });
    expect(narrowing(kept)).toEqual({ ab: 1 });
  });

  it('asks of two who hang together by nothing else before those in a ring, who may still do so', () => {
    const kept = withScores(someKeptPeople(['ab', 'bc', 'ac', 'de']), [900, 900, 900, 500]);
    // In a ring "two people" narrows nothing: both may still be the third.
    expect(narrowing(kept)).toEqual({ ab: 0.5, ac: 0.5, bc: 0.5, de: 1 });
    expect(order(kept)).toEqual(['de', 'ab', 'ac', 'bc']);
  });

  it('asks last of persons who count in nothing', () => {
    const kept = withScores(someKeptPeople(['ab', 'cd'], [], { a: [], b: [] }), [900, 500]);
    expect(narrowing(kept)).toEqual({ ab: 0, cd: 1 });
    expect(order(kept)).toEqual(['cd', 'ab']);
  });

  it('asks the more likely first when both narrow alike', () => {
    expect(order(withScores(someKeptPeople(['ab', 'cd']), [700, 800]))).toEqual(['cd', 'ab']);
  });

  it('asks what was put off when all else is asked', () => {
    const kept = withScores(someKeptPeople(['ab', 'cd'], ['a?b']), [900, 500]);
    expect(queueQuestions(kept)).toMatchObject([{ isLater: false }, { one: 'a', isLater: true }]);
  });

  it('asks once where one answer settles two pairs, by the better pair', () => {
    const kept = withScores(someKeptPeople(['ab', 'ac', 'bc'], ['a=b']), [1000, 700, 800]);
    expect(order(kept)).toEqual(['bc']);
  });

  it('knows that of two CCCDs only one is that of the person between', () => {
    // "The same" settles both questions; "different" leaves the other one as it is.
    expect(narrowing(someKeptPeople(['Ab', 'bC']))).toEqual({ Ab: 0.5, bC: 0.5 });
  });

  it('asks nothing when everything is answered', () => {
    expect(order(someKeptPeople(['ab', 'cd'], ['a=b', 'c/d']))).toEqual([]);
  });

  it('orders a tangle of hundreds too', () => {
    const keys = [...'abcdefghijklmnopqrstuvwxyz0123456789'];
    const pairs = keys.flatMap((one, at) => keys.slice(at + 1).map((other) => one + other));
    expect(order(someKeptPeople(pairs))).toHaveLength(630);
  });
});
