import { randomBytes } from 'node:crypto';
import { firestoreClassStore } from '../../../functions/src/store/firestoreClassStore.ts';
import { firestoreClosingStore } from '../../../functions/src/store/firestoreClosingStore.ts';
import { closingHistoryContract } from '../../contracts/closingHistory.contract.ts';
import { aClosing, closingStoreContract } from '../../contracts/closingStore.contract.ts';
import { startStoreServer, type StoreServer } from './startStoreServer.ts';

jest.setTimeout(120_000);

let started: StoreServer;
beforeAll(async () => {
  started = await startStoreServer('closing-tests');
});
beforeEach(() => {
  started.empty();
});
afterAll(() => started.close());

describe('firestoreClosingStore', () => {
  closingStoreContract(() => Promise.resolve(firestoreClosingStore(started.db)));

  it('keeps an input that is longer than one document in parts, each one write and one read', async () => {
    const store = firestoreClosingStore(started.db);
    // Nothing that could be made shorter than three quarters.
    const frozen = `Đ${randomBytes(1_500_000).toString('base64')}`;
    await store.change(aClosing(), () => ({ record: aClosing(), frozen }));
    expect(started.server.counters()).toEqual({ reads: 1, writes: 1 + 2, deletes: 0 });
    const [record] = await store.list('sample');
    expect(record?.parts).toBe(2);
    started.server.resetCounters();
    expect((await store.frozen(aClosing(), { version: 1, parts: 2 })) === frozen).toBe(true);
    expect(started.server.counters()).toEqual({ reads: 2, writes: 0, deletes: 0 });
  });

  it('reads what was kept before it was compressed', async () => {
    const parts = started.db.collection('closings/sample_2024-Q1/parts');
    await parts.doc('1-0').set({ text: '{"Đ":' });
    await parts.doc('1-1').set({ text: '1}' });
    const store = firestoreClosingStore(started.db);
    expect(await store.frozen(aClosing(), { version: 1, parts: 2 })).toBe('{"Đ":1}');
  });

  it('refuses a record of another shape', async () => {
    await started.db.doc('closings/sample_2024-Q1').set({ planId: 'sample', record: '{"version":"one"}' });
    await expect(firestoreClosingStore(started.db).list('sample')).rejects.toThrow();
  });
});

describe('a closed period on the local Firestore', () => {
  closingHistoryContract(() =>
    Promise.resolve({
      classes: firestoreClassStore(started.db),
      closings: firestoreClosingStore(started.db),
    }),
  );
});
