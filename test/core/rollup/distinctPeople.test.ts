import fc from 'fast-check';
import { distinctPeople, type PersonPair } from '../../../core/src/rollup/distinctPeople.ts';

const people = (same: PersonPair[], open: PersonPair[] = [], numbered: string[] = []) => {
  const distinct = distinctPeople({ same, open, numbered });
  const number = (person: string): number => distinct.numberOf({ person });
  return {
    distinct,
    /** How many people these are, and how many of them are in doubt. */
    count: (...persons: string[]): [number, number] => {
      const met = new Set(persons.map(number));
      return [met.size, distinct.doubtIn(met)];
    },
    keys: (...persons: string[]): string[] => persons.map((person) => distinct.personOf({ person })),
  };
};

describe('distinctPeople', () => {
  it('takes everybody for whom their key says, without answers', () => {
    expect(people([]).keys('a', 'b', 'a')).toEqual(['a', 'b', 'a']);
    expect(people([]).count('a', 'b', 'a')).toEqual([2, 0]);
  });

  it.each<[string, PersonPair[]]>([
    [
      'a chain',
      [
        ['c', 'b'],
        ['b', 'a'],
        ['d', 'c'],
      ],
    ],
    [
      'a chain that is joined in the middle',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['d', 'b'],
      ],
    ],
    [
      'a circle',
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'd'],
        ['d', 'a'],
      ],
    ],
    [
      'the same answer many times, both ways',
      [
        ['a', 'b'],
        ['b', 'a'],
        ['a', 'b'],
        ['c', 'a'],
        ['c', 'd'],
        ['d', 'd'],
      ],
    ],
  ])('makes one person of %s', (_what, same) => {
    const { keys, count } = people(same);
    expect(keys('a', 'b', 'c', 'd', 'e')).toEqual(['a', 'a', 'a', 'a', 'e']);
    expect(count('a', 'b', 'c', 'd', 'e')).toEqual([2, 0]);
  });

  it('calls a person by the same key whatever the order of the answers', () => {
    const pair = fc.tuple(
      fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    );
    const shuffled = fc
      .array(pair, { maxLength: 8 })
      .chain((pairs) =>
        fc.tuple(fc.constant(pairs), fc.shuffledSubarray(pairs, { minLength: pairs.length })),
      );
    fc.assert(
      fc.property(shuffled, ([pairs, others]) => {
        const all = ['a', 'b', 'c', 'd', 'e', 'f'];
        expect(people(others.map(([one, other]) => [other, one])).keys(...all)).toEqual(
          people(pairs).keys(...all),
        );
      }),
    );
  });

  it('takes an open question for a doubt about as many people as would fall away', () => {
    const { count } = people(
      [],
      [
        ['a', 'b'],
        ['b', 'c'],
        ['x', 'y'],
      ],
    );
    expect(count('a', 'b', 'c', 'x', 'y', 'z')).toEqual([6, 3]);
    expect(count('a', 'b', 'x')).toEqual([3, 1]);
  });

  it('doubts nobody whose other is not among them', () => {
    const { count } = people(
      [],
      [
        ['a', 'b'],
        ['x', 'y'],
      ],
    );
    expect(count('a', 'x', 'z')).toEqual([3, 0]);
    expect(count('a', 'b')).toEqual([2, 1]);
  });

  it('doubts two whom only a third, not among them, brings together', () => {
    expect(
      people(
        [],
        [
          ['a', 'b'],
          ['b', 'c'],
        ],
      ).count('a', 'c'),
    ).toEqual([2, 1]);
  });

  it('asks no more about those whom an answer has made one', () => {
    expect(people([['a', 'b']], [['a', 'b']]).count('a', 'b')).toEqual([1, 0]);
    expect(
      people(
        [
          ['a', 'b'],
          ['b', 'c'],
        ],
        [
          ['a', 'c'],
          ['c', 'd'],
        ],
      ).count('a', 'b', 'c', 'd'),
    ).toEqual([2, 1]);
  });

  it('takes two questions about one person once', () => {
    expect(
      people(
        [['b', 'c']],
        [
          ['a', 'b'],
          ['a', 'c'],
        ],
      ).count('a', 'b', 'c'),
    ).toEqual([2, 1]);
    expect(
      people(
        [],
        [
          ['a', 'b'],
          ['b', 'c'],
          ['c', 'a'],
        ],
      ).count('a', 'b', 'c'),
    ).toEqual([3, 2]);
  });

  it('leaves as many as have a CCCD of their own, whoever may be whom', () => {
    const open: PersonPair[] = [
      ['a', 'b'],
      ['b', 'c'],
    ];
    expect(people([], open, ['a', 'c']).count('a', 'b', 'c')).toEqual([3, 1]);
    expect(people([], open, ['a', 'b', 'c']).count('a', 'b', 'c')).toEqual([3, 0]);
    expect(people([], open, ['a']).count('a', 'b', 'c')).toEqual([3, 2]);
    expect(people([['x', 'c']], open, ['x', 'a']).count('a', 'b', 'c')).toEqual([3, 1]);
  });

  it('never doubts more people than there are but one', () => {
    const pair = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('a', 'b', 'c', 'd'));
    fc.assert(
      fc.property(
        fc.array(pair, { maxLength: 5 }),
        fc.array(pair, { maxLength: 5 }),
        fc.array(fc.constantFrom('a', 'b', 'c', 'd')),
        (same, open, persons) => {
          const [known, doubtful] = people(same, open).count(...persons);
          expect(doubtful).toBeGreaterThanOrEqual(0);
          expect(doubtful).toBeLessThanOrEqual(Math.max(0, known - 1));
        },
      ),
    );
  });
});
