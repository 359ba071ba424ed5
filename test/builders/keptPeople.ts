import type { KeptAnswer, KeptPeople, KeptPerson } from '../../core/src/people/keptPeople.ts';

/** Somebody of class 003 of Đại Từ, by a row of the key's name; keys in capitals are of a CCCD. */
export const aKeptPerson = (key: string, lines: readonly string[] = ['total']): KeptPerson => ({
  key,
  isNumbered: /^[A-Z]/.test(key),
  classCode: 'NTM-2024-171-003',
  row: `r${key}`,
  lines: [...lines],
});

/** An answer on two persons, `a=b`, `a/b` for two people, or `a?b` for later. */
export function anAnswer(text: string): KeptAnswer {
  const [one = '', how = '', other = ''] = text;
  const [first, last] = one < other ? [one, other] : [other, one];
  const answer = how === '=' ? 'same' : how === '/' ? 'different' : 'later';
  return { one: first, other: last, answer, at: '2026-03-05T05:05:00.000Z', by: 'key' };
}

/** Kept people: pairs `ab` of persons of one letter, all of equal score, each person counted in `total` at least. */
export function someKeptPeople(
  pairs: readonly string[],
  answers: readonly string[] = [],
  lines: Readonly<Record<string, readonly string[]>> = {},
): KeptPeople {
  const keys = [...new Set([...pairs, ...answers.map((text) => text.replace(/[=/?]/, ''))].join(''))].sort();
  return {
    planId: 'sample',
    matchedAt: '2026-03-05T05:05:00.000Z',
    people: 100,
    persons: keys.map((key) => aKeptPerson(key, lines[key])),
    pairs: pairs.map(([one = '', other = '']) => ({
      one: keys.indexOf(one),
      other: keys.indexOf(other),
      score: 800,
      reasons: ['sameName', 'sameBirth'],
    })),
    answers: answers.map(anAnswer),
  };
}
