import { firestoreAuditStore } from '../../../functions/src/store/firestoreAuditStore.ts';
import { firestorePublicationStore } from '../../../functions/src/store/firestorePublicationStore.ts';
import { aClassSummary } from '../../builders/aClassSummary.ts';
import { auditStoreContract, publicationStoreContract } from '../../contracts/publicationStore.contract.ts';
import { startStoreServer, type StoreServer } from './startStoreServer.ts';

jest.setTimeout(30_000);

let started: StoreServer;
beforeAll(async () => {
  started = await startStoreServer('publication-tests');
});
beforeEach(() => {
  started.empty();
});
afterAll(() => started.close());

describe('firestorePublicationStore', () => {
  publicationStoreContract(() => Promise.resolve(firestorePublicationStore(started.db)));

  it('costs one write to keep and one read to find', async () => {
    const store = firestorePublicationStore(started.db);
    await store.put({ planId: 'sample', at: '2026-03-05T02:10:12.000Z', classes: {} });
    expect(started.server.counters()).toEqual({ reads: 0, writes: 1, deletes: 0 });
    await store.find('sample');
    expect(started.server.counters()).toEqual({ reads: 1, writes: 1, deletes: 0 });
  });

  it('keeps the revisions alone of more classes than one document holds', async () => {
    const store = firestorePublicationStore(started.db);
    const classes = Object.fromEntries(
      Array.from({ length: 6000 }, (_, at) => {
        const classCode = `NTM-2024-171-${String(at)}`;
        return [classCode, { revision: at, summary: aClassSummary({ classCode }) }];
      }),
    );
    await store.put({ planId: 'sample', at: '2026-03-05T02:10:12.000Z', classes });
    const kept = (await store.find('sample'))?.classes ?? {};
    expect(Object.keys(kept)).toHaveLength(6000);
    expect(kept['NTM-2024-171-5999']).toEqual({ revision: 5999 });
  });

  it.each([{ classes: '{}' }, { planId: 'sample', at: 'x', classes: '{"A":{}}' }])(
    'refuses a document of another shape: %j',
    async (document) => {
      await started.db.doc('publications/sample').set(document);
      await expect(firestorePublicationStore(started.db).find('sample')).rejects.toThrow();
    },
  );
});

describe('firestoreAuditStore', () => {
  auditStoreContract(() => Promise.resolve(firestoreAuditStore(started.db)));
});
