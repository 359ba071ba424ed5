import * as fc from 'fast-check';
import { compareValues } from '../../../../local/src/firestore/values/compareValues.ts';
import type { Value } from '../../../../local/src/firestore/values/value.ts';

const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
const scalar = fc.oneof(
  fc.constant<Value>({ nullValue: 'NULL_VALUE' }),
  fc.boolean().map((booleanValue): Value => ({ booleanValue })),
  int64.map((n): Value => ({ integerValue: String(n) })),
  fc.double().map((doubleValue): Value => ({ doubleValue })),
  fc.string().map((stringValue): Value => ({ stringValue })),
  fc.uint8Array().map((bytes): Value => ({ bytesValue: Buffer.from(bytes) })),
  fc.nat(9).map((nanos): Value => ({ timestampValue: { seconds: '5', nanos } })),
  fc.nat(9).map((latitude): Value => ({ geoPointValue: { latitude } })),
);
const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }).map((values): Value => ({ arrayValue: { values } })),
    fc
      .dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { noNullPrototype: true })
      .map((fields): Value => ({ mapValue: { fields } })),
  ),
}));

describe('compareValues', () => {
  it('is antisymmetric, and takes a value as equal to itself', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(Math.sign(compareValues(a, b))).toBe(0 - Math.sign(compareValues(b, a)) || 0);
        expect(compareValues(a, a)).toBe(0);
      }),
    );
  });

  it('is transitive', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 3, maxLength: 3 }), (values) => {
        const [a = {}, b = {}, c = {}] = [...values].sort(compareValues);
        expect([compareValues(a, b), compareValues(b, c), compareValues(a, c)].every((n) => n <= 0)).toBe(
          true,
        );
      }),
    );
  });

  it('orders whole numbers exactly, also against doubles', () => {
    fc.assert(
      fc.property(int64, int64, (a, b) => {
        const expected = a < b ? -1 : a > b ? 1 : 0;
        expect(compareValues({ integerValue: String(a) }, { integerValue: String(b) })).toBe(expected);
        const near = Number(b);
        const withDouble = compareValues({ integerValue: String(a) }, { doubleValue: near });
        expect(withDouble).toBe(a < BigInt(near) ? -1 : a > BigInt(near) ? 1 : 0);
      }),
    );
  });

  it.each<[Value, Value, number]>([
    [{ doubleValue: NaN }, { doubleValue: -Infinity }, -1],
    [{ doubleValue: NaN }, { doubleValue: NaN }, 0],
    [{ doubleValue: -0 }, { integerValue: '0' }, 0],
    [{ integerValue: '9007199254740993' }, { doubleValue: 9007199254740992 }, 1],
    [{ referenceValue: 'p/a/b' }, { referenceValue: 'p/a-/b' }, -1],
  ])('orders %j and %j as %d', (a, b, expected) => {
    expect(Math.sign(compareValues(a, b)) + 0).toBe(expected);
  });
});
