import { firestorePeopleStore } from '../../../functions/src/store/firestorePeopleStore.ts';
import { someKeptPeople } from '../../builders/keptPeople.ts';
import { manyPeople, peopleStoreContract } from '../../contracts/peopleStore.contract.ts';
import { startStoreServer, type StoreServer } from './startStoreServer.ts';

jest.setTimeout(60_000);

let started: StoreServer;

beforeAll(async () => {
  started = await startStoreServer('people-tests');
});
afterAll(() => started.close());

const NOTE = { at: '2026-03-05T05:05:00.000Z', by: 'key', act: 'searched' } as const;

describe('firestorePeopleStore', () => {
  peopleStoreContract(() => {
    started.server.clear();
    return Promise.resolve(firestorePeopleStore(started.firestore.db));
  });
});

describe('the cost of firestorePeopleStore', () => {
  it('is one read to find, and a read and two writes to change', async () => {
    started.server.clear();
    const store = firestorePeopleStore(started.firestore.db);
    const put = (answers: string[]): Promise<void> =>
      store.change('sample', () => ({ people: someKeptPeople(['ab'], answers), note: NOTE }));
    await put([]);
    started.server.resetCounters();
    await store.find('sample');
    expect(started.server.counters()).toEqual({ reads: 1, writes: 0, deletes: 0 });
    started.server.resetCounters();
    await put(['a=b']);
    expect(started.server.counters()).toEqual({ reads: 1, writes: 2, deletes: 0 });
  });

  it('is a write of the last part only when an answer is added to very much', async () => {
    started.server.clear();
    const store = firestorePeopleStore(started.firestore.db);
    const people = manyPeople(6_000);
    await store.change('sample', () => ({ people, note: NOTE }));
    started.server.resetCounters();
    const answers = someKeptPeople(['ab'], ['a=b']).answers;
    await store.change('sample', () => ({ people: { ...people, answers }, note: NOTE }));
    expect(started.server.counters()).toMatchObject({ writes: 2 });
  });

  it('refuses what has another shape', async () => {
    started.server.clear();
    await started.firestore.db.doc('people/sample').set({ parts: 1, text: '{}' });
    await expect(firestorePeopleStore(started.firestore.db).find('sample')).rejects.toThrow();
  });
});
