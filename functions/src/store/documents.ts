import * as z from 'zod/mini';
import type { DocumentData, DocumentSnapshot } from 'firebase-admin/firestore';
import type { ListName } from '../../../core/src/schema/tabs.ts';
import type { ListedClass } from '../deps.ts';
import { ClassRecord, ClassRevision } from '../records.ts';
import { packSummary, unpackSummary } from './packedSummary.ts';

const ListedDocument = z.pick(ClassRecord, {
  cells: true,
  provinceFields: true,
  removed: true,
  revision: true,
  observedAt: true,
  storedAt: true,
  by: true,
});

/** A class as a document. */
export const classDocument = ({ summary, ...record }: ClassRecord): DocumentData => ({
  ...withListsAsText(record),
  summary: packSummary(summary),
});

/** A revision as a document. */
export const revisionDocument = (revision: ClassRevision): DocumentData => withListsAsText(revision);

/** The lists are one text field: Firestore knows no rows of rows and would index a map. */
function withListsAsText({
  enrolments,
  costs,
  materials,
  lecturers,
  ...rest
}: Pick<ClassRecord, ListName> & Record<string, unknown>): DocumentData {
  return { ...rest, lists: JSON.stringify({ enrolments, costs, materials, lecturers }) };
}

/** Reads a class document; undefined when there is none. A document of another shape is a bug. */
export const readClassDocument = (snapshot: DocumentSnapshot): ClassRecord | undefined =>
  withLists(snapshot, ({ summary, ...data }) =>
    ClassRecord.parse({ ...data, summary: unpackSummary(summary) }),
  );

/** Reads as much of a class document as a list of classes has. */
export function readListedClass(snapshot: DocumentSnapshot): ListedClass {
  const { removed, ...listed } = ListedDocument.parse(snapshot.data());
  const summary = unpackSummary(snapshot.get('summary'));
  return { ...listed, classCode: snapshot.id, summary, isRemoved: removed !== undefined };
}

/** Reads a revision, likewise. */
export const readRevisionDocument = (snapshot: DocumentSnapshot): ClassRevision | undefined =>
  withLists(snapshot, (data) => ClassRevision.parse(data));

function withLists<Stored>(
  snapshot: DocumentSnapshot,
  parse: (data: DocumentData) => Stored,
): Stored | undefined {
  const data = snapshot.data();
  if (data === undefined) return undefined;
  const { lists, ...rest } = data;
  return parse({ ...rest, ...(JSON.parse(String(lists)) as object) });
}
