import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FieldValue, Timestamp, type Firestore } from 'firebase-admin/firestore';
import { startFirestore } from '../../../local/src/firestore/startFirestore.ts';
import { startLocal, type Started } from './startedFirestore.ts';

jest.setTimeout(30_000);

let started: Started;
beforeEach(async () => {
  started = await startLocal();
});
afterEach(() => started.close());

/** Everything that can be seen of a collection: ids, data and times. */
async function fingerprint(db: Firestore, collection: string): Promise<string> {
  const { docs } = await db.collection(collection).get();
  const seen = docs.map((one) => [
    one.ref.path,
    one.data(),
    one.createTime.valueOf(),
    one.updateTime.valueOf(),
  ]);
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex');
}

describe('startFirestore', () => {
  it('has the same documents, data and times after a restart, and goes on later than them', async () => {
    const { db } = started;
    const batch = db.batch();
    for (let n = 0; n < 50; n += 1)
      batch.set(db.doc(`items/${n}`), { n, bytes: Buffer.from([n]), at: new Date() });
    await batch.commit();
    await db.doc('items/7').update({ seen: FieldValue.serverTimestamp(), n: FieldValue.increment(1) });
    await db.doc('items/8').delete();
    const last = await db.doc('items/9').set({ n: NaN, big: 2n ** 62n });
    const before = await fingerprint(db, 'items');

    started = await started.restart();
    expect(await fingerprint(started.db, 'items')).toBe(before);
    expect((await started.db.collection('items').count().get()).data().count).toBe(49);
    const { writeTime } = await started.db.doc('items/10').set({ n: 0 });
    expect(writeTime.valueOf() > last.writeTime.valueOf()).toBe(true);
  });

  it('keeps no refused write, and no transaction over a restart', async () => {
    const { db } = started;
    await db.doc('items/a').set({ n: 1 });
    const size = readFileSync(started.journalFile).length;
    await expect(db.doc('items/a').create({ n: 2 })).rejects.toMatchObject({ code: 6 });
    expect(readFileSync(started.journalFile)).toHaveLength(size);
    started = await started.restart();
    expect((await started.db.doc('items/a').get()).data()).toEqual({ n: 1 });
  });

  it('forgets everything when cleared, over a restart too', async () => {
    await started.db.doc('items/a').set({ n: 1 });
    started.server.clear();
    expect((await started.db.collection('items').get()).size).toBe(0);
    await started.db.doc('items/b').set({ n: 2 });
    started = await started.restart();
    expect((await started.db.collection('items').get()).docs.map(({ id }) => id)).toEqual(['b']);
  });

  it('tells listeners that everything is gone when cleared', async () => {
    await started.db.doc('items/a').set({ n: 1 });
    const sizes: number[] = [];
    await new Promise<void>((resolve) => {
      const stop = started.db.collection('items').onSnapshot(({ size }) => {
        sizes.push(size);
        if (size > 0) return started.server.clear();
        stop();
        resolve();
      });
    });
    expect(sizes).toEqual([1, 0]);
  });

  it('aborts a transaction whose documents were cleared away, and the next attempt sees none', async () => {
    const ref = started.db.doc('items/a');
    await ref.set({ n: 1 });
    const seen: boolean[] = [];
    await started.db.runTransaction(async (transaction) => {
      seen.push((await transaction.get(ref)).exists);
      if (seen.length === 1) started.server.clear();
      transaction.set(ref, { n: 2 });
    });
    expect(seen).toEqual([true, false]);
  });

  it('does not start on a broken journal or index file, and says which', async () => {
    const options = { host: '127.0.0.1', port: 0, now: () => 0, journalFile: started.journalFile };
    const indexesFile = join(started.journalFile, '..', 'indexes.json');
    writeFileSync(indexesFile, '{');
    await expect(startFirestore({ ...options, indexesFile })).rejects.toThrow(`${indexesFile} is not JSON`);
    writeFileSync(indexesFile, '{}');
    appendFileSync(started.journalFile, 'rubbish\n');
    await expect(startFirestore({ ...options, indexesFile })).rejects.toThrow(
      `${started.journalFile} line 2`,
    );
  });
});

describe('indexes', () => {
  it('are demanded at once, with a message that names the one to add', async () => {
    const query = started.db.collection('items').where('a', '==', 1).orderBy('b');
    const startedAt = performance.now();
    await expect(query.get()).rejects.toMatchObject({ code: 9 });
    await expect(query.get()).rejects.toThrow('"collectionGroup":"items"');
    await expect(query.count().get()).rejects.toMatchObject({ code: 9 });
    // Without headers sent first, each refusal would take the client seven seconds.
    expect(performance.now() - startedAt).toBeLessThan(3_000);
  });

  it('refuse a listener too', async () => {
    const query = started.db.collection('items').where('a', '==', 1).orderBy('b');
    const error = await new Promise<unknown>((resolve) => query.onSnapshot(() => resolve('served'), resolve));
    expect(String(error)).toContain('Error 9: The query requires an index.');
  });
});

