import * as z from 'zod/mini';
import type { Firestore } from 'firebase-admin/firestore';
import type { PublicationStore } from '../deps.ts';
import { PublicationRecord } from '../publicationRecord.ts';

/** As stored: the classes are one text, which Firestore does not index. */
const Document = z.object({
  planId: z.string(),
  at: z.string(),
  classes: z.string(),
  tabs: z.exactOptional(z.array(z.string())),
});
/** Bytes of a document that the text of the classes may take: Firestore's limit is 1 MiB for all. */
const MOST_BYTES = 900_000;

/** The last publish of each plan: `publications/{planId}`. */
export function firestorePublicationStore(db: Firestore): PublicationStore {
  const publications = db.collection('publications');
  return {
    async find(planId) {
      const data = (await publications.doc(planId).get()).data();
      if (data === undefined) return undefined;
      const { classes, ...rest } = Document.parse(data);
      return PublicationRecord.parse({ ...rest, classes: JSON.parse(classes) as unknown });
    },
    async put({ classes, ...rest }) {
      const whole = JSON.stringify(classes);
      const text = Buffer.byteLength(whole) <= MOST_BYTES ? whole : JSON.stringify(revisionsOf(classes));
      await publications.doc(rest.planId).set({ ...rest, classes: text });
    },
  };
}

const revisionsOf = (classes: PublicationRecord['classes']): PublicationRecord['classes'] =>
  Object.fromEntries(Object.entries(classes).map(([code, { revision }]) => [code, { revision }]));
