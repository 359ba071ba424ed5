import { pathOf } from '../names.ts';
import { kindOf, type Fields, type Value, type ValueKind } from './value.ts';

/** The bytes of a text in UTF-8 plus one, as Firestore counts names and strings. */
const textSize = (text: string) => Buffer.byteLength(text) + 1;

const nameSize = (name: string) => pathOf(name).reduce((size, segment) => size + textSize(segment), 16);

const fieldsSize = (fields: Fields): number =>
  Object.entries(fields).reduce((size, [key, value]) => size + textSize(key) + valueSize(value), 0);

const sizes: Record<ValueKind, (value: Value) => number> = {
  nullValue: () => 1,
  booleanValue: () => 1,
  integerValue: () => 8,
  doubleValue: () => 8,
  timestampValue: () => 8,
  stringValue: (value) => textSize(value.stringValue ?? ''),
  bytesValue: (value) => value.bytesValue?.length ?? 0,
  referenceValue: (value) => nameSize(value.referenceValue ?? ''),
  geoPointValue: () => 16,
  arrayValue: (value) => (value.arrayValue?.values ?? []).reduce((size, one) => size + valueSize(one), 0),
  mapValue: (value) => fieldsSize(value.mapValue?.fields ?? {}),
};

/** The bytes of one value by Firestore's published rules. */
export const valueSize = (value: Value): number => sizes[kindOf(value)](value);

/** The bytes of a document, its name included, by Firestore's published rules. */
export const documentSize = (name: string, fields: Fields): number =>
  nameSize(name) + fieldsSize(fields) + 32;
