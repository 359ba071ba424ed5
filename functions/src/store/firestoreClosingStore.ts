import { gunzipSync, gzipSync } from 'node:zlib';
import type { DocumentReference, DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import type { ClosingStore } from '../deps.ts';
import { ClosingRecord } from '../closingRecord.ts';
import { periodKey } from '../../../core/src/plan/periodWindow.ts';

/** Bytes of a part: Firestore's limit is 1 MiB for the whole document. */
const PART_BYTES = 900_000;

/**
 * Closings: `closings/{planId_periodKey}`, and the frozen input of each version, compressed, in `closings/{…}/parts/{version-n}`. The record is
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
        const packed = write.frozen === undefined ? undefined : pack(write.frozen);
        const record = { ...write.record, ...(packed === undefined ? {} : { parts: packed.length }) };
        transaction.set(ref(of), { planId: record.planId, record: JSON.stringify(record) });
        packed?.forEach((gzip, at) => {
          transaction.set(ref(of).collection('parts').doc(partName(record.version, at)), { gzip });
        });
      });
    },
    async frozen(of, { version, parts }) {
      const names = Array.from({ length: parts }, (_, at) => partName(version, at));
      const snapshots = await db.getAll(...names.map((name) => ref(of).collection('parts').doc(name)));
      return unpack(snapshots);
    },
  };
}

const partName = (version: number, at: number): string => `${String(version)}-${String(at)}`;

/** A text compressed, in parts: summaries and tables repeat themselves, so that it takes a sixth. */
function pack(text: string): Buffer[] {
  const bytes = gzipSync(text);
  return Array.from({ length: Math.ceil(bytes.length / PART_BYTES) }, (_, at) =>
    bytes.subarray(at * PART_BYTES, (at + 1) * PART_BYTES),
  );
}

function unpack(snapshots: readonly DocumentSnapshot[]): string {
  // As it was kept before it was compressed.
  const texts = snapshots.map((snapshot): unknown => snapshot.get('text'));
  if (texts.every((text) => typeof text === 'string')) return texts.join('');
  return gunzipSync(Buffer.concat(snapshots.map(bytesOf))).toString();
}

function bytesOf(snapshot: DocumentSnapshot): Uint8Array {
  const bytes: unknown = snapshot.get('gzip');
  if (!(bytes instanceof Uint8Array)) throw new Error(`The part ${snapshot.id} of a closing is lost`);
  return bytes;
}

function read(snapshot: DocumentSnapshot): ClosingRecord | undefined {
  const text: unknown = snapshot.get('record');
  return text === undefined ? undefined : ClosingRecord.parse(JSON.parse(String(text)));
}
