import fc from 'fast-check';
import { seededRandom } from '../../../local/src/sample/seededRandom.ts';

describe('seededRandom', () => {
  const draw = (seed: number, purpose: string): number[] => {
    const random = seededRandom(seed, purpose);
    return Array.from({ length: 20 }, () => random.fraction());
  };

  it('repeats for the same seed and purpose', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), (seed, purpose) => {
        expect(draw(seed, purpose)).toEqual(draw(seed, purpose));
      }),
      { numRuns: 30 },
    );
  });

  it('differs for another seed or purpose', () => {
    expect(draw(1, 'a')).not.toEqual(draw(2, 'a'));
    expect(draw(1, 'a')).not.toEqual(draw(1, 'b'));
  });

  it('draws whole numbers within their bounds, and reaches both', () => {
    const random = seededRandom(7, 'bounds');
    const drawn = new Set(Array.from({ length: 500 }, () => random.whole(3, 6)));
    expect([...drawn].sort()).toEqual([3, 4, 5, 6]);
  });

  it('shuffles without losing anything', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.integer()), (seed, items) => {
        expect(seededRandom(seed, 'shuffle').shuffled(items).sort()).toEqual([...items].sort());
      }),
      { numRuns: 50 },
    );
  });

  it('picks by weight', () => {
    const random = seededRandom(7, 'weights');
    const drawn = Array.from({ length: 2_000 }, () => random.weighted({ often: 3, seldom: 1, never: 0 }));
    expect(drawn.filter((key) => key === 'never')).toEqual([]);
    expect(drawn.filter((key) => key === 'often').length / 2_000).toBeCloseTo(0.75, 1);
  });

  it('refuses to pick from nothing', () => {
    expect(() => seededRandom(1, 'a class').pick([])).toThrow('nothing to pick from for a class');
    expect(() => seededRandom(1, 'a class').weighted({})).toThrow('no weights');
  });
});
