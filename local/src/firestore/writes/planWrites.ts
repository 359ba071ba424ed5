import { timestampFromMicros } from '../clock.ts';
import type { StoredDocument } from '../documentStore.ts';
import { checkDocumentName } from '../names.ts';
import type { ProtoDocument, Write, WriteResult } from '../protocol.ts';
import { compareValues } from '../values/compareValues.ts';
import { getField, parseFieldPath, withField } from '../values/fieldPath.ts';
import type { Fields } from '../values/value.ts';
import { applyTransforms } from './applyTransform.ts';
import { checkFields } from './checkFields.ts';
import { checkPrecondition } from './checkPrecondition.ts';
import { checkSequence } from './checkSequence.ts';
import { targetOf } from './targetOf.ts';
import { truncateTimes } from '../values/truncateTimes.ts';

/** What a list of writes would do, decided without doing it. */
export type PlannedWrites = {
  readonly changes: ReadonlyMap<string, StoredDocument | null>;
  readonly results: readonly WriteResult[];
  readonly writes: number;
  readonly deletes: number;
};

/** With a mask only the named paths change: to the sent value, or away where none is sent. */
function mergedFields(
  current: Fields,
  { fields = {} }: ProtoDocument,
  mask: readonly string[] | undefined,
): Fields {
  if (mask === undefined) return truncateTimes(fields);
  const sent = truncateTimes(fields);
  return mask
    .map(parseFieldPath)
    .reduce((merged, path) => withField(merged, path, getField(sent, path)), current);
}

const sameFields = (left: Fields, right: Fields) =>
  compareValues({ mapValue: { fields: left } }, { mapValue: { fields: right } }) === 0 &&
  // The order of values takes 1 and 1.0 for the same: storage does not.
  JSON.stringify(left) === JSON.stringify(right);

/** The fields after a write, and what its transforms came to. */
function writtenFields(
  base: Fields,
  { update, updateMask, updateTransforms, transform }: Write,
  micros: number,
) {
  const mask = updateMask === undefined ? undefined : (updateMask.fieldPaths ?? []);
  const merged = update === undefined ? base : mergedFields(base, update, mask);
  return applyTransforms(merged, updateTransforms ?? transform?.fieldTransforms ?? [], micros);
}

function planWrite(current: StoredDocument | undefined, write: Write, micros: number) {
  const name = targetOf(write);
  if (write.delete !== undefined)
    return { document: null, result: { updateTime: timestampFromMicros(micros) } };
  const { fields, results } = writtenFields(current?.fields ?? {}, write, micros);
  checkFields(name, fields);
  const document =
    current !== undefined && sameFields(current.fields, fields)
      ? current
      : { name, fields, created: current?.created ?? micros, updated: micros };
  return {
    document,
    result: { updateTime: timestampFromMicros(document.updated), transformResults: results },
  };
}

/**
 * Decides what a list of writes does, each seeing the ones before it. `micros`: the commit's time.
 * @throws the status of the first write that cannot be done; then none is
 */
export function planWrites(
  read: (name: string) => StoredDocument | undefined,
  writes: readonly Write[],
  micros: number,
): PlannedWrites {
  const changes = new Map<string, StoredDocument | null>();
  const results: WriteResult[] = [];
  checkSequence(writes);
  for (const write of writes) {
    const name = targetOf(write);
    checkDocumentName(name);
    const before = read(name);
    const changed = changes.get(name);
    const current = changed === undefined ? before : (changed ?? undefined);
    checkPrecondition(name, { before, current }, write.currentDocument);
    const { document, result } = planWrite(current, write, micros);
    // A write that changes nothing leaves no trace, as in Firestore.
    if (changed !== undefined || (document ?? undefined) !== current) changes.set(name, document);
    results.push(result);
  }
  const deletes = writes.filter((write) => write.delete !== undefined).length;
  return { changes, results, deletes, writes: writes.length - deletes };
}
