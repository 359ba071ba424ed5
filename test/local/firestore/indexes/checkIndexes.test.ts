import { checkIndexes } from '../../../../local/src/firestore/indexes/checkIndexes.ts';
import { parseIndexes } from '../../../../local/src/firestore/indexes/parseIndexes.ts';
import type {
  FieldOperator,
  Filter,
  Order,
  StructuredQuery,
} from '../../../../local/src/firestore/protocol.ts';
import { planAggregation, planQuery, queryField } from '../../../../local/src/firestore/query/planQuery.ts';

const where = (fieldPath: string, op: FieldOperator): Filter => ({
  fieldFilter: { field: { fieldPath }, op, value: { integerValue: '1' } },
});
const join = (op: 'AND' | 'OR', ...filters: Filter[]): Filter => ({ compositeFilter: { op, filters } });
const by = (fieldPath: string, direction: 'ASCENDING' | 'DESCENDING' = 'ASCENDING'): Order => ({
  field: { fieldPath },
  direction,
});
const field = (path: string) =>
  path.startsWith('-')
    ? { fieldPath: path.slice(1), order: 'DESCENDING' }
    : path.endsWith('[]')
      ? { fieldPath: path.slice(0, -2), arrayConfig: 'CONTAINS' }
      : { fieldPath: path, order: 'ASCENDING' };
const index = (paths: string, queryScope = 'COLLECTION') => ({
  collectionGroup: 'items',
  queryScope,
  fields: paths.split(' ').map(field),
});

const check = (
  query: StructuredQuery,
  indexes: object[] = [],
  fieldOverrides: object[] = [],
  group = false,
) => {
  const from = [{ collectionId: 'items', allDescendants: group }];
  const declared = parseIndexes(JSON.stringify({ indexes, fieldOverrides }), 'test');
  checkIndexes(declared, planQuery('projects/p/databases/d/documents', { ...query, from }));
};

const [a, b, c] = ['a', 'b', 'c'].map((path) => where(path, 'EQUAL')) as [Filter, Filter, Filter];
const rangeA = where('a', 'GREATER_THAN');
const arrayA = where('a', 'ARRAY_CONTAINS');

