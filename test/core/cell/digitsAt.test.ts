import fc from 'fast-check';
import { digitsAt } from '../../../core/src/cell/digitsAt.ts';

describe('digitsAt', () => {
  it.each<[string, number, number, number]>([
    ['12/03/2024', 0, 2, 12],
    ['12/03/2024', 3, 2, 3],
    ['12/03/2024', 6, 4, 2024],
    ['12/03/2024', 1, 2, -1],
    ['12/03/2024', 8, 4, -1],
    ['', 0, 1, -1],
    ['٣', 0, 1, -1],
    ['１', 0, 1, -1],
  ])('reads in %p from %i on %i digits as %i', (text, at, count, number) => {
    expect(digitsAt(text, at, count)).toBe(number);
  });

  it('reads any number back', () => {
    fc.assert(
      fc.property(fc.nat(), fc.string(), (number, before) => {
        const digits = String(number);
        expect(digitsAt(`${before}${digits}x`, before.length, digits.length)).toBe(number);
      }),
    );
  });
});
