import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Firestore } from 'firebase-admin/firestore';
import { startFirestore, type LocalFirestore } from '../../../local/src/firestore/startFirestore.ts';
import { openFirestoreClient } from '../../contracts/firestoreClient.ts';

/** A local Firestore with a client, and its files in a directory of its own. */
export interface Started {
  readonly server: LocalFirestore;
  readonly db: Firestore;
  readonly journalFile: string;
  /** Ends it and starts it again on the same journal. */
  restart(): Promise<Started>;
  close(): Promise<void>;
}

const noIndexes = '{ "indexes": [], "fieldOverrides": [] }';

async function startIn(directory: string): Promise<Started> {
  const journalFile = join(directory, 'firestore.journal');
  const server = await startFirestore({
    host: '127.0.0.1',
    port: 0,
    journalFile,
    indexesFile: join(directory, 'indexes.json'),
    now: () => Date.now(),
  });
  const client = openFirestoreClient(server.address, 'local-tests');
  const end = async (): Promise<void> => {
    await client.close();
    await server.close();
  };
  return {
    server,
    db: client.db,
    journalFile,
    async restart() {
      await end();
      return startIn(directory);
    },
    async close() {
      await end();
      rmSync(directory, { recursive: true });
    },
  };
}

/** Starts an empty local Firestore on a free port. `indexes`: the text of its `firestore.indexes.json`. */
export function startLocal(indexes = noIndexes): Promise<Started> {
  const directory = mkdtempSync(join(tmpdir(), 'so-lop-firestore-'));
  writeFileSync(join(directory, 'indexes.json'), indexes);
  return startIn(directory);
}
