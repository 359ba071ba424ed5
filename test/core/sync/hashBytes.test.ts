import fc from 'fast-check';
import { hashBytes } from '../../../core/src/sync/hashBytes.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('hashBytes', () => {
  it('stays what it is: what was stored by an older version is compared with it', () => {
    const texts = ['', 'a', 'Sổ Lớp', 'x'.repeat(100)];
    expect(texts.map((text) => hashBytes(bytesOf(text)))).toEqual([
      'rd7jeyjx63',
      '25wu5mamk3a',
      '1tzv9h6ssgx',
      'h39fqsrfpc',
    ]);
  });

  it('is the same for the same bytes, wherever they lie in memory', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80, size: 'max' }), fc.nat(7), (bytes, offset) => {
        const moved = new Uint8Array(bytes.length + 8);
        moved.set(bytes, offset);
        for (const there of [moved, Buffer.from(moved.buffer)]) {
          expect(hashBytes(there.subarray(offset, offset + bytes.length))).toBe(hashBytes(bytes));
        }
      }),
    );
  });

  it('is another for any one byte changed, added or exchanged with another', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 2, maxLength: 80, size: 'max' }),
        fc.nat(),
        fc.nat(),
        (bytes, one, other) => {
          const hash = hashBytes(bytes);
          const [i, k] = [one % bytes.length, other % bytes.length];
          const changed = bytes.slice();
          changed[i] = (bytes[i] ?? 0) ^ (1 << (other % 8));
          expect(hashBytes(changed)).not.toBe(hash);
          expect(hashBytes(new Uint8Array([...bytes, 0]))).not.toBe(hash);
          const exchanged = bytes.slice();
          [exchanged[i], exchanged[k]] = [bytes[k] ?? 0, bytes[i] ?? 0];
          expect(hashBytes(exchanged) === hash).toBe(bytes[i] === bytes[k]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('tells apart the bodies that differ in two digits, wherever they stand', () => {
    const seen = new Set<string>();
    const body = bytesOf('0'.repeat(64));
    let count = 0;
    for (let first = 0; first < 64; first += 1) {
      for (let second = first + 1; second < 64; second += 1) {
        for (const [one, two] of [
          [49, 50],
          [50, 49],
          [57, 57],
        ] as const) {
          const changed = body.slice();
          changed[first] = one;
          changed[second] = two;
          seen.add(hashBytes(changed));
          count += 1;
        }
      }
    }
    expect(seen.size).toBe(count);
  });
});
