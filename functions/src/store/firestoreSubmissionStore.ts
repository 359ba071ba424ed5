import * as z from 'zod/mini';
import { FieldPath, type DocumentSnapshot, type Firestore } from 'firebase-admin/firestore';
import { periodOfKey } from '../../../core/src/plan/periodOfKey.ts';
import { Submission } from '../../../core/src/submission/submission.ts';
import type { SubmissionStore } from '../deps.ts';

/** The submissions of a period of a plan: one document, `submissions/{planId}_{period}`, a field for each reporter. */
const PeriodDocument = z.object({
  planId: z.string(),
  period: z.string(),
  year: z.int(),
  reporters: z.record(z.string(), Submission),
});

/** The store on Firestore. A document of another shape is a bug. */
export function firestoreSubmissionStore(db: Firestore): SubmissionStore {
  const submissions = db.collection('submissions');
  return {
    async listSubmissions(planId, year) {
      const { docs } = await submissions.where('planId', '==', planId).where('year', '==', year).get();
      return Object.fromEntries(
        docs.map((snapshot) => {
          const { period, reporters } = PeriodDocument.parse(snapshot.data());
          return [period, reporters];
        }),
      );
    },
    async changeSubmission({ planId, period, reporterId }, decide) {
      const ref = submissions.doc(`${planId}_${period}`);
      return db.runTransaction(async (transaction) => {
        const snapshot = await transaction.get(ref);
        const stored = readReporters(snapshot)[reporterId];
        const decided = decide(stored);
        if (decided === stored) return decided;
        const year = periodOfKey(period)?.year ?? 0;
        if (snapshot.exists) transaction.update(ref, new FieldPath('reporters', reporterId), decided);
        else transaction.set(ref, { planId, period, year, reporters: { [reporterId]: decided } });
        return decided;
      });
    },
  };
}

function readReporters(snapshot: DocumentSnapshot): Partial<Record<string, Submission>> {
  const data = snapshot.data();
  return data === undefined ? {} : PeriodDocument.parse(data).reporters;
}
