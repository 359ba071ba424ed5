import { openFirestore, type FirestoreUnderTest } from '../functions/store/firestoreUnderTest.ts';

const address = process.env['FIRESTORE_EMULATOR_HOST'];
if (address === undefined || address === '') {
  throw new Error('FIRESTORE_EMULATOR_HOST is not set: run these tests with "npm run test:emulator".');
}

const opened: FirestoreUnderTest[] = [];
let projects = 0;

/** The official emulator with a project of its own: nothing of an earlier test, or of an earlier run, is there. */
export function emptyEmulator(): FirestoreUnderTest {
  projects += 1;
  const projectId = `demo-${String(process.pid)}-${Date.now().toString(36)}-${String(projects)}`;
  const firestore = openFirestore(String(address), projectId);
  opened.push(firestore);
  return firestore;
}

/** After each test: closes what was opened. */
export async function closeEmulator(): Promise<void> {
  await Promise.all(opened.splice(0).map((firestore) => firestore.close()));
}
