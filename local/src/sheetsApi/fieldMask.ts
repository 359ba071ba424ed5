import { refusal } from '../spreadsheet/refusal.ts';
import type { Json, JsonObject } from '../spreadsheet/spreadsheet.ts';

/** Google's FieldMask as a tree: everything below, or the named fields only. `*` stands for every name. */
export type FieldMask = 'all' | ReadonlyMap<string, FieldMask>;
/** The names a resource has; `true` is not looked into further. */
export type KnownFields = { readonly [name: string]: true | KnownFields };

type MutableMask = Map<string, 'all' | MutableMask>;

/** Reads `sheets(properties(title,sheetId),data.rowData),spreadsheetId`; refuses what is not a mask. */
export function parseFieldMask(text: string): FieldMask {
  const tokens = text.match(/[A-Za-z0-9_]+|[*.,/()]|\S/g) ?? [];
  const root: MutableMask = new Map();
  const end = readList(tokens, 0, root);
  if (end !== tokens.length || root.size === 0) throw refusal(`Invalid field mask: ${text}`);
  return root.get('*') === 'all' ? 'all' : root;
}

/** Reads `a.b(c,d),e` from a position into the tree and answers the position after it. */
function readList(tokens: readonly string[], from: number, into: MutableMask): number {
  let at = from;
  for (;;) {
    at = readPath(tokens, at, into);
    if (tokens[at] !== ',') return at;
    at += 1;
  }
}

function readPath(tokens: readonly string[], at: number, into: MutableMask): number {
  const name = tokens[at] ?? '';
  if (!/^(?:\w+|\*)$/.test(name)) throw refusal(`Invalid field mask near "${name}".`);
  const next = tokens[at + 1];
  if (next !== '.' && next !== '/' && next !== '(') {
    into.set(name, 'all');
    return at + 1;
  }
  const child = childOf(into, name);
  if (next !== '(') return readPath(tokens, at + 2, child);
  const close = readList(tokens, at + 2, child);
  if (tokens[close] !== ')') throw refusal(`Invalid field mask: "(" after ${name} is not closed.`);
  return close + 1;
}

/** A name already taken whole stays whole: what is read below it goes nowhere. */
function childOf(into: MutableMask, name: string): MutableMask {
  const known = into.get(name);
  if (known !== undefined && known !== 'all') return known;
  const child: MutableMask = new Map();
  if (known === undefined) into.set(name, child);
  return child;
}

/** The part of a mask that is about one field; `undefined` if the mask leaves it out. */
export function maskOf(mask: FieldMask, name: string): FieldMask | undefined {
  return mask === 'all' ? 'all' : (mask.get(name) ?? mask.get('*'));
}

/** A resource of the fields that a mask asks for; only those are worked out. */
export function pickFields(
  mask: FieldMask,
  fields: Readonly<Record<string, (child: FieldMask) => Json | undefined>>,
): JsonObject {
  const picked: Record<string, Json> = {};
  for (const [name, read] of Object.entries(fields)) {
    const child = maskOf(mask, name);
    const value = child === undefined ? undefined : read(child);
    if (value !== undefined) picked[name] = value;
  }
  return picked;
}

/** Refuses a mask that names a field the resource does not have, as Google does. */
export function checkFieldMask(mask: FieldMask, known: KnownFields, path = ''): void {
  if (mask === 'all') return;
  for (const [name, child] of mask) {
    const below = name === '*' ? true : known[name];
    if (below === undefined) {
      throw refusal(
        `Error expanding 'fields' parameter. Cannot find matching fields for path '${path}${name}'.`,
      );
    }
    if (below !== true) checkFieldMask(child, below, `${path}${name}.`);
  }
}

/** The part of a value that a mask asks for; lists are gone through item by item. */
export function project(value: Json, mask: FieldMask): Json {
  if (mask === 'all' || value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map((item) => project(item, mask));
  const kept: Record<string, Json> = {};
  for (const [name, item] of Object.entries(value)) {
    const child = maskOf(mask, name);
    if (child !== undefined) kept[name] = project(item, child);
  }
  return kept;
}

/**
 * The target after an update with a mask: fields it names are taken from the source, or removed where the source has
 * none; the others stay. Objects that become empty disappear.
 */
export function assignMasked(target: JsonObject, source: JsonObject, mask: FieldMask): JsonObject {
  if (mask === 'all') return source;
  const result: Record<string, Json> = { ...target };
  for (const [name, child] of mask) {
    const value = assignField(target[name], source[name], child);
    if (value === undefined) result[name] = null;
    else result[name] = value;
  }
  return Object.fromEntries(Object.entries(result).filter(([, value]) => value !== null));
}

function assignField(target: Json | undefined, source: Json | undefined, mask: FieldMask): Json | undefined {
  if (mask === 'all') return source;
  const merged = assignMasked(asObject(target), asObject(source), mask);
  return Object.keys(merged).length === 0 ? undefined : merged;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const asObject = (value: Json | undefined): JsonObject =>
  typeof value === 'object' && value !== null && !isList(value) ? value : {};
