import type { DocumentData, DocumentSnapshot } from 'firebase-admin/firestore';
import { ClassRecord, type ClassRevision } from '../records.ts';

/** A class as a document: the roster is one text field, since Firestore knows no rows of rows and would index a map. */
export const classDocument = ({ enrolments, ...record }: ClassRecord): DocumentData => ({
  ...record,
  roster: JSON.stringify(enrolments),
});

/** A revision as a document, the roster likewise. */
export const revisionDocument = ({ enrolments, ...revision }: ClassRevision): DocumentData => ({
  ...revision,
  roster: JSON.stringify(enrolments),
});

/** Reads a class document; undefined when there is none. A document of another shape is a bug. */
export function readClassDocument(snapshot: DocumentSnapshot): ClassRecord | undefined {
  const data = snapshot.data();
  if (data === undefined) return undefined;
  const { roster, ...record } = data;
  return ClassRecord.parse({ ...record, enrolments: JSON.parse(String(roster)) as unknown });
}
