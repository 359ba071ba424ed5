import type { CollectionReference, Firestore } from 'firebase-admin/firestore';

/** What a Firestore's transactions promise. `items` gives an empty collection. */
export function firestoreTransactionsContract(db: () => Firestore, items: () => CollectionReference): void {
  describe('transactions', () => {
    it('lose no update: 20 at once that read, add one and write make 20', async () => {
      const ref = items().doc('counter');
      await ref.set({ n: 0 });
      const addOne = () =>
        db().runTransaction(
          async (transaction) => {
            const n = Number((await transaction.get(ref)).get('n'));
            transaction.update(ref, { n: n + 1 });
          },
          { maxAttempts: 20 },
        );
      await Promise.all(Array.from({ length: 20 }, addOne));
      expect((await ref.get()).get('n')).toBe(20);
    });

    it('never act on what a plain write has changed meanwhile', async () => {
      const ref = items().doc('counter');
      await ref.set({ n: 0 });
      let plain: Promise<unknown> = Promise.resolve();
      let attempts = 0;
      await db().runTransaction(async (transaction) => {
        attempts += 1;
        const n = Number((await transaction.get(ref)).get('n'));
        // Some servers let this write wait for the transaction, others let it pass and abort the transaction.
        if (attempts === 1) plain = ref.set({ n: 100, by: 'plain' });
        transaction.update(ref, { n: n + 1 });
      });
      await plain;
      const after = await ref.get();
      expect(after.get('by')).toBe('plain');
      expect([100, 101]).toContain(after.get('n'));
    });

    it('see no phantoms: of four that create where none is found, one creates', async () => {
      const collection = items();
      const createIfNone = (id: string) =>
        db().runTransaction(
          async (transaction) => {
            const found = await transaction.get(collection.where('kind', '==', 'only'));
            if (found.empty) transaction.create(collection.doc(id), { kind: 'only' });
            return found.empty;
          },
          { maxAttempts: 20 },
        );
      const created = await Promise.all(['a', 'b', 'c', 'd'].map(createIfNone));
      expect(created.filter(Boolean)).toHaveLength(1);
      expect((await collection.get()).size).toBe(1);
    });

    it('write nothing when their function throws or a precondition fails', async () => {
      const ref = items().doc('kept');
      await ref.set({ n: 1 });
      const thrown = db().runTransaction(async (transaction) => {
        await transaction.get(ref);
        transaction.update(ref, { n: 2 });
        throw new Error('changed my mind');
      });
      await expect(thrown).rejects.toThrow('changed my mind');
      const refused = db().runTransaction(async (transaction) => {
        await transaction.get(ref);
        transaction.set(items().doc('other'), { n: 3 }).create(ref, { n: 4 });
      });
      await expect(refused).rejects.toMatchObject({ code: 6 });
      expect((await ref.parent.get()).docs.map((one) => [one.id, one.get('n')])).toEqual([['kept', 1]]);
    });

    it('read many documents at once, the missing ones too, and notice when one of those appears', async () => {
      const [a, b] = [items().doc('a'), items().doc('b')];
      await a.set({ n: 1 });
      const create = () =>
        db().runTransaction(async (transaction) => {
          const [one, two] = await transaction.getAll(a, b);
          if (two?.exists === true) return false;
          transaction.create(b, { n: Number(one?.get('n')) + 1 });
          return true;
        });
      expect((await Promise.all([create(), create()])).sort()).toEqual([false, true]);
      expect((await b.get()).data()).toEqual({ n: 2 });
    });

    it('that only read see one moment', async () => {
      const ref = items().doc('moment');
      await ref.set({ n: 1 });
      const seen = await db().runTransaction(
        async (transaction) => {
          const before = (await transaction.get(ref)).get('n') as unknown;
          await ref.set({ n: 2 });
          const after = (await transaction.get(ref)).get('n') as unknown;
          const found = await transaction.get(ref.parent.where('n', '==', 2));
          return [before, after, found.size];
        },
        { readOnly: true },
      );
      expect(seen).toEqual([1, 1, 0]);
    });
  });
}
