import fc from 'fast-check';
import { NumberSet } from '../../../core/src/rollup/numberSet.ts';

const some = fc.oneof(fc.nat({ max: 40 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }));

describe('NumberSet', () => {
  it('is a set, whenever it is asked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(some, fc.boolean()), { maxLength: 200, size: 'max' }),
        some,
        (steps, other) => {
          const set = new NumberSet();
          const expected = new Set<number>();
          for (const [number, isAsked] of steps) {
            set.add(number);
            expected.add(number);
            if (isAsked) expect([set.size, set.has(other)]).toEqual([expected.size, expected.has(other)]);
          }
          expect(set.size).toBe(expected.size);
          for (const number of [...expected, other, 0, 2 ** 32 - 1]) {
            expect(set.has(number)).toBe(expected.has(number));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('holds nothing at first', () => {
    expect([new NumberSet().size, new NumberSet().has(0)]).toEqual([0, false]);
  });

  it.each([
    ['one after the other', 1],
    ['far apart', 200],
    ['near one another', 3],
  ])('holds many, %s, and others that come later', (_what, step) => {
    const set = new NumberSet();
    const expected = new Set<number>();
    const add = (number: number): void => {
      set.add(number);
      expected.add(number);
    };
    for (let at = 0; at < 60_000; at += 1) add(((at * 7919) % 40_000) * step);
    for (const number of [31, 32, 5_000_000, 4_999_999, 2 ** 31, 0])
      if (step > 100 || number < 2 ** 31) add(number);
    for (let at = 0; at < 60_000; at += 1) add(at);
    expect(set.size).toBe(expected.size);
    const asked = [...expected, 60_000, 5_000_001, 4_999_998, 2 ** 32 - 1];
    expect(asked.filter((number) => set.has(number) !== expected.has(number))).toEqual([]);
  });

  it('keeps a number once however often it comes', () => {
    const set = new NumberSet();
    for (let at = 0; at < 100_000; at += 1) set.add(at % 7);
    expect([set.size, set.has(6), set.has(7)]).toEqual([7, true, false]);
  });
});
