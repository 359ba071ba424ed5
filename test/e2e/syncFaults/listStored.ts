import { readListedClass } from '../../../functions/src/store/documents.ts';
import type { ListedClass } from '../../../functions/src/deps.ts';
import { openFirestore } from '../../functions/store/firestoreUnderTest.ts';
import type { LocalClient } from '../localClient.ts';

/** Every stored class as a roll-up lists it, from the stack's Firestore. */
export async function listStored(client: LocalClient): Promise<ListedClass[]> {
  const { address } = (await client.send('GET', '/local/firestore')).body as { address: string };
  const { db, close } = openFirestore(address, 'so-lop-local');
  try {
    const { docs } = await db.collection('classes').get();
    return docs.map(readListedClass);
  } finally {
    await close();
  }
}
