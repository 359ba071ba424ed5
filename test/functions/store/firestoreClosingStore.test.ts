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
    const frozen = 'Đ'.repeat(1_200_000);
    await store.change(aClosing(), () => ({ record: aClosing(), frozen }));
    expect(started.server.counters()).toEqual({ reads: 1, writes: 1 + 6, deletes: 0 });
    const [record] = await store.list('sample');
    expect(record?.parts).toBe(6);
    started.server.resetCounters();
    expect((await store.frozen(aClosing(), { version: 1, parts: 6 })) === frozen).toBe(true);
    expect(started.server.counters()).toEqual({ reads: 6, writes: 0, deletes: 0 });
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
