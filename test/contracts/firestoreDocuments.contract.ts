import { randomBytes } from 'node:crypto';
import {
  FieldPath,
  FieldValue,
  GeoPoint,
  Timestamp,
  type CollectionReference,
  type DocumentData,
  type Firestore,
} from 'firebase-admin/firestore';

const code = { invalidArgument: 3, notFound: 5, alreadyExists: 6, failedPrecondition: 9 };

/** What a Firestore does with single documents and batches of them. `items` gives an empty collection. */
export function firestoreDocumentsContract(db: () => Firestore, items: () => CollectionReference): void {
  const dataOf = async (path: string): Promise<DocumentData | undefined> =>
    (await db().doc(path).get()).data();

  describe('documents', () => {
    it('are stored, replaced, merged, updated and deleted', async () => {
      const ref = items().doc('a');
      await ref.set({ name: 'Lớp một', size: { planned: 30, present: 28 } });
      await ref.set({ size: { present: 29 } }, { merge: true });
      expect(await dataOf(ref.path)).toEqual({ name: 'Lớp một', size: { planned: 30, present: 29 } });
      await ref.update({ 'size.planned': FieldValue.delete(), topic: 'K1' });
      expect(await dataOf(ref.path)).toEqual({ name: 'Lớp một', size: { present: 29 }, topic: 'K1' });
      await ref.set({ only: true });
      expect(await dataOf(ref.path)).toEqual({ only: true });
      await ref.delete();
      expect((await ref.get()).exists).toBe(false);
    });

    it('merge only the fields named, and a whole map where the map is named', async () => {
      const ref = items().doc();
      await ref.set({ kept: 1, map: { a: 1, b: 2 } });
      await ref.set({ kept: 9, map: { c: 3 } }, { mergeFields: ['map'] });
      expect(await dataOf(ref.path)).toEqual({ kept: 1, map: { c: 3 } });
    });

    it('keep odd field names apart: with a dash, a dot, a backtick, a space, Vietnamese letters', async () => {
      const ref = items().doc();
      await ref.set({ 'a.b': 1, 'a-b': { 'c.d': 2, 'xã `cũ`': 3 } });
      await ref.update(
        new FieldPath('a.b'),
        10,
        new FieldPath('a-b', 'c.d'),
        20,
        new FieldPath('a-b', 'xã `cũ`'),
        FieldValue.delete(),
        new FieldPath('đơn vị \\ mới'),
        4,
      );
      expect(await dataOf(ref.path)).toEqual({ 'a.b': 10, 'a-b': { 'c.d': 20 }, 'đơn vị \\ mới': 4 });
    });

    it('keep every kind of value', async () => {
      const ref = items().doc();
      const values = {
        nothing: null,
        yes: true,
        zero: 0,
        negative: -7,
        half: 0.5,
        notANumber: NaN,
        infinite: -Infinity,
        text: 'Đại Từ 😀',
        empty: '',
        bytes: randomBytes(20),
        time: new Timestamp(1_700_000_000, 123_456_000),
        place: new GeoPoint(21.5, 105.8),
        ref: items().doc('b'),
        list: [1, 'a', null, { x: [1] }],
        none: [],
        map: { deep: { deeper: {} } },
        vector: FieldValue.vector([1, 0.5]),
      };
      await ref.set(values);
      const stored = await dataOf(ref.path);
      expect(stored).toMatchObject({ ...values, ref: expect.anything(), vector: expect.anything() });
      expect(stored?.['ref'].path).toBe(values.ref.path);
      expect(stored?.['vector'].toArray()).toEqual([1, 0.5]);
    });

    it('cut times to microseconds', async () => {
      const ref = items().doc();
      await ref.set({ at: new Timestamp(5, 1999) });
      expect((await ref.get()).get('at')).toEqual(new Timestamp(5, 1000));
    });

    it.each([
      ['9223372036854775807', '9223372036854775806'],
      ['-9223372036854775808', '-9223372036854775807'],
      ['9007199254740993', '9007199254740992'],
    ])('tell the whole number %s from %s', async (digits, near) => {
      await items()
        .doc(digits)
        .set({ n: BigInt(digits) });
      const found = async (n: string) => (await items().where('n', '==', BigInt(n)).get()).size;
      expect([await found(digits), await found(near)]).toEqual([1, 0]);
    });

    it('apply server times, increments, bounds and list changes', async () => {
      const ref = items().doc();
      await ref.set({ n: 1, text: 'x', list: [1, 2, 2] });
      await ref.update({
        n: FieldValue.increment(0.5),
        text: FieldValue.increment(3),
        fresh: FieldValue.increment(2),
        list: FieldValue.arrayUnion(2, 3, 3),
      });
      await ref.update({ more: FieldValue.arrayRemove(1), list: FieldValue.arrayRemove(2) });
      const snapshot = await ref.get();
      expect(snapshot.data()).toMatchObject({ n: 1.5, text: 3, fresh: 2, list: [1, 3], more: [] });
    });
  });

  describe('server times', () => {
    it('are one for all fields and documents of a commit, in whole milliseconds, not after the commit', async () => {
      const [a, b] = [items().doc('a'), items().doc('b')];
      const at = FieldValue.serverTimestamp();
      const [result] = await db().batch().set(a, { at, map: { at } }).set(b, { at }).commit();
      const times = [(await a.get()).get('at'), (await a.get()).get('map.at'), (await b.get()).get('at')];
      expect(times).toEqual([times[0], times[0], times[0]]);
      const [time] = times;
      expect(time.nanoseconds % 1_000_000).toBe(0);
      const beforeCommitMs = Number(result?.writeTime.toMillis()) - time.toMillis();
      expect(beforeCommitMs).toBeGreaterThanOrEqual(0);
      expect(beforeCommitMs).toBeLessThan(5_000);
    });
  });

  describe('preconditions', () => {
    it('refuse to create what exists', async () => {
      const ref = items().doc();
      await ref.create({ n: 1 });
      await expect(ref.create({ n: 2 })).rejects.toMatchObject({ code: code.alreadyExists });
      expect(await dataOf(ref.path)).toEqual({ n: 1 });
    });

    it('refuse to update what does not exist, and delete it without complaint unless told to exist', async () => {
      const ref = items().doc();
      await expect(ref.update({ n: 1 })).rejects.toMatchObject({ code: code.notFound });
      await ref.delete();
      await expect(ref.delete({ exists: true })).rejects.toMatchObject({ code: code.notFound });
    });

    it('refuse a stale update time and take the present one', async () => {
      const ref = items().doc();
      const { writeTime } = await ref.set({ n: 1 });
      await ref.update({ n: 2 }, { lastUpdateTime: writeTime });
      for (const stale of [
        ref.update({ n: 3 }, { lastUpdateTime: writeTime }),
        ref.delete({ lastUpdateTime: writeTime }),
        items().doc('missing').update({ n: 3 }, { lastUpdateTime: writeTime }),
      ]) {
        await expect(stale).rejects.toMatchObject({ code: code.failedPrecondition });
      }
      expect(await dataOf(ref.path)).toEqual({ n: 2 });
    });
  });

  describe('times', () => {
    it('grow strictly with each change, and the time of creation stays', async () => {
      const ref = items().doc();
      const written: Timestamp[] = [];
      for (let n = 0; n < 20; n += 1) written.push((await ref.set({ n })).writeTime);
      const values = written.map((time) => time.valueOf());
      expect(values).toEqual([...new Set(values)].sort());
      const snapshot = await ref.get();
      expect(snapshot.createTime).toEqual(written[0]);
      expect(snapshot.updateTime).toEqual(written.at(-1));
      expect(snapshot.readTime.valueOf() >= (snapshot.updateTime?.valueOf() ?? '')).toBe(true);
    });

    it('stay when a write changes nothing', async () => {
      const ref = items().doc();
      const { writeTime } = await ref.set({ n: 1, map: { a: [1] } });
      await ref.set({ n: 1, map: { a: [1] } });
      expect((await ref.get()).updateTime).toEqual(writeTime);
    });
  });

  describe('many documents', () => {
    it('are read in one call in the order asked for, with the missing ones', async () => {
      await items().doc('b').set({ n: 2 });
      const refs = ['b', 'missing', 'a', 'b'].map((id) => items().doc(id));
      await items().doc('a').set({ n: 1, more: true });
      const snapshots = await db().getAll(...refs, { fieldMask: ['n'] });
      expect(snapshots.map((one) => [one.id, one.exists, one.data()])).toEqual([
        ['b', true, { n: 2 }],
        ['missing', false, undefined],
        ['a', true, { n: 1 }],
        ['b', true, { n: 2 }],
      ]);
    });

    it('are written 400 at a time, together or not at all', async () => {
      const batch = db().batch();
      for (let n = 0; n < 400; n += 1) batch.set(items().doc(`d${n}`), { n });
      const results = await batch.commit();
      expect(new Set(results.map(({ writeTime }) => writeTime.valueOf())).size).toBe(1);
      expect((await items().count().get()).data().count).toBe(400);

      const failing = db().batch();
      failing.delete(items().doc('d0')).update(items().doc('missing'), { n: 1 });
      await expect(failing.commit()).rejects.toMatchObject({ code: code.notFound });
      expect((await items().doc('d0').get()).exists).toBe(true);
    });

    it('see the writes before them in the same batch', async () => {
      const ref = items().doc();
      await db()
        .batch()
        .create(ref, { a: 1 })
        .update(ref, { b: 2 })
        .delete(ref)
        .create(ref, { c: 3 })
        .commit();
      expect(await dataOf(ref.path)).toEqual({ c: 3 });
      const { writeTime } = await ref.set({ d: 4 });
      const lastUpdateTime = writeTime;
      await db()
        .batch()
        .update(ref, { e: 5 }, { lastUpdateTime })
        .update(ref, { f: 6 }, { lastUpdateTime })
        .commit();
      expect(await dataOf(ref.path)).toEqual({ d: 4, e: 5, f: 6 });
    });

    it('refuse writes of one document that contradict each other', async () => {
      const ref = items().doc();
      const { writeTime } = await ref.set({ n: 1 });
      const refused = [
        db().batch().set(ref, { n: 2 }).create(ref, { n: 3 }),
        db().batch().update(ref, { n: 2 }).create(ref, { n: 3 }),
        db().batch().delete(ref).update(ref, { n: 3 }),
        db().batch().delete(ref).delete(ref, { exists: true }),
        db().batch().update(ref, { n: 2 }).update(ref, { n: 3 }, { lastUpdateTime: writeTime }),
      ];
      for (const batch of refused) {
        await expect(batch.commit()).rejects.toMatchObject({ code: code.invalidArgument });
      }
      expect(await dataOf(ref.path)).toEqual({ n: 1 });
    });

    it('are written by a BulkWriter each by itself', async () => {
      await items().doc('taken').set({ n: 0 });
      const writer = db().bulkWriter();
      writer.onWriteError(() => false);
      const outcomes = Promise.allSettled([
        writer.create(items().doc('taken'), { n: 1 }),
        writer.create(items().doc('free'), { n: 1 }),
        writer.update(items().doc('missing'), { n: 1 }),
        writer.delete(items().doc('also-missing')),
      ]);
      await writer.close();
      expect((await outcomes).map(({ status }) => status)).toEqual([
        'rejected',
        'fulfilled',
        'rejected',
        'fulfilled',
      ]);
      expect((await items().get()).docs.map((one) => [one.id, one.get('n')])).toEqual([
        ['free', 1],
        ['taken', 0],
      ]);
    });

    it('are listed with those that only have collections below them', async () => {
      await items().doc('real').set({});
      await items().doc('ghost').collection('below').doc('x').set({});
      await items().doc('real').collection('other').doc('x').set({});
      expect((await items().listDocuments()).map(({ id }) => id)).toEqual(['ghost', 'real']);
      expect((await items().doc('ghost').listCollections()).map(({ id }) => id)).toEqual(['below']);
      expect((await items().get()).size).toBe(1);
    });

    it('are deleted with everything below them', async () => {
      const root = items().doc('root');
      await root.set({});
      await root.collection('below').doc('x').collection('deeper').doc('y').set({ n: 1 });
      await items().doc('root-2').set({ n: 2 });
      await db().recursiveDelete(root);
      expect((await items().listDocuments()).map(({ id }) => id)).toEqual(['root-2']);
    });
  });

  describe('limits', () => {
    it('refuse a document over 1 MiB, a value that leaves no room in it, and reserved names', async () => {
      const half = 'x'.repeat(600_000);
      const refused = [
        items().doc('large').set({ a: half, b: half }),
        items()
          .doc('value')
          .set({ a: 'x'.repeat(1_048_576) }),
        items().doc('field').set({ __a__: 1 }),
        items().doc('__id__').set({ a: 1 }),
      ];
      for (const one of refused) await expect(one).rejects.toMatchObject({ code: code.invalidArgument });
      expect((await items().get()).size).toBe(0);
    });
  });
}
