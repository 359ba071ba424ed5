import type { Fields, Value } from './value.ts';

const truncateTime = (value: Value): Value => {
  if (value.timestampValue !== undefined) {
    const { seconds = '0', nanos = 0 } = value.timestampValue;
    return nanos % 1000 === 0 ? value : { timestampValue: { seconds, nanos: nanos - (nanos % 1000) } };
  }
  if (value.arrayValue?.values !== undefined)
    return { arrayValue: { values: value.arrayValue.values.map(truncateTime) } };
  if (value.mapValue?.fields !== undefined)
    return { mapValue: { fields: truncateTimes(value.mapValue.fields) } };
  return value;
};

/** The fields with every timestamp cut to microseconds, as Firestore stores them. */
export function truncateTimes(fields: Fields): Fields {
  const copy: Fields = {};
  for (const [name, value] of Object.entries(fields)) copy[name] = truncateTime(value);
  return copy;
}
