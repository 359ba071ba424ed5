import type { DocumentReference, DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import type { ClosingStore } from '../deps.ts';
import { ClosingRecord } from '../closingRecord.ts';
import { periodKey } from '../../../core/src/plan/periodWindow.ts';

/** Characters of a part: at most 690 kB, whatever letters they are. */
const PART_LENGTH = 230_000;

/**
 * Closings: `closings/{planId_periodKey}`, and the frozen input of each version in `closings/{…}/parts/{version-n}`. The record is
 * one text beside the plan's id: nothing of it is looked for.
 */
export function firestoreClosingStore(db: Firestore): ClosingStore {
  const closings = db.collection('closings');
  const ref = ({ planId, period }: Pick<ClosingRecord, 'planId' | 'period'>): DocumentReference =>
    closings.doc(`${planId}_${periodKey(period)}`);
  return {
    async list(planId) {
      const { docs } = await closings.where('planId', '==', planId).get();
      return docs.flatMap((snapshot) => read(snapshot) ?? []);
    },
    async change(of, decide) {
      await db.runTransaction(async (transaction) => {
        const write = decide(read(await transaction.get(ref(of))));
        if (write === undefined) return;
        const texts = write.frozen === undefined ? undefined : split(write.frozen);
        const record = { ...write.record, ...(texts === undefined ? {} : { parts: texts.length }) };
        transaction.set(ref(of), { planId: record.planId, record: JSON.stringify(record) });
        texts?.forEach((text, at) => {
          transaction.set(ref(of).collection('parts').doc(partName(record.version, at)), { text });
        });
      });
    },
    async frozen(of, { version, parts }) {
      const names = Array.from({ length: parts }, (_, at) => partName(version, at));
      const snapshots = await db.getAll(...names.map((name) => ref(of).collection('parts').doc(name)));
      return snapshots.map(textOf).join('');
    },
  };
}

const partName = (version: number, at: number): string => `${String(version)}-${String(at)}`;

const split = (text: string): string[] =>
  Array.from({ length: Math.max(1, Math.ceil(text.length / PART_LENGTH)) }, (_, at) =>
    text.slice(at * PART_LENGTH, (at + 1) * PART_LENGTH),
  );

function textOf(snapshot: DocumentSnapshot): string {
  const text: unknown = snapshot.get('text');
  if (typeof text !== 'string') throw new Error(`The part ${snapshot.id} of a closing is lost`);
  return text;
}

function read(snapshot: DocumentSnapshot): ClosingRecord | undefined {
  const text: unknown = snapshot.get('record');
  return text === undefined ? undefined : ClosingRecord.parse(JSON.parse(String(text)));
}
