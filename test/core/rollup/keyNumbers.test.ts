import fc from 'fast-check';
import { KeyNumbers } from '../../../core/src/rollup/keyNumbers.ts';

/** What it stands for. */
function oracle(keys: readonly string[]): number[] {
  const numbers = new Map<string, number>();
  return keys.map((key) => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}
const numbered = (keys: readonly string[]): number[] => {
  const numbers = new KeyNumbers();
  return keys.map((key) => numbers.numberOf(key));
};

describe('KeyNumbers', () => {
  it('numbers keys in the order they are met, each always the same', () => {
    expect(numbered(['b', 'a', 'b', '', 'ab', 'a', ''])).toEqual([0, 1, 0, 2, 3, 1, 2]);
  });

  it('takes keys for the same only if every character is', () => {
    const few = fc.string({
      unit: fc.constantFrom('a', 'b', '\u0000', '\u007f', '\u0080', 'Ữ', '\uffff', '😀'),
    });
    fc.assert(
      fc.property(
        fc.array(fc.oneof(few, fc.string({ unit: 'binary' })), { maxLength: 60, size: 'max' }),
        (keys) => {
          expect(numbered(keys)).toEqual(oracle(keys));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('still knows every key after it grew many times', () => {
    const keys = Array.from({ length: 20_000 }, (_, at) => `khóa ${String((at * 7919) % 15_000)}`);
    expect(numbered(keys)).toEqual(oracle(keys));
  });

  it('takes keys longer than all it has', () => {
    const long = 'ữ'.repeat(50_000);
    expect(numbered([long, `${long}a`, long, 'a'])).toEqual([0, 1, 0, 2]);
  });
});
