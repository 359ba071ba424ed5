import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFirestore, type LocalFirestore } from '../../../local/src/firestore/startFirestore.ts';
import { modelHistoryContract } from '../../contracts/modelHistory.contract.ts';
import { memoryClassStore } from '../../fakes/memoryClassStore.ts';
import { openFirestore, type FirestoreUnderTest } from '../store/firestoreUnderTest.ts';

jest.setTimeout(120_000);

describe('the real operations on memoryClassStore', () => {
  modelHistoryContract(() => {
    const store = memoryClassStore();
    return Promise.resolve({ store, revisionsOf: (code) => Promise.resolve(store.revisionsOf(code)) });
  }, 200);
});

describe('the real operations on the local Firestore', () => {
  const directory = mkdtempSync(join(tmpdir(), 'so-lop-'));
  const opened: FirestoreUnderTest[] = [];
  let server: LocalFirestore;
  beforeAll(async () => {
    server = await startFirestore({
      host: '127.0.0.1',
      port: 0,
      journalFile: join(directory, 'firestore.journal'),
      indexesFile: join(__dirname, '../../../firestore.indexes.json'),
      now: () => Date.now(),
    });
  });
  afterAll(async () => {
    for (const one of opened) await one.close();
    await server.close();
    rmSync(directory, { recursive: true });
  });

  modelHistoryContract(() => {
    const firestore = openFirestore(server.address, `model-history-${String(opened.length)}`);
    opened.push(firestore);
    return Promise.resolve(firestore);
  }, 20);
});
