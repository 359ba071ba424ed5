import { parseIndexes } from '../../../../local/src/firestore/indexes/parseIndexes.ts';

describe('parseIndexes', () => {
  it('reads indexes and overrides', () => {
    const text = JSON.stringify({
      indexes: [
        {
          collectionGroup: 'classes',
          queryScope: 'COLLECTION_GROUP',
          fields: [
            { fieldPath: 'tags', arrayConfig: 'CONTAINS' },
            { fieldPath: 'n', order: 'DESCENDING' },
          ],
        },
      ],
      fieldOverrides: [
        { collectionGroup: 'classes', fieldPath: 'roster', indexes: [] },
        {
          collectionGroup: 'classes',
          fieldPath: 'n',
          indexes: [{ order: 'ASCENDING', queryScope: 'COLLECTION' }],
        },
      ],
    });
    expect(parseIndexes(text, 'firestore.indexes.json')).toEqual({
      composites: [
        {
          collectionGroup: 'classes',
          scope: 'COLLECTION_GROUP',
          fields: [
            { path: 'tags', kind: 'CONTAINS' },
            { path: 'n', kind: 'DESCENDING' },
          ],
        },
      ],
      overrides: [
        { collectionGroup: 'classes', path: 'roster', indexes: [] },
        { collectionGroup: 'classes', path: 'n', indexes: [{ kind: 'ASCENDING', scope: 'COLLECTION' }] },
      ],
    });
  });

  it.each([
    ['{', 'i.json is not JSON'],
    ['[]', 'i.json: is not an object'],
    ['{"index": []}', 'i.json: has an unknown key "index"'],
    ['{"indexes": {}}', 'i.json indexes: is not a list'],
    ['{"indexes": [{"fields": []}]}', 'i.json indexes[0].collectionGroup: is not a text'],
    [
      '{"indexes": [{"collectionGroup": "a", "queryScope": "ALL"}]}',
      'indexes[0].queryScope: is not a query scope',
    ],
    [
      '{"indexes": [{"collectionGroup": "a", "fields": [{"fieldPath": "b"}]}]}',
      'indexes[0].fields[0]: needs "order"',
    ],
    ['{"fieldOverrides": [{"collectionGroup": "a"}]}', 'fieldOverrides[0].fieldPath: is not a text'],
  ])('refuses %s', (text, message) => {
    expect(() => parseIndexes(text, 'i.json')).toThrow(message);
  });
});
