/** A point in time as protobuf carries it: int64 seconds as a string, either part absent when zero. */
export type ProtoTimestamp = { seconds?: string; nanos?: number };

/** One Firestore value as protobuf carries it: exactly one of these keys is present. */
export type Value = {
  nullValue?: 'NULL_VALUE';
  booleanValue?: boolean;
  integerValue?: string;
  doubleValue?: number;
  timestampValue?: ProtoTimestamp;
  stringValue?: string;
  bytesValue?: Buffer;
  referenceValue?: string;
  geoPointValue?: { latitude?: number; longitude?: number };
  arrayValue?: { values?: Value[] };
  mapValue?: { fields?: Fields };
};

export type Fields = { [name: string]: Value };

export type ValueKind = keyof Value;

export const nullValue: Value = { nullValue: 'NULL_VALUE' };

/** Which of its keys a value has set; a value without any counts as null, as protobuf reads it. */
export function kindOf(value: Value): ValueKind {
  for (const kind in value) return kind as ValueKind;
  return 'nullValue';
}

/** The elements of an array value; empty for anything else. */
export const elementsOf = (value: Value): readonly Value[] => value.arrayValue?.values ?? [];

/** True for the map that the SDKs use to carry a vector of doubles. */
export const isVector = (value: Value): boolean =>
  value.mapValue?.fields?.['__type__']?.stringValue === '__vector__';

export const isNaNValue = (value: Value): boolean =>
  value.doubleValue !== undefined && Number.isNaN(value.doubleValue);

export const isNullValue = (value: Value): boolean => kindOf(value) === 'nullValue';

export const isNumber = (value: Value): boolean =>
  value.integerValue !== undefined || value.doubleValue !== undefined;
