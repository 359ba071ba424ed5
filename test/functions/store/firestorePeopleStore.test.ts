import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firestorePeopleStore } from '../../../functions/src/store/firestorePeopleStore.ts';
import { startFirestore, type LocalFirestore } from '../../../local/src/firestore/startFirestore.ts';
import { someKeptPeople } from '../../builders/keptPeople.ts';
import { manyPeople, peopleStoreContract } from '../../contracts/peopleStore.contract.ts';
import { openFirestore, type FirestoreUnderTest } from './firestoreUnderTest.ts';

jest.setTimeout(60_000);

let directory: string;
let server: LocalFirestore;
let firestore: FirestoreUnderTest;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'so-lop-'));
  server = await startFirestore({
    host: '127.0.0.1',
    port: 0,
    journalFile: join(directory, 'firestore.journal'),
    indexesFile: join(__dirname, '../../../firestore.indexes.json'),
    now: () => Date.now(),
  });
  firestore = openFirestore(server.address, 'people-tests');
});
afterAll(async () => {
  await firestore.close();
  await server.close();
  rmSync(directory, { recursive: true });
});

const NOTE = { at: '2026-03-05T05:05:00.000Z', by: 'key', act: 'searched' } as const;

describe('firestorePeopleStore', () => {
  peopleStoreContract(() => {
    server.clear();
    return Promise.resolve(firestorePeopleStore(firestore.db));
  });
});

describe('the cost of firestorePeopleStore', () => {
  it('is one read to find, and a read and two writes to change', async () => {
    server.clear();
    const store = firestorePeopleStore(firestore.db);
    const put = (answers: string[]): Promise<void> =>
      store.change('sample', () => ({ people: someKeptPeople(['ab'], answers), note: NOTE }));
    await put([]);
    server.resetCounters();
    await store.find('sample');
    expect(server.counters()).toEqual({ reads: 1, writes: 0, deletes: 0 });
    server.resetCounters();
    await put(['a=b']);
    expect(server.counters()).toEqual({ reads: 1, writes: 2, deletes: 0 });
  });

  it('is a write of the last part only when an answer is added to very much', async () => {
    server.clear();
    const store = firestorePeopleStore(firestore.db);
    const people = manyPeople(6_000);
    await store.change('sample', () => ({ people, note: NOTE }));
    server.resetCounters();
    const answers = someKeptPeople(['ab'], ['a=b']).answers;
    await store.change('sample', () => ({ people: { ...people, answers }, note: NOTE }));
    expect(server.counters()).toMatchObject({ writes: 2 });
  });

  it('refuses what has another shape', async () => {
    server.clear();
    await firestore.db.doc('people/sample').set({ parts: 1, text: '{}' });
    await expect(firestorePeopleStore(firestore.db).find('sample')).rejects.toThrow();
  });
});
