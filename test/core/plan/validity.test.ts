import fc from 'fast-check';
import { isValidOn, overlap, overlapsWithEarlier, type Validity } from '../../../core/src/plan/validity.ts';

const day = fc.integer({ min: 10, max: 28 }).map((date) => `2024-01-${String(date)}`);
const validity = fc.record<Validity>({
  validFrom: fc.option(day, { nil: undefined }),
  validTo: fc.option(day, { nil: undefined }),
});
const DAYS = Array.from({ length: 19 }, (_, at) => `2024-01-${String(at + 10)}`);

describe('isValidOn', () => {
  it.each([
    [{}, '2024-01-01', true],
    [{ validFrom: '2024-01-01' }, '2023-12-31', false],
    [{ validFrom: '2024-01-01' }, '2024-01-01', true],
    [{ validTo: '2024-01-01' }, '2024-01-01', true],
    [{ validTo: '2024-01-01' }, '2024-01-02', false],
    [{ validFrom: '2024-01-01', validTo: '2024-01-01' }, undefined, true],
  ])('%j on %s: %s', (validity, on, holds) => {
    expect(isValidOn(validity, on)).toBe(holds);
  });
});

describe('overlap', () => {
  it('is true just when some day is in both', () => {
    fc.assert(
      fc.property(validity, validity, (one, other) => {
        fc.pre([one, other].every(({ validFrom = '', validTo = '9999' }) => validFrom <= validTo));
        const isShared = ['0000', ...DAYS, '9998'].some((on) => isValidOn(one, on) && isValidOn(other, on));
        expect(overlap(one, other)).toBe(isShared);
        expect(overlap(other, one)).toBe(isShared);
      }),
    );
  });
});

describe('overlapsWithEarlier', () => {
  it('gives the later of two of one key that share a day', () => {
    const a = { key: 'a', validTo: '2024-01-10' };
    const b = { key: 'b', validTo: '2024-01-10' };
    const again = { key: 'a', validFrom: '2024-01-10' };
    const after = { key: 'b', validFrom: '2024-01-11' };
    expect(overlapsWithEarlier([a, b, again, after], ({ key }) => key)).toEqual([again]);
  });
});
