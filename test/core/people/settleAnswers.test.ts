import * as fc from 'fast-check';
import { peopleBand, peopleFacts } from '../../../core/src/people/queueQuestions.ts';
import { refuseAnswer } from '../../../core/src/people/refuseAnswer.ts';
import { settleAnswers } from '../../../core/src/people/settleAnswers.ts';
import { anAnswer, someKeptPeople } from '../../builders/keptPeople.ts';

/** The pairs still open, `ab`. */
const openOf = (pairs: readonly string[], answers: readonly string[]): string[] =>
  settleAnswers(peopleFacts(someKeptPeople(pairs, answers))).open.map(({ one, other }) => one + other);

const refusalOf = (
  pairs: readonly string[],
  answers: readonly string[],
  answer: string,
): string | undefined => refuseAnswer(peopleFacts(someKeptPeople(pairs, answers)), anAnswer(answer));

// Keys in capitals are of a CCCD.
describe('what answers settle', () => {
  it.each<[string, string[], string[], string[]]>([
    ['nothing was answered', ['ab', 'cd'], [], ['ab', 'cd']],
    ['an answered pair', ['ab', 'cd'], ['a=b'], ['cd']],
    ['two people', ['ab', 'cd'], ['a/b'], ['cd']],
    ['later is no answer', ['ab'], ['a?b'], ['ab']],
    ['the same is passed on', ['ab', 'bc', 'ac'], ['a=b', 'b=c'], []],
    ['a = b, a ≠ c: b ≠ c', ['ab', 'bc', 'ac'], ['a=b', 'a/c'], []],
    ['the order of the answers does not matter', ['ab', 'bc', 'ac'], ['a/c', 'a=b'], []],
    ['two ≠ say nothing of a third', ['ab', 'bc', 'ac'], ['a/b', 'a/c'], ['bc']],
    ['who has a CCCD is nobody with another', ['Ab', 'bC'], ['A=b'], []],
    ['nor through somebody', ['Ab', 'bc', 'cD'], ['A=b', 'b=c'], []],
    ['nor when the others are joined first', ['Ab', 'bc', 'cD'], ['b=c', 'c=D'], []],
    ['a pair of two CCCDs is no question', ['AB'], [], []],
  ])('%s', (_what, pairs, answers, open) => {
    expect(openOf(pairs, answers)).toEqual(open);
  });

  it('never gives anybody two CCCDs, whatever was kept', () => {
    const key = fc.constantFrom(...'ABCdefgh');
    const answer = fc.tuple(key, fc.constantFrom('=', '/'), key).filter(([one, , other]) => one !== other);
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 12, size: 'max' }), (drawn) => {
        const answers = drawn.map((parts) => parts.join(''));
        const { humanOf } = settleAnswers(peopleFacts(someKeptPeople(['Ad'], answers)));
        const humans = [...'ABC'].map(humanOf);
        expect(new Set(humans).size).toBe(3);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('an answer', () => {
  it.each<[string, string[], string[], string, string | undefined]>([
    ['on a question', ['ab'], [], 'a=b', undefined],
    ['on nothing that was asked', ['ab'], [], 'a=c', 'no-question'],
    ['that is given again', ['ab'], ['a=b'], 'a=b', undefined],
    ['that says otherwise than somebody said', ['ab'], ['a=b'], 'a/b', 'answered'],
    ['on a pair that is found no more, but was put off', [], ['a?b'], 'a/b', undefined],
    ['that gives somebody two CCCDs', ['Ab', 'bC'], ['A=b'], 'b=C', 'two-numbers'],
    ['that does so through somebody', ['Ab', 'bc', 'cD'], ['A=b', 'c=D'], 'b=c', 'two-numbers'],
    ['of two CCCDs', ['AB'], [], 'A=B', 'two-numbers'],
    ['that two are one, against two others', ['ab', 'bc', 'ac'], ['a=b', 'a/c'], 'b=c', 'contradiction'],
    ['that two are two, against two others', ['ab', 'bc', 'ac'], ['a=b', 'b=c'], 'a/c', 'contradiction'],
    ['that goes with the others', ['ab', 'bc', 'ac'], ['a=b', 'b=c'], 'a=c', undefined],
    ['put off', ['ab'], [], 'a?b', undefined],
    ['put off after it was given', ['ab'], ['a=b'], 'a?b', 'answered'],
  ])('%s', (_what, ...[pairs, answers, answer, refusal]) => {
    expect(refusalOf(pairs, answers, answer)).toBe(refusal);
  });
});

describe('the band of the people', () => {
  it.each<[string, string[], string[], number, number]>([
    ['nobody in doubt', [], [], 100, 100],
    ['one question', ['ab'], [], 99, 100],
    ['answered with one', ['ab'], ['a=b'], 99, 99],
    ['answered with two', ['ab'], ['a/b'], 100, 100],
    ['put off', ['ab'], ['a?b'], 99, 100],
    ['three who may be one', ['ab', 'bc', 'ac'], [], 98, 100],
    ['two of them are', ['ab', 'bc', 'ac'], ['a=b'], 98, 99],
    ['two CCCDs beside one without', ['Ab', 'bC'], [], 99, 100],
  ])('%s', (_what, ...[pairs, answers, least, most]) => {
    expect(peopleBand(someKeptPeople(pairs, answers))).toEqual({ least, most });
  });

  it('leaves out who counts in nothing', () => {
    expect(peopleBand(someKeptPeople(['ab'], [], { b: [] }))).toEqual({ least: 100, most: 100 });
    expect(peopleBand(someKeptPeople(['ab'], ['a=b'], { b: [] }))).toEqual({ least: 100, most: 100 });
  });
});
