import type { Changes, StoredDocument } from '../documentStore.ts';
import type { Fields, Value } from '../values/value.ts';

/** The first line of every journal; another one is not our file or not this version. */
export const journalHeader = JSON.stringify({ journal: 'so-lop firestore', version: 1 });

/** A commit as the journal keeps it: its time and the state of each document after it. */
type Line = { at: number; put?: StoredDocument[]; gone?: string[] };
export type JournalEntry = { readonly at: number; readonly changes: Changes };

/** JSON has no bytes, no NaN, no infinities and no -0: these travel as text. */
function encodeValue(value: Value): unknown {
  if (value.bytesValue !== undefined) return { bytesValue: value.bytesValue.toString('base64') };
  if (
    value.doubleValue !== undefined &&
    (!Number.isFinite(value.doubleValue) || Object.is(value.doubleValue, -0))
  ) {
    return { doubleValue: Object.is(value.doubleValue, -0) ? '-0' : String(value.doubleValue) };
  }
  if (value.arrayValue?.values) return { arrayValue: { values: value.arrayValue.values.map(encodeValue) } };
  if (value.mapValue?.fields) return { mapValue: { fields: mapFields(value.mapValue.fields, encodeValue) } };
  return value;
}

function decodeValue(value: Value): Value {
  if (typeof value.bytesValue === 'string') return { bytesValue: Buffer.from(value.bytesValue, 'base64') };
  if (typeof value.doubleValue === 'string') return { doubleValue: Number(value.doubleValue) };
  if (value.arrayValue?.values) return { arrayValue: { values: value.arrayValue.values.map(decodeValue) } };
  if (value.mapValue?.fields) return { mapValue: { fields: mapFields(value.mapValue.fields, decodeValue) } };
  return value;
}

function mapFields<T>(fields: Fields, change: (value: Value) => T): { [name: string]: T } {
  const mapped: { [name: string]: T } = {};
  for (const name of Object.keys(fields)) mapped[name] = change(fields[name] ?? {});
  return mapped;
}

/** One commit as one line of JSON, without the line end. */
export function encodeEntry({ at, changes }: JournalEntry): string {
  const put = [...changes.values()].filter((document) => document !== null);
  const gone = [...changes].filter(([, document]) => document === null).map(([name]) => name);
  return JSON.stringify({
    at,
    ...(put.length > 0 && {
      put: put.map((one) => ({ ...one, fields: mapFields(one.fields, encodeValue) })),
    }),
    ...(gone.length > 0 && { gone }),
  });
}

function isLine(value: unknown): value is Line {
  if (typeof value !== 'object' || value === null || !('at' in value)) return false;
  const { at, put = [], gone = [] } = value as { at: unknown; put?: unknown; gone?: unknown };
  return (
    typeof at === 'number' &&
    Array.isArray(put) &&
    put.every(
      (one: Partial<StoredDocument> | null) =>
        typeof one?.name === 'string' && typeof one.fields === 'object',
    ) &&
    Array.isArray(gone)
  );
}

/**
 * Reads one line back.
 * @throws Error where it is not one that `encodeEntry` wrote
 */
export function decodeEntry(line: string): JournalEntry {
  const value: unknown = JSON.parse(line);
  if (!isLine(value)) throw new Error('not a journal entry');
  const changes = new Map<string, StoredDocument | null>();
  for (const name of value.gone ?? []) changes.set(name, null);
  for (const one of value.put ?? [])
    changes.set(one.name, { ...one, fields: mapFields(one.fields, decodeValue) });
  return { at: value.at, changes };
}
