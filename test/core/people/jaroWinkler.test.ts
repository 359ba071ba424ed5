import * as fc from 'fast-check';
import { isOneEdit } from '../../../core/src/people/isOneEdit.ts';
import { jaroWinkler } from '../../../core/src/people/jaroWinkler.ts';

/** The definition, written apart: lists of letters, nothing shared with the fast one. */
function byDefinition(one: string, other: string): number {
  const [a, b] = [one.split(''), other.split('')];
  if (one === other) return 1;
  const reach = Math.floor(Math.max(a.length, b.length) / 2) - 1;
  const taken: boolean[] = b.map(() => false);
  const ofOne: string[] = [];
  a.forEach((letter, at) => {
    const free = b.findIndex(
      (same, place) =>
        same === letter && taken[place] === false && Math.abs(place - at) <= Math.max(0, reach),
    );
    if (free < 0) return;
    taken[free] = true;
    ofOne.push(letter);
  });
  const ofOther = b.filter((_, place) => taken[place]);
  const m = ofOne.length;
  if (m === 0) return 0;
  const t = ofOne.filter((letter, at) => letter !== ofOther[at]).length / 2;
  const jaro = (m / a.length + m / b.length + (m - t) / m) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

describe('jaroWinkler', () => {
  // The examples of Winkler's own papers.
  it.each([
    ['martha', 'marhta', 0.9611],
    ['dwayne', 'duane', 0.84],
    ['dixon', 'dicksonx', 0.8133],
    ['abc', 'xyz', 0],
    ['', 'a', 0],
    ['a', 'a', 1],
  ])('%s, %s: %d', (one, other, likeness) => {
    expect(jaroWinkler(one, other)).toBeCloseTo(likeness, 4);
  });

  it('agrees with the definition on names', () => {
    const name = fc.string({ unit: fc.constantFrom(...'aănhgiuơ '), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(jaroWinkler(one, other)).toBeCloseTo(byDefinition(one, other), 12);
      }),
      { numRuns: 20_000 },
    );
  });

  it('gives up on what is no name', () => {
    expect(jaroWinkler('a'.repeat(129), 'a'.repeat(130))).toBe(0);
  });
});

describe('isOneEdit', () => {
  it.each([
    ['hoa', 'hoan', true],
    ['hoan', 'hoa', true],
    ['hoa', 'hao', true],
    ['hoa', 'hua', true],
    ['aa', 'aaa', true],
    ['hoa', 'hoa', false],
    ['hoa', 'haon', false],
    ['lan', 'hoa', false],
    ['ab', 'ba', true],
    ['', 'ab', false],
  ])('%s, %s: %s', (one, other, is) => {
    expect(isOneEdit(one, other)).toBe(is);
    expect(isOneEdit(other, one)).toBe(is);
  });
});
