import * as fc from 'fast-check';
import { compareStrings } from '../../../../local/src/firestore/values/compareStrings.ts';

describe('compareStrings', () => {
  const text = fc.string({ unit: 'binary' });

  it('orders as the UTF-8 bytes do', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(compareStrings(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
    );
  });

  it.each([
    ['\uffff', '😀', -1],
    ['😀', '\ue000', 1],
    ['a', 'ấ', -1],
    ['', '', 0],
  ])('orders %j and %j as %d', (a, b, expected) => {
    expect(Math.sign(compareStrings(a, b))).toBe(expected);
  });
});
