import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFirestore } from '../../../local/src/firestore/startFirestore.ts';
import { syncHistoryContract } from '../../contracts/syncHistory.contract.ts';
import { memoryClassStore } from '../../fakes/memoryClassStore.ts';
import { openFirestore } from '../store/firestoreUnderTest.ts';

jest.setTimeout(60_000);

describe('memoryClassStore', () => {
  syncHistoryContract(() => {
    const store = memoryClassStore();
    return Promise.resolve({ store, revisionsOf: (code) => Promise.resolve(store.revisionsOf(code)) });
  });
});

describe('firestoreClassStore on the local Firestore', () => {
  const directory = mkdtempSync(join(tmpdir(), 'so-lop-'));
  let close = (): Promise<void> => Promise.resolve();
  afterAll(async () => {
    await close();
    rmSync(directory, { recursive: true });
  });

  syncHistoryContract(async () => {
    const server = await startFirestore({
      host: '127.0.0.1',
      port: 0,
      journalFile: join(directory, 'firestore.journal'),
      indexesFile: join(__dirname, '../../../firestore.indexes.json'),
      now: () => Date.now(),
    });
    const firestore = openFirestore(server.address, 'history-tests');
    close = async () => {
      await firestore.close();
      await server.close();
    };
    // Commits that are aborted, and that are answered as if they had failed.
    server.setFault({ kind: 'ABORTED', method: 'Commit', times: 3 });
    server.setFault({ kind: 'UNAVAILABLE', times: 2, afterSuccess: true });
    return firestore;
  });
});
