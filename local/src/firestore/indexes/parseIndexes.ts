import type {
  CompositeIndex,
  DeclaredIndexes,
  FieldOverride,
  IndexedField,
  IndexScope,
} from './queryIndex.ts';

type Json = { readonly [key: string]: unknown };

const ignored = new Set(['density', 'ttl', 'apiScope', 'multikey', 'unique']);

const fail = (where: string, what: string): never => {
  throw new Error(`${where}: ${what}`);
};

function asObject(value: unknown, where: string, known: readonly string[]): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fail(where, 'is not an object');
  for (const key of Object.keys(value)) {
    if (!known.includes(key) && !ignored.has(key)) fail(where, `has an unknown key "${key}"`);
  }
  return value as Json;
}
const asList = (value: unknown, where: string): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : fail(where, 'is not a list');
const asText = (value: unknown, where: string): string =>
  typeof value === 'string' && value !== '' ? value : fail(where, 'is not a text');

function asScope(value: unknown, where: string): IndexScope {
  if (value === undefined) return 'COLLECTION';
  return value === 'COLLECTION' || value === 'COLLECTION_GROUP' ? value : fail(where, 'is not a query scope');
}

function asKind({ order, arrayConfig }: Json, where: string): IndexedField['kind'] {
  if (arrayConfig === 'CONTAINS' && order === undefined) return 'CONTAINS';
  if ((order === 'ASCENDING' || order === 'DESCENDING') && arrayConfig === undefined) return order;
  return fail(where, 'needs "order": "ASCENDING" or "DESCENDING", or "arrayConfig": "CONTAINS"');
}

function parseComposite(value: unknown, where: string): CompositeIndex {
  const index = asObject(value, where, ['collectionGroup', 'collectionId', 'queryScope', 'fields']);
  return {
    collectionGroup: asText(index['collectionGroup'] ?? index['collectionId'], `${where}.collectionGroup`),
    scope: asScope(index['queryScope'], `${where}.queryScope`),
    fields: asList(index['fields'], `${where}.fields`).map((one, i) => {
      const at = `${where}.fields[${i}]`;
      const field = asObject(one, at, ['fieldPath', 'order', 'arrayConfig']);
      return { path: asText(field['fieldPath'], `${at}.fieldPath`), kind: asKind(field, at) };
    }),
  };
}

function parseOverride(value: unknown, where: string): FieldOverride {
  const override = asObject(value, where, ['collectionGroup', 'fieldPath', 'indexes']);
  return {
    collectionGroup: asText(override['collectionGroup'], `${where}.collectionGroup`),
    path: asText(override['fieldPath'], `${where}.fieldPath`),
    indexes: asList(override['indexes'], `${where}.indexes`).map((one, i) => {
      const at = `${where}.indexes[${i}]`;
      const index = asObject(one, at, ['order', 'arrayConfig', 'queryScope']);
      return { kind: asKind(index, at), scope: asScope(index['queryScope'], `${at}.queryScope`) };
    }),
  };
}

/**
 * Reads the text of a `firestore.indexes.json`.
 * @throws Error that names the file and the place for anything it does not know
 */
export function parseIndexes(text: string, file: string): DeclaredIndexes {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${String(error)}`, { cause: error });
  }
  const root = asObject(json, file, ['indexes', 'fieldOverrides']);
  return {
    composites: asList(root['indexes'], `${file} indexes`).map((one, i) =>
      parseComposite(one, `${file} indexes[${i}]`),
    ),
    overrides: asList(root['fieldOverrides'], `${file} fieldOverrides`).map((one, i) =>
      parseOverride(one, `${file} fieldOverrides[${i}]`),
    ),
  };
}
