import type { DeclaredIndexes, IndexedField, IndexScope } from './queryIndex.ts';
import type { NeededIndex, PinnedField } from './neededIndexes.ts';

const automatic = (['ASCENDING', 'DESCENDING', 'CONTAINS'] as const).map((kind) => ({
  kind,
  scope: 'COLLECTION' as IndexScope,
}));

/** The single-field indexes of a field: an override of the field, of a map around it or of all (`*`) replaces the automatic ones. */
function singleFieldIndexes(declared: DeclaredIndexes, { collectionId, scope }: Source, path: string) {
  const around = path.split('.').map((_, i, parts) => parts.slice(0, parts.length - i).join('.'));
  const override = [...around, '*']
    .flatMap((one) => declared.overrides.filter((o) => o.collectionGroup === collectionId && o.path === one))
    .at(0);
  return (override?.indexes ?? automatic)
    .filter((index) => index.scope === scope)
    .map(({ kind }): IndexedField[] => [{ path, kind }]);
}

/** Where a query looks: one collection, or all collections with this id. */
export type Source = { readonly collectionId: string; readonly scope: IndexScope };

const withName = (fields: readonly IndexedField[]): readonly IndexedField[] => {
  const last = fields.at(-1);
  if (last?.path === '__name__') return fields;
  return [...fields, { path: '__name__', kind: last?.kind === 'DESCENDING' ? 'DESCENDING' : 'ASCENDING' }];
};

/** The pinned fields that an index serves when read forwards or backwards; undefined where its order does not fit. */
function servedBy(
  fields: readonly IndexedField[],
  { pinned, sorted }: NeededIndex,
  isBackwards: boolean,
): PinnedField[] | undefined {
  const all = withName(fields);
  const start = all.length - sorted.length;
  const isInOrder = sorted.every(({ path, descending }, i) => {
    const field = all[start + i];
    return field?.path === path && field.kind === (descending !== isBackwards ? 'DESCENDING' : 'ASCENDING');
  });
  if (start < 0 || !isInOrder) return undefined;
  const served = all
    .slice(0, start)
    .map((field) => pinned.find((p) => p.path === field.path && p.isArray === (field.kind === 'CONTAINS')));
  return served.every((one) => one !== undefined) ? served : undefined;
}

/** Whether the declared and the automatic indexes, merged where Firestore merges them, can answer the need. */
export function isServed(declared: DeclaredIndexes, source: Source, need: NeededIndex): boolean {
  const isPlainScan = need.pinned.length === 0 && need.sorted.length === 1 && !need.sorted[0]?.descending;
  if (isPlainScan) return true;
  const paths = [...need.pinned, ...need.sorted]
    .map(({ path }) => path)
    .filter((path) => path !== '__name__');
  const indexes = [
    ...declared.composites
      .filter((index) => index.collectionGroup === source.collectionId && index.scope === source.scope)
      .map(({ fields }) => fields),
    ...paths.flatMap((path) => singleFieldIndexes(declared, source, path)),
  ];
  // Indexes are merged only when all are read in the same direction.
  return [false, true].some((isBackwards) => {
    const fitting = indexes.flatMap((fields) => {
      const served = servedBy(fields, need, isBackwards);
      return served === undefined ? [] : [served];
    });
    return fitting.length > 0 && need.pinned.every((one) => fitting.some((served) => served.includes(one)));
  });
}
