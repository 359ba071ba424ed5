import { rpcError } from '../rpcError.ts';
import type { Fields, Value } from './value.ts';

const segment = /(?:`((?:\\.|[^`\\])*)`|([^.`]+))(\.|$)/y;
const simpleSegment = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * Splits a field path as requests carry it (``a.`b-c`.d``) into its segments.
 * @throws INVALID_ARGUMENT for anything that is not a field path
 */
export function parseFieldPath(path: string): string[] {
  const segments: string[] = [];
  let open = true;
  segment.lastIndex = 0;
  while (open) {
    const match = segment.exec(path);
    if (match === null) throw rpcError('INVALID_ARGUMENT', `Invalid field path: ${JSON.stringify(path)}`);
    segments.push(match[1]?.replace(/\\(.)/g, '$1') ?? match[2] ?? '');
    open = match[3] === '.';
  }
  return segments;
}

/** The inverse of `parseFieldPath`: quotes only the segments that need it. */
export const formatFieldPath = (segments: readonly string[]): string =>
  segments
    .map((name) => (simpleSegment.test(name) ? name : `\`${name.replace(/[\\`]/g, '\\$&')}\``))
    .join('.');

/** The value at a path, or undefined where the document has none. */
export function getField(fields: Fields, path: readonly string[]): Value | undefined {
  let at: Fields | undefined = fields;
  let value: Value | undefined;
  for (const name of path) {
    value = at !== undefined && Object.hasOwn(at, name) ? at[name] : undefined;
    at = value?.mapValue?.fields;
  }
  return value;
}

/** A copy of the fields with one path set, or removed where `value` is undefined. Shares what did not change. */
export function withField(fields: Fields, path: readonly string[], value: Value | undefined): Fields {
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    if (value !== undefined) return { ...fields, [name]: value };
    return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name));
  }
  const inner = fields[name]?.mapValue;
  if (inner === undefined && value === undefined) return fields;
  return { ...fields, [name]: { mapValue: { fields: withField(inner?.fields ?? {}, rest, value) } } };
}