describe('checkIndexes', () => {
  it.each<[string, StructuredQuery]>([
    ['everything', {}],
    ['by name', { orderBy: [by('__name__')] }],
    ['one equality', { where: a }],
    [
      'equalities and one array test, merged',
      { where: join('AND', a, b, c, where('t', 'ARRAY_CONTAINS_ANY')) },
    ],
    ['an equality and a name range', { where: join('AND', a, where('__name__', 'GREATER_THAN')) }],
    ['an equality, names backwards', { where: a, orderBy: [by('__name__', 'DESCENDING')] }],
    ['a range', { where: join('AND', rangeA, where('a', 'LESS_THAN')) }],
    ['a range, backwards', { where: rangeA, orderBy: [by('a', 'DESCENDING')] }],
    ['an equality sorted by its own field', { where: where('a', 'IN'), orderBy: [by('a')] }],
    ['an OR of equalities', { where: join('OR', a, b) }],
    ['an OR of ranges on one field', { where: join('OR', rangeA, where('a', 'LESS_THAN')) }],
  ])('serves %s from the automatic indexes', (_what, query) => {
    expect(() => check(query)).not.toThrow();
  });

  it.each<[string, StructuredQuery, string]>([
    ['two orders', { orderBy: [by('a'), by('b', 'DESCENDING')] }, 'a -b'],
    ['the same backwards', { orderBy: [by('a', 'DESCENDING'), by('b')] }, 'a -b'],
    ['an equality and a range', { where: join('AND', b, rangeA) }, 'b a'],
    ['an equality and an order', { where: b, orderBy: [by('a', 'DESCENDING')] }, 'b -a'],
    ['two equalities in any order and an order', { where: join('AND', a, b), orderBy: [by('c')] }, 'b a c'],
    ['ranges on two fields', { where: join('AND', rangeA, where('b', 'LESS_THAN')) }, 'a b'],
    ['an array test and an order', { where: arrayA, orderBy: [by('b')] }, 'a[] b'],
    ['a negation and an order', { where: where('b', 'NOT_EQUAL'), orderBy: [by('b'), by('a')] }, 'b a'],
    [
      'an order with names the other way',
      { orderBy: [by('a'), by('__name__', 'DESCENDING')] },
      'a -__name__',
    ],
  ])('demands an index for %s', (_what, query, paths) => {
    expect(() => check(query)).toThrow(
      'The query requires an index. Add to "indexes" in firestore.indexes.json: {',
    );
    expect(() => check(query, [index(paths)])).not.toThrow();
    expect(() => check(query, [index(paths, 'COLLECTION_GROUP')])).toThrow('requires an index');
    expect(() => check(query, [index(`${paths} z`)])).toThrow('requires an index');
  });

  it('names an index that is enough', () => {
    const query: StructuredQuery = { where: join('AND', arrayA, b), orderBy: [by('c', 'DESCENDING')] };
    let message = '';
    try {
      check(query);
    } catch (error) {
      message = String(error);
    }
    const added = JSON.parse(message.slice(message.indexOf('{'))) as object;
    expect(() => check(query, [added])).not.toThrow();
  });

  it('merges indexes that end in the same order', () => {
    const query: StructuredQuery = { where: join('AND', a, b), orderBy: [by('c')] };
    expect(() => check(query, [index('a c'), index('b c')])).not.toThrow();
    expect(() => check(query, [index('a c'), index('b -c')])).toThrow('requires an index');
    expect(() => check(query, [index('a c')])).toThrow('requires an index');
  });

  it('demands what each side of an OR needs', () => {
    const query: StructuredQuery = { where: join('OR', a, b), orderBy: [by('c')] };
    expect(() => check(query, [index('a c')])).toThrow('"fieldPath":"b"');
    expect(() => check(query, [index('a c'), index('b c')])).not.toThrow();
  });

  it('refuses names backwards without anything else, as Firestore does', () => {
    expect(() => check({ orderBy: [by('__name__', 'DESCENDING')] })).toThrow('descending key scans');
  });

  it('honours exemptions of a field, of a map around it and of all fields', () => {
    const exempt = (fieldPath: string) => [{ collectionGroup: 'items', fieldPath, indexes: [] }];
    const query = { where: where('m.x', 'EQUAL') };
    for (const path of ['m.x', 'm', '*']) {
      expect(() => check(query, [], exempt(path))).toThrow('single-field index on items.m.x');
    }
    expect(() => check(query, [], exempt('m.y'))).not.toThrow();
    expect(() => check({ where: join('AND', a, b) }, [], exempt('a'))).toThrow('requires an index');
    expect(() => check({ where: join('AND', a, b) }, [index('a b')], exempt('a'))).not.toThrow();
  });

  it('has no automatic indexes for collection groups', () => {
    const overrides = [
      {
        collectionGroup: 'items',
        fieldPath: 'a',
        indexes: [{ order: 'ASCENDING', queryScope: 'COLLECTION_GROUP' }],
      },
    ];
    expect(() => check({}, [], [], true)).not.toThrow();
    expect(() => check({ where: a }, [], [], true)).toThrow('"queryScope":"COLLECTION_GROUP"');
    expect(() => check({ where: a }, [], overrides, true)).not.toThrow();
    expect(() => check({ where: a }, [], overrides)).toThrow('single-field index on items.a');
  });

  it('demands the aggregated field in the index', () => {
    const query = planQuery('projects/p/databases/d/documents', {
      where: a,
      from: [{ collectionId: 'items' }],
    });
    const summed = planAggregation(query, [queryField('n')]);
    const declared = (...indexes: object[]) => parseIndexes(JSON.stringify({ indexes }), 'test');
    expect(() => checkIndexes(declared(), summed)).toThrow('"fieldPath":"n"');
    expect(() => checkIndexes(declared(index('a n')), summed)).not.toThrow();
  });
});
