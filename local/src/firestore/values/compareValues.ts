import { compareNames } from '../names.ts';
import { compareNumbers } from './compareNumbers.ts';
import { compareStrings } from './compareStrings.ts';
import {
  elementsOf,
  isVector,
  kindOf,
  type Fields,
  type ProtoTimestamp,
  type Value,
  type ValueKind,
} from './value.ts';

const rank: Record<ValueKind, number> = {
  nullValue: 0,
  booleanValue: 1,
  integerValue: 2,
  doubleValue: 2,
  timestampValue: 3,
  stringValue: 4,
  bytesValue: 5,
  referenceValue: 6,
  geoPointValue: 7,
  arrayValue: 8,
  mapValue: 10,
};
const vectorRank = 9;

/** The place of a value's type in Firestore's order of types; range filters never cross it. */
export const typeRank = (value: Value): number => (isVector(value) ? vectorRank : rank[kindOf(value)]);

const compareTimestamps = (left: ProtoTimestamp = {}, right: ProtoTimestamp = {}): number =>
  Number(left.seconds ?? 0) - Number(right.seconds ?? 0) || (left.nanos ?? 0) - (right.nanos ?? 0);

function compareElements(left: readonly Value[], right: readonly Value[]): number {
  for (const [i, a] of left.entries()) {
    const b = right[i];
    if (b === undefined) return 1;
    const order = compareValues(a, b);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareFields(left: Fields = {}, right: Fields = {}): number {
  const rightKeys = Object.keys(right).sort(compareStrings);
  for (const [i, key] of Object.keys(left).sort(compareStrings).entries()) {
    const other = rightKeys[i];
    if (other === undefined) return 1;
    const order = compareStrings(key, other) || compareValues(left[key] ?? {}, right[other] ?? {});
    if (order !== 0) return order;
  }
  return Object.keys(left).length - rightKeys.length;
}

function compareVectors(left: Value, right: Value): number {
  const a = elementsOf(left.mapValue?.fields?.['value'] ?? {});
  const b = elementsOf(right.mapValue?.fields?.['value'] ?? {});
  return a.length - b.length || compareElements(a, b);
}

const sameType: Record<ValueKind, (left: Value, right: Value) => number> = {
  nullValue: () => 0,
  booleanValue: (a, b) => Number(a.booleanValue) - Number(b.booleanValue),
  integerValue: compareNumbers,
  doubleValue: compareNumbers,
  timestampValue: (a, b) => compareTimestamps(a.timestampValue, b.timestampValue),
  stringValue: (a, b) => compareStrings(a.stringValue ?? '', b.stringValue ?? ''),
  bytesValue: (a, b) => Buffer.compare(a.bytesValue ?? Buffer.alloc(0), b.bytesValue ?? Buffer.alloc(0)),
  referenceValue: (a, b) => compareNames(a.referenceValue ?? '', b.referenceValue ?? ''),
  geoPointValue: (a, b) =>
    (a.geoPointValue?.latitude ?? 0) - (b.geoPointValue?.latitude ?? 0) ||
    (a.geoPointValue?.longitude ?? 0) - (b.geoPointValue?.longitude ?? 0),
  arrayValue: (a, b) => compareElements(elementsOf(a), elementsOf(b)),
  mapValue: (a, b) => compareFields(a.mapValue?.fields, b.mapValue?.fields),
};

/** Firestore's total order over all values: by type first, then within the type. */
export function compareValues(left: Value, right: Value): number {
  const types = typeRank(left) - typeRank(right);
  if (types !== 0) return types;
  return isVector(left) ? compareVectors(left, right) : sameType[kindOf(left)](left, right);
}
