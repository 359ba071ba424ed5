import { rpcError } from '../rpcError.ts';
import { documentSize, valueSize } from '../values/documentSize.ts';
import { isVector, type Fields, type Value } from '../values/value.ts';

const mostDocumentBytes = 1_048_576;
/** 1 MiB less 89 bytes: one value must leave room for the rest of its document. */
const mostValueBytes = 1_048_487;
const mostDepth = 20;

const fail = (details: string) => rpcError('INVALID_ARGUMENT', details);

function checkValue(value: Value, depth: number): void {
  if (value.arrayValue !== undefined) {
    for (const element of value.arrayValue.values ?? []) {
      if (element.arrayValue !== undefined) {
        throw fail('Cannot convert an array value in an array value.');
      }
      checkValue(element, depth + 1);
    }
  }
  if (value.mapValue !== undefined && !isVector(value)) checkNames(value.mapValue.fields ?? {}, depth + 1);
}

function checkNames(fields: Fields, depth: number): void {
  if (depth > mostDepth) throw fail(`A document may not nest deeper than ${mostDepth} levels.`);
  for (const [name, value] of Object.entries(fields)) {
    if (name === '') throw fail('A field name may not be empty.');
    if (/^__.*__$/s.test(name)) throw fail(`field name ${name} is reserved`);
    checkValue(value, depth);
  }
}

/**
 * Refuses the fields of a document that the real service would not store.
 * @throws INVALID_ARGUMENT: too large (1 MiB), too deep, an array in an array, a reserved name
 */
export function checkFields(name: string, fields: Fields): void {
  checkNames(fields, 1);
  for (const [property, value] of Object.entries(fields)) {
    if (valueSize(value) > mostValueBytes) {
      throw fail(`The value of property "${property}" is longer than ${mostValueBytes} bytes.`);
    }
  }
  const size = documentSize(name, fields);
  if (size > mostDocumentBytes) {
    const [bytes, most] = [size, mostDocumentBytes].map((n) => n.toLocaleString('en-US'));
    throw fail(
      `Document '${name}' cannot be written because its size (${bytes} bytes) exceeds the maximum allowed size of ${most} bytes.`,
    );
  }
}