describe('limits', () => {
  it('refuse more than 500 writes and more than 10 MiB in a commit', async () => {
    const many = started.db.batch();
    for (let n = 0; n < 501; n += 1) many.set(started.db.doc(`items/${n}`), { n });
    await expect(many.commit()).rejects.toMatchObject({ code: 3 });
    const large = started.db.batch();
    for (let n = 0; n < 11; n += 1) large.set(started.db.doc(`items/${n}`), { text: 'x'.repeat(1_000_000) });
    await expect(large.commit()).rejects.toMatchObject({ code: 3 });
    expect((await started.db.collection('items').get()).size).toBe(0);
  });
});

describe('counters', () => {
  it('count what Google bills', async () => {
    const { db, server } = started;
    const cost = async (work: () => Promise<unknown>) => {
      server.resetCounters();
      await work();
      return Object.values(server.counters());
    };
    const [a, b] = [db.doc('items/a'), db.doc('items/b')];
    expect(await cost(() => a.set({ n: 1 }))).toEqual([0, 1, 0]);
    expect(await cost(() => a.set({ n: 1 }))).toEqual([0, 1, 0]);
    expect(await cost(() => db.batch().update(a, { n: 2 }).create(b, {}).delete(a).commit())).toEqual([
      0, 2, 1,
    ]);
    expect(await cost(() => db.getAll(a, b))).toEqual([2, 0, 0]);
    expect(await cost(() => db.collection('items').get())).toEqual([1, 0, 0]);
    expect(await cost(() => db.collection('none').get())).toEqual([1, 0, 0]);
    expect(await cost(() => db.collection('items').offset(1).get())).toEqual([1, 0, 0]);
    expect(await cost(() => db.collection('items').count().get())).toEqual([1, 0, 0]);
    expect(await cost(() => b.create({}).catch(() => undefined))).toEqual([0, 0, 0]);
    const readAndWrite = () => db.runTransaction(async (tx) => tx.set(a, { was: (await tx.get(b)).exists }));
    expect(await cost(readAndWrite)).toEqual([1, 1, 0]);
  });
});

describe('faults', () => {
  it('make the client try again', async () => {
    started.server.setFault({ kind: 'UNAVAILABLE', method: 'Commit', times: 1 });
    await started.db.doc('items/a').set({ n: 1 });
    started.server.setFault({ kind: 'UNAVAILABLE', method: 'RunQuery', times: 1 });
    expect((await started.db.collection('items').get()).size).toBe(1);
  });

  it('abort transactions as often as told', async () => {
    let attempts = 0;
    started.server.setFault({ kind: 'ABORTED', method: 'Commit', times: 2 });
    await started.db.runTransaction(async (transaction) => {
      attempts += 1;
      await transaction.get(started.db.doc('items/a'));
      transaction.set(started.db.doc('items/a'), { attempts });
    });
    expect(attempts).toBe(3);
  });

  it('can lose the answer of a commit that was carried out', async () => {
    started.server.setFault({ kind: 'UNAVAILABLE', times: 1, afterSuccess: true });
    // The client sends the commit again: what is no longer new is refused the second time.
    await expect(started.db.doc('items/a').create({ n: 1 })).rejects.toMatchObject({ code: 6 });
    expect((await started.db.doc('items/a').get()).data()).toEqual({ n: 1 });
  });

  it('make an increment in a transaction count twice, as the real service may', async () => {
    const ref = started.db.doc('items/a');
    await ref.set({ n: 0 });
    started.server.setFault({ kind: 'UNAVAILABLE', times: 1, afterSuccess: true });
    await started.db.runTransaction(async (transaction) => {
      await transaction.get(ref);
      transaction.update(ref, { n: FieldValue.increment(1) });
    });
    expect((await ref.get()).get('n')).toBe(2);
  });
});

describe('what is not simulated', () => {
  it('is refused with a clear message', async () => {
    const { db } = started;
    const past = db.runTransaction((transaction) => transaction.get(db.doc('items/a')), {
      readOnly: true,
      readTime: Timestamp.fromMillis(0),
    });
    await expect(past).rejects.toThrow('not simulated by the local Firestore');
    await expect(db.collection('items').explain()).rejects.toThrow('not simulated by the local Firestore');
  });
});
