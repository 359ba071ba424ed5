import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Firestore } from 'firebase-admin/firestore';
import { startFirestore, type LocalFirestore } from '../../../local/src/firestore/startFirestore.ts';
import { openFirestore, type FirestoreUnderTest } from './firestoreUnderTest.ts';

/** The local Firestore for the tests of a store, and the official client of it. */
export interface StoreServer {
  readonly server: LocalFirestore;
  readonly db: Firestore;
  readonly firestore: FirestoreUnderTest;
  /** Forgets what is stored and what was counted. */
  empty(): void;
  close(): Promise<void>;
}

/** Starts a local Firestore that keeps its journal in a folder of its own, with the indexes that are deployed. */
export async function startStoreServer(projectId: string): Promise<StoreServer> {
  const directory = mkdtempSync(join(tmpdir(), 'so-lop-'));
  const server = await startFirestore({
    host: '127.0.0.1',
    port: 0,
    journalFile: join(directory, 'firestore.journal'),
    indexesFile: join(__dirname, '../../../firestore.indexes.json'),
    now: () => Date.now(),
  });
  const client = openFirestore(server.address, projectId);
  return {
    server,
    db: client.db,
    firestore: client,
    empty: () => {
      server.clear();
      server.resetCounters();
    },
    async close() {
      await client.close();
      await server.close();
      rmSync(directory, { recursive: true });
    },
  };
}
