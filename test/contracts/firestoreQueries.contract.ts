import {
  AggregateField,
  FieldPath,
  FieldValue,
  Filter,
  Timestamp,
  type CollectionReference,
  type Firestore,
  type Query,
  type WhereFilterOp,
} from 'firebase-admin/firestore';

const idsOf = async (query: Query): Promise<string[]> => (await query.get()).docs.map(({ id }) => id);

/** One value of every kind, in the order in which Firestore sorts them. */
const sortedValues: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['false', false],
  ['true', true],
  ['nan', NaN],
  ['minus-infinity', -Infinity],
  ['minus-one', -1],
  ['zero', 0],
  ['one', 1],
  ['one-and-a-half', 1.5],
  ['two-to-53', 9_007_199_254_740_992],
  ['two-to-53-and-one', 9_007_199_254_740_993n],
  ['infinity', Infinity],
  ['time', new Timestamp(5, 0)],
  ['empty', ''],
  ['upper-b', 'B'],
  ['lower-a', 'a'],
  ['a-and-more', 'aa'],
  ['viet', 'ấ'],
  ['private-use', '\uffff'],
  ['emoji', '😀'],
  ['bytes', Buffer.from([1])],
  ['no-elements', []],
  ['array-of-null', [null]],
  ['array', [1, 2]],
  ['vector-1', FieldValue.vector([9])],
  ['vector-2', FieldValue.vector([1, 1])],
  ['no-fields', {}],
  ['map', { a: 1 }],
  ['map-and-more', { a: 1, b: 0 }],
  ['map-later', { b: 0 }],
];
const numbers = ['minus-infinity', 'minus-one', 'zero', 'one', 'one-and-a-half'];
const without = (...ids: string[]): string[] =>
  sortedValues.map(([id]) => id).filter((id) => id !== 'null' && !ids.includes(id));

const filterCases: readonly (readonly [WhereFilterOp, unknown, readonly string[]])[] = [
  ['==', null, ['null']],
  ['==', NaN, ['nan']],
  ['==', -0, ['zero']],
  ['==', 1, ['one']],
  ['==', 9_007_199_254_740_993n, ['two-to-53-and-one']],
  ['==', [1, 2], ['array']],
  ['==', { a: 1 }, ['map']],
  ['==', FieldValue.vector([1, 1]), ['vector-2']],
  ['!=', 1, without('one')],
  ['!=', null, without()],
  ['!=', NaN, without('nan')],
  ['<', 2, numbers],
  ['<=', 1, numbers.slice(0, 4)],
  ['>', 1.5, ['two-to-53', 'two-to-53-and-one', 'infinity']],
  ['>=', 9_007_199_254_740_993n, ['two-to-53-and-one', 'infinity']],
  ['>', '\uffff', ['emoji']],
  ['<', 'a', ['empty', 'upper-b']],
  ['<', true, ['false']],
  ['>', [], ['array-of-null', 'array']],
  ['>', {}, ['map', 'map-and-more', 'map-later']],
  ['in', [1, 'a', null, NaN], ['lower-a', 'one']],
  ['not-in', [1, 'a'], without('one', 'lower-a')],
  ['not-in', [null, 1], []],
  ['array-contains', 2, ['array']],
  ['array-contains-any', [2, 'x', null], ['array']],
];

