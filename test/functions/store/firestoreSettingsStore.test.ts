import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firestoreSettingsStore } from '../../../functions/src/store/firestoreSettingsStore.ts';
import { startFirestore, type LocalFirestore } from '../../../local/src/firestore/startFirestore.ts';
import { aSettingsRecord, settingsStoreContract } from '../../contracts/settingsStore.contract.ts';
import { openFirestore, type FirestoreUnderTest } from './firestoreUnderTest.ts';

jest.setTimeout(30_000);

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
  firestore = openFirestore(server.address, 'settings-tests');
});
afterAll(async () => {
  await firestore.close();
  await server.close();
  rmSync(directory, { recursive: true });
});

describe('firestoreSettingsStore', () => {
  settingsStoreContract(() => {
    server.clear();
    return Promise.resolve(firestoreSettingsStore(firestore.db));
  });
});

describe('what firestoreSettingsStore costs', () => {
  it('1 read and 2 writes for a version, 1 read for what holds already and for looking it up', async () => {
    server.clear();
    const store = firestoreSettingsStore(firestore.db);
    const costOf = async (work: () => Promise<unknown>): Promise<unknown> => {
      server.resetCounters();
      await work();
      return server.counters();
    };
    const written = await costOf(() => store.changeSettings('sample', () => aSettingsRecord()));
    expect(written).toMatchObject({ reads: 1, writes: 2 });
    const same = await costOf(() => store.changeSettings('sample', () => undefined));
    expect(same).toMatchObject({ reads: 1, writes: 0 });
    expect(await costOf(() => store.findSettings('sample'))).toMatchObject({ reads: 1, writes: 0 });
    expect(await costOf(() => store.findVersion('sample', 1))).toMatchObject({ reads: 1, writes: 0 });
  });
});
