import type { Value } from './value.ts';

const order = <T>(left: T, right: T): number => (left < right ? -1 : left > right ? 1 : 0);

function compareDoubles(left: number, right: number): number {
  if (Number.isNaN(left)) return Number.isNaN(right) ? 0 : -1;
  if (Number.isNaN(right)) return 1;
  return order(left, right);
}

function compareIntegerToDouble(integer: string, double: number): number {
  const rounded = Number(integer);
  if (Number.isNaN(double)) return 1;
  if (Number.isSafeInteger(rounded) || !Number.isFinite(double)) return order(rounded, double);
  // Beyond 2^53 doubles have no fraction, so whole numbers decide.
  return order(BigInt(integer), BigInt(Math.trunc(double)));
}

function compareIntegers(left: string, right: string): number {
  const a = Number(left);
  const b = Number(right);
  return Number.isSafeInteger(a) && Number.isSafeInteger(b)
    ? order(a, b)
    : order(BigInt(left), BigInt(right));
}

/** Orders two number values exactly, int64 against double included; NaN comes first, -0 equals 0. */
export function compareNumbers(left: Value, right: Value): number {
  if (left.integerValue !== undefined) {
    return right.integerValue !== undefined
      ? compareIntegers(left.integerValue, right.integerValue)
      : compareIntegerToDouble(left.integerValue, right.doubleValue ?? 0);
  }
  const double = left.doubleValue ?? 0;
  return right.integerValue !== undefined
    ? -compareIntegerToDouble(right.integerValue, double)
    : compareDoubles(double, right.doubleValue ?? 0);
}
