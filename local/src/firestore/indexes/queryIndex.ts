/** How an index orders one field; `contains` indexes an array's elements. */
export type IndexedField = { readonly path: string; readonly kind: 'ASCENDING' | 'DESCENDING' | 'CONTAINS' };
export type IndexScope = 'COLLECTION' | 'COLLECTION_GROUP';

export type CompositeIndex = {
  readonly collectionGroup: string;
  readonly scope: IndexScope;
  readonly fields: readonly IndexedField[];
};
/** The single-field indexes that replace the automatic ones for a field: none for an exempted one. */
export type FieldOverride = {
  readonly collectionGroup: string;
  readonly path: string;
  readonly indexes: readonly { readonly kind: IndexedField['kind']; readonly scope: IndexScope }[];
};
export type DeclaredIndexes = {
  readonly composites: readonly CompositeIndex[];
  readonly overrides: readonly FieldOverride[];
};
