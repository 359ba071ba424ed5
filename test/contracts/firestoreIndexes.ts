const order = (fieldPath: string, direction = 'ASCENDING') => ({ fieldPath, order: direction });
const items = (...fields: object[]) => ({ collectionGroup: 'items', queryScope: 'COLLECTION', fields });

/** A `firestore.indexes.json` with the composite indexes that the contract's queries need. */
export const contractIndexes = JSON.stringify({
  indexes: [
    items(order('x'), order('y', 'DESCENDING')),
    items(order('x'), order('y')),
    items(order('y'), order('x')),
    items(order('`b-x`'), order('c')),
  ],
  fieldOverrides: [],
});
