import type { Firestore } from 'firebase-admin/firestore';
import type { AuditStore } from '../deps.ts';
import { AuditEntry } from '../auditEntry.ts';

/** Who read names of persons: `audit/{…}`. */
export function firestoreAuditStore(db: Firestore): AuditStore {
  const audit = db.collection('audit');
  return {
    async record(entry) {
      await audit.add(AuditEntry.parse(entry));
    },
    async list(most) {
      const { docs } = await audit.orderBy('at', 'desc').limit(most).get();
      return docs.map((snapshot) => AuditEntry.parse(snapshot.data()));
    },
  };
}
