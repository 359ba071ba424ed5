import { deleteApp, initializeApp } from 'firebase-admin/app';
import { initializeFirestore } from 'firebase-admin/firestore';
import type { StartedFirestore } from './firestore.contract.ts';

let clients = 0;

/** Opens the official server client on the Firestore at `address` (`host:port`). */
export function openFirestoreClient(address: string, projectId: string): StartedFirestore {
  // The client looks for nobody else: no key file, no metadata server.
  process.env['METADATA_SERVER_DETECTION'] = 'none';
  process.env['FIRESTORE_EMULATOR_HOST'] = address;
  clients += 1;
  const app = initializeApp({ projectId }, `${projectId}-${clients}`);
  const db = initializeFirestore(app);
  return {
    db,
    async close() {
      await db.terminate();
      await deleteApp(app);
    },
  };
}
