import {
  FieldPath,
  FieldValue,
  type CollectionReference,
  type DocumentSnapshot,
  type Firestore,
} from 'firebase-admin/firestore';
import type { ClassStore } from '../deps.ts';
import { indexEntryOf, WorkbookRecord } from '../records.ts';
import {
  classDocument,
  readClassDocument,
  readListedClass,
  readRevisionDocument,
  revisionDocument,
} from './documents.ts';

/** The store on Firestore: `workbooks/{id}`, `classes/{code}` and `classes/{code}/revisions/{n}` (design §6). */
export function firestoreClassStore(db: Firestore): ClassStore {
  const workbooks = db.collection('workbooks');
  const classes = db.collection('classes');
  return {
    ...workbooksIn(workbooks),
    async changeClass(classCode, decide) {
      await db.runTransaction(async (transaction) => {
        const ref = classes.doc(classCode);
        const write = decide(readClassDocument(await transaction.get(ref)));
        if (write === undefined) return;
        const { workbookId, revision } = write.record;
        transaction.set(ref, classDocument(write.record));
        if (write.revision !== undefined) {
          const history = ref.collection('revisions').doc(String(revision));
          transaction.set(history, revisionDocument(write.revision));
        }
        transaction.update(
          workbooks.doc(workbookId),
          new FieldPath('classes', classCode),
          indexEntryOf(write.record),
        );
      });
    },
    async findClass(classCode) {
      return readClassDocument(await classes.doc(classCode).get());
    },
    ...revisionsIn(classes),
    async listClasses(planId) {
      const { docs } = await classes
        .where('planId', '==', planId)
        .select('summary', 'removed', 'cells', 'provinceFields', 'revision', 'observedAt', 'storedAt', 'by')
        .get();
      return docs.map(readListedClass);
    },
  };
}

type WorkbooksPart = 'findWorkbook' | 'listWorkbooks' | 'registerWorkbook' | 'noteSwept' | 'noteReturned';

const workbooksIn = (workbooks: CollectionReference): Pick<ClassStore, WorkbooksPart> => ({
  async findWorkbook(workbookId) {
    return readWorkbook(await workbooks.doc(workbookId).get());
  },
  async listWorkbooks() {
    const { docs } = await workbooks.get();
    return docs.flatMap((snapshot) => readWorkbook(snapshot) ?? []);
  },
  async registerWorkbook(workbook) {
    const { reportYear = FieldValue.delete(), office = FieldValue.delete() } = workbook;
    await workbooks.doc(workbook.workbookId).set({ ...workbook, reportYear, office }, { merge: true });
  },
  async noteSwept(workbookId, swept) {
    // Not `set`: a record that was forgotten meanwhile must not come back as half of one.
    await workbooks.doc(workbookId).update({ swept });
  },
  async noteReturned(workbookId, period, reason) {
    const note = reason ?? FieldValue.delete();
    await workbooks.doc(workbookId).update(new FieldPath('returned', period), note);
  },
});

const revisionsIn = (classes: CollectionReference): Pick<ClassStore, 'findRevision' | 'listRevisions'> => ({
  async findRevision(classCode, revision) {
    const snapshot = await classes.doc(classCode).collection('revisions').doc(String(revision)).get();
    return readRevisionDocument(snapshot);
  },
  async listRevisions(classCode, most, before) {
    const newest = classes.doc(classCode).collection('revisions').orderBy('revision', 'desc');
    const { docs } = await (before === undefined ? newest : newest.startAfter(before)).limit(most).get();
    return docs.flatMap((snapshot) => readRevisionDocument(snapshot) ?? []);
  },
});

function readWorkbook(snapshot: DocumentSnapshot): WorkbookRecord | undefined {
  const data = snapshot.data();
  return data === undefined ? undefined : WorkbookRecord.parse({ classes: {}, ...data });
}
