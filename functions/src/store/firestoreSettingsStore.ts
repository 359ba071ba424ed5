import type { DocumentData, DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import type { SettingsStore } from '../deps.ts';
import { SettingsRecord } from '../records.ts';

/** The store on Firestore: `settings/{planId}` is what holds now, `settings/{planId}/versions/{n}` every version. */
export function firestoreSettingsStore(db: Firestore): SettingsStore {
  const settings = db.collection('settings');
  const versionOf = (planId: string, version: number) =>
    settings.doc(planId).collection('versions').doc(String(version));
  return {
    async findSettings(planId) {
      return readDocument(await settings.doc(planId).get());
    },
    async findVersion(planId, version) {
      return readDocument(await versionOf(planId, version).get());
    },
    async changeSettings(planId, decide) {
      await db.runTransaction(async (transaction) => {
        const ref = settings.doc(planId);
        const record = decide(readDocument(await transaction.get(ref)));
        if (record === undefined) return;
        transaction.set(ref, documentOf(record));
        transaction.set(versionOf(planId, record.version), documentOf(record));
      });
    },
  };
}

/** The content is one text field: nothing is looked up by what it holds. */
const documentOf = ({ content, ...record }: SettingsRecord): DocumentData => ({
  ...record,
  content: JSON.stringify(content),
});

/** Reads a document; undefined when there is none. One of another shape is a bug. */
function readDocument(snapshot: DocumentSnapshot): SettingsRecord | undefined {
  const data = snapshot.data();
  if (data === undefined) return undefined;
  return SettingsRecord.parse({ ...data, content: JSON.parse(String(data['content'])) as unknown });
}