/** What a Firestore answers to queries. `items` gives an empty collection named `items`. */
export function firestoreQueriesContract(db: () => Firestore, items: () => CollectionReference): void {
  const fill = async (data: { readonly [id: string]: object }): Promise<CollectionReference> => {
    const batch = db().batch();
    const collection = items();
    for (const [id, fields] of Object.entries(data)) batch.set(collection.doc(id), fields);
    await batch.commit();
    return collection;
  };
  const fillValues = () =>
    fill({ ...Object.fromEntries(sortedValues.map(([id, v]) => [id, { v }])), missing: { other: 1 } });

  describe('order', () => {
    it('puts types, numbers, UTF-8 texts, arrays and maps in order and leaves out documents without the field', async () => {
      const collection = await fillValues();
      const ids = sortedValues.map(([id]) => id);
      expect(await idsOf(collection.orderBy('v'))).toEqual(ids);
      expect(await idsOf(collection.orderBy('v', 'desc'))).toEqual([...ids].reverse());
    });

    it('is that of the names by their UTF-8 bytes where none is asked for', async () => {
      const collection = await fill({ '😀': {}, '\uffff': {}, b: {}, B: {}, ấ: {}, 10: {}, 9: {} });
      expect(await idsOf(collection)).toEqual(['10', '9', 'B', 'b', 'ấ', '\uffff', '😀']);
    });

    it('takes several fields and directions, and names last', async () => {
      const collection = await fill({
        a: { x: 1, y: 1 },
        b: { x: 1, y: 2 },
        c: { x: 0, y: 5 },
        d: { x: 1, y: 2 },
        e: { x: 1 },
      });
      expect(await idsOf(collection.orderBy('x').orderBy('y', 'desc'))).toEqual(['c', 'd', 'b', 'a']);
      expect(await idsOf(collection.orderBy('x', 'desc').orderBy('y'))).toEqual(['a', 'b', 'd', 'c']);
    });
  });

  describe('filters', () => {
    it.each(filterCases)('%s %j', async (op, value, expected) => {
      const collection = await fillValues();
      expect((await idsOf(collection.where('v', op, value))).sort()).toEqual([...expected].sort());
    });

    it('join with AND and OR; an inequality anywhere sorts, and drops documents without its field', async () => {
      const collection = await fill({ a: { x: 1, y: 1 }, b: { x: 2 }, c: { y: 2 }, d: { x: 5, y: 2 } });
      const x = (op: WhereFilterOp, value: number) => Filter.where('x', op, value);
      const y = (op: WhereFilterOp, value: number) => Filter.where('y', op, value);
      expect(await idsOf(collection.where(Filter.or(x('==', 2), y('==', 2))))).toEqual(['b', 'c', 'd']);
      expect(await idsOf(collection.where(Filter.or(x('>', 1), y('==', 2))))).toEqual(['b', 'd']);
      expect(await idsOf(collection.where('x', '>=', 1).where('y', '>=', 1))).toEqual(['a', 'd']);
      const both = Filter.and(Filter.or(x('==', 1), x('==', 5)), y('==', 2));
      expect(await idsOf(collection.where(both))).toEqual(['d']);
    });

    it('reach into maps and odd names', async () => {
      const collection = await fill({ a: { m: { 'x-y': 1 } }, b: { m: { 'x-y': 2 } }, c: { m: 1 } });
      expect(await idsOf(collection.where(new FieldPath('m', 'x-y'), '>=', 1))).toEqual(['a', 'b']);
    });

    it('sort by inequality fields in the order of their names, however those are written', async () => {
      const collection = await fill({ a: { 'b-x': 2, b: 1, c: 1 }, b: { 'b-x': 1, b: 2, c: 2 } });
      const query = collection.where('c', '>', 0).where(new FieldPath('b-x'), '>', 0);
      expect(await idsOf(query)).toEqual(['b', 'a']);
    });

    it('take document names', async () => {
      const collection = await fill({ a: { n: 1 }, b: { n: 1 }, c: { n: 2 } });
      const name = FieldPath.documentId();
      expect(await idsOf(collection.where(name, 'in', ['c', 'a', 'z']))).toEqual(['a', 'c']);
      expect(await idsOf(collection.where(name, '>', 'a').where('n', '==', 1))).toEqual(['b']);
      expect(await idsOf(collection.where(name, '!=', 'b'))).toEqual(['a', 'c']);
    });

    it('refuse what Firestore refuses', async () => {
      const collection = await fill({ a: { x: 1, y: [1], z: [1] } });
      const refused = [
        collection.where('x', '!=', 1).where('y', '!=', 1),
        collection.where('x', 'in', [1]).where('y', 'not-in', [1]),
        collection.where('y', 'array-contains', 1).where('z', 'array-contains', 1),
        collection.orderBy(FieldPath.documentId()).orderBy('x'),
        collection.orderBy(FieldPath.documentId(), 'desc'),
      ];
      const outcomes = await Promise.all(
        refused.map((query) => query.get().then(String, (error: unknown) => error)),
      );
      expect(outcomes.map((error) => (error as { code?: number }).code)).toEqual([3, 3, 3, 3, 9]);
    });
  });

  describe('parts of a result', () => {
    const letters = () =>
      fill(Object.fromEntries([...'abcdef'].map((id, i) => [id, { n: Math.floor(i / 2), id }])));

    it('are cut by cursors, also between documents that sort alike', async () => {
      const query = (await letters()).orderBy('n');
      expect(await idsOf(query.startAt(1))).toEqual(['c', 'd', 'e', 'f']);
      expect(await idsOf(query.startAfter(1))).toEqual(['e', 'f']);
      expect(await idsOf(query.endAt(1))).toEqual(['a', 'b', 'c', 'd']);
      expect(await idsOf(query.endBefore(1))).toEqual(['a', 'b']);
      const [, , third] = (await query.get()).docs;
      expect(await idsOf(query.startAfter(third))).toEqual(['d', 'e', 'f']);
      expect(await idsOf(query.orderBy(FieldPath.documentId()).endAt(1, 'c'))).toEqual(['a', 'b', 'c']);
    });

    it('are cut by limit, limitToLast and offset', async () => {
      const query = (await letters()).orderBy('n');
      expect(await idsOf(query.limit(3))).toEqual(['a', 'b', 'c']);
      expect(await idsOf(query.offset(2).limit(2))).toEqual(['c', 'd']);
      expect(await idsOf(query.limitToLast(2))).toEqual(['e', 'f']);
      expect(await idsOf(query.offset(9))).toEqual([]);
    });

    it('are pages that together are the whole', async () => {
      const query = (await letters()).orderBy('n', 'desc').limit(4);
      const first = await query.get();
      const second = await query.startAfter(first.docs.at(-1)).get();
      expect([...first.docs, ...second.docs].map(({ id }) => id)).toEqual(['f', 'e', 'd', 'c', 'b', 'a']);
    });

    it('are fields, or nothing but the name', async () => {
      const collection = await fill({ a: { m: { x: 1, y: 2 }, 'o-p': 3, z: 4 } });
      const selected = await collection.select('m.x', new FieldPath('o-p'), 'none').get();
      expect(selected.docs[0]?.data()).toEqual({ m: { x: 1 }, 'o-p': 3 });
      expect((await collection.select().get()).docs[0]?.data()).toEqual({});
    });
  });

  describe('aggregations', () => {
    it('count, add up and average, over documents that have every field', async () => {
      const collection = await fill({ a: { x: 1, y: 2 }, b: { x: 2 }, c: { x: 'text', y: 4 }, d: {} });
      expect((await collection.count().get()).data().count).toBe(4);
      expect((await collection.where('x', '>', 1).count().get()).data().count).toBe(1);
      expect((await collection.limit(3).count().get()).data().count).toBe(3);
      const sum = await collection
        .aggregate({
          n: AggregateField.count(),
          x: AggregateField.sum('x'),
          mean: AggregateField.average('x'),
        })
        .get();
      expect(sum.data()).toEqual({ n: 3, x: 3, mean: 1.5 });
      const both = await collection
        .aggregate({ n: AggregateField.count(), x: AggregateField.sum('x'), y: AggregateField.sum('y') })
        .get();
      expect(both.data()).toEqual({ n: 2, x: 1, y: 6 });
      const none = await collection
        .aggregate({ sum: AggregateField.sum('none'), mean: AggregateField.average('none') })
        .get();
      expect(none.data()).toEqual({ sum: 0, mean: null });
    });
  });

  describe('collection groups', () => {
    it('find the collections of that name at any depth, sorted by the whole path', async () => {
      const root = items().path;
      const group = root.replaceAll('/', '-');
      const below = (path: string) => `${root}/1/${path}/k`;
      const paths = [below(`a/2/${group}`), below(`b/x/y/z/${group}`), below(group)];
      for (const path of [...paths, below('another')]) await db().doc(path).set({ n: 1 });
      const found = await db().collectionGroup(group).get();
      expect(found.docs.map(({ ref }) => ref.path)).toEqual(paths);
    });
  });

  describe('snapshots', () => {
    it('are told of what is there and of every change', async () => {
      const collection = await fill({ a: { n: 1 }, b: { n: 5 } });
      const seen: string[][] = [];
      let told = () => {};
      const next = () => new Promise<void>((resolve) => (told = resolve));
      const first = next();
      const stop = collection.where('n', '<', 4).onSnapshot((snapshot) => {
        seen.push(snapshot.docs.map(({ id }) => id));
        told();
      });
      await first;
      for (const change of [
        () => collection.doc('c').set({ n: 2 }),
        () => collection.doc('a').update({ n: 9 }),
        () => collection.doc('c').delete(),
      ]) {
        const shown = next();
        await change();
        await shown;
      }
      stop();
      expect(seen).toEqual([['a'], ['a', 'c'], ['c'], []]);
    });
  });
}
