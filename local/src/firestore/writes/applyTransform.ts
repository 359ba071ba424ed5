import type { FieldTransform } from '../protocol.ts';
import { rpcError } from '../rpcError.ts';
import { timestampFromMicros } from '../clock.ts';
import { compareNumbers } from '../values/compareNumbers.ts';
import { compareValues } from '../values/compareValues.ts';
import { getField, parseFieldPath, withField } from '../values/fieldPath.ts';
import { elementsOf, isNumber, nullValue, type Fields, type Value } from '../values/value.ts';

const greatest = 2n ** 63n - 1n;
const least = -(2n ** 63n);
const clamp = (n: bigint) => (n > greatest ? greatest : n < least ? least : n);
const asDouble = ({ integerValue, doubleValue = 0 }: Value) =>
  integerValue === undefined ? doubleValue : Number(integerValue);

function add(base: Value, operand: Value): Value {
  return base.integerValue !== undefined && operand.integerValue !== undefined
    ? { integerValue: String(clamp(BigInt(base.integerValue) + BigInt(operand.integerValue))) }
    : { doubleValue: asDouble(base) + asDouble(operand) };
}

/** A numeric transform takes its operand as it is where the field holds no number. */
const onNumbers =
  (change: (base: Value, operand: Value) => Value) =>
  (base: Value | undefined, operand: Value): Value =>
    base !== undefined && isNumber(base) ? change(base, operand) : operand;

const increment = onNumbers(add);
const maximum = onNumbers((base, operand) => (compareNumbers(operand, base) > 0 ? operand : base));
const minimum = onNumbers((base, operand) => (compareNumbers(operand, base) < 0 ? operand : base));

const holds = (values: readonly Value[], wanted: Value) =>
  values.some((value) => compareValues(value, wanted) === 0);

const union = (base: Value | undefined, added: readonly Value[]): Value => {
  const values = [...elementsOf(base ?? {})];
  for (const value of added) if (!holds(values, value)) values.push(value);
  return { arrayValue: { values } };
};
const without = (base: Value | undefined, removed: readonly Value[]): Value => ({
  arrayValue: { values: elementsOf(base ?? {}).filter((value) => !holds(removed, value)) },
});

/** A server timestamp has whole milliseconds, unlike the commit's own time. */
const requestTime = (micros: number): Value => ({
  timestampValue: timestampFromMicros(micros - (micros % 1000)),
});

/** A field's new value, and what the client is told about it. */
function transformed(base: Value | undefined, transform: FieldTransform, micros: number): [Value, Value] {
  const told = (value: Value): [Value, Value] => [value, value];
  const untold = (value: Value): [Value, Value] => [value, nullValue];
  const { appendMissingElements, removeAllFromArray } = transform;
  if (transform.setToServerValue === 'REQUEST_TIME') return told(requestTime(micros));
  if (transform.increment) return told(increment(base, transform.increment));
  if (transform.maximum) return told(maximum(base, transform.maximum));
  if (transform.minimum) return told(minimum(base, transform.minimum));
  if (appendMissingElements) return untold(union(base, appendMissingElements.values ?? []));
  if (removeAllFromArray) return untold(without(base, removeAllFromArray.values ?? []));
  throw rpcError('INVALID_ARGUMENT', 'A field transform says nothing to do.');
}

/** Applies the transforms of one write in order. `micros`: the commit's time. */
export function applyTransforms(
  fields: Fields,
  transforms: readonly FieldTransform[],
  micros: number,
): { fields: Fields; results: Value[] } {
  const results: Value[] = [];
  let after = fields;
  for (const transform of transforms) {
    const path = parseFieldPath(transform.fieldPath ?? '');
    const [value, result] = transformed(getField(after, path), transform, micros);
    after = withField(after, path, value);
    results.push(result);
  }
  return { fields: after, results };
}
