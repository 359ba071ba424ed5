import type { ClassStore } from '../../functions/src/deps.ts';
import { ClassRecord, ClassRevision, indexEntryOf, WorkbookRecord } from '../../functions/src/records.ts';

/** Documents read and written, as Firestore bills them: a missing document or an empty query is one read. */
interface Billed {
  reads: number;
  writes: number;
}

/** Classes and workbooks in memory, and what a test may see of them besides the port. */
export interface MemoryClassStore extends ClassStore {
  /** Billed since the last `resetBilled`. */
  billed(): Readonly<Billed>;
  resetBilled(): void;
  classOf(classCode: string): ClassRecord | undefined;
  /** A class's revisions, the first one first. */
  revisionsOf(classCode: string): ClassRevision[];
  /** Everything that is kept, as text: to look for what must not be there. */
  everything(): string;
  /** Another writer comes between the next decision and its commit, once: the decision then runs again. */
  interruptNext(byOther: () => Promise<void>): void;
  /** Forgets classes and revisions and the workbooks with their index, as a lost database does. */
  forget(): void;
}

/** A store in memory that obeys the contract of `ClassStore`. */
export function memoryClassStore(): MemoryClassStore {
  const workbooks = new Map<string, WorkbookRecord>();
  const classes = new Map<string, ClassRecord>();
  const revisions = new Map<string, Map<number, ClassRevision>>();
  let billed: Billed = { reads: 0, writes: 0 };
  let interruption: (() => Promise<void>) | undefined;
  const read = (documents: number): void => {
    billed.reads += Math.max(1, documents);
  };
  const revisionsOf = (classCode: string): ClassRevision[] =>
    [...(revisions.get(classCode)?.values() ?? [])].sort((a, b) => a.revision - b.revision);
  const keepRevision = (classCode: string, revision: ClassRevision): void => {
    const kept = revisions.get(classCode) ?? new Map<number, ClassRevision>();
    revisions.set(classCode, kept.set(revision.revision, ClassRevision.parse(revision)));
  };
  const changeClass: ClassStore['changeClass'] = async (classCode, decide) => {
    read(1);
    const before = classes.get(classCode);
    const write = decide(structuredClone(before));
    const interrupt = interruption;
    interruption = undefined;
    if (interrupt !== undefined) await interrupt();
    if (classes.get(classCode) !== before) return changeClass(classCode, decide);
    if (write === undefined) return;
    const { workbookId } = write.record;
    const workbook = workbooks.get(workbookId);
    if (workbook === undefined) throw new Error(`NOT_FOUND: no workbook ${workbookId}`);
    // Parsed, so that a field Firestore would refuse (undefined) fails here too.
    const record = ClassRecord.parse(structuredClone(write.record));
    if (write.revision !== undefined) keepRevision(classCode, structuredClone(write.revision));
    classes.set(classCode, record);
    const index = { ...workbook.classes, [classCode]: indexEntryOf(record) };
    workbooks.set(workbookId, { ...workbook, classes: index });
    billed.writes += write.revision === undefined ? 2 : 3;
  };
  return {
    async findWorkbook(workbookId) {
      read(1);
      return structuredClone(workbooks.get(workbookId));
    },
    async listWorkbooks() {
      read(workbooks.size);
      return structuredClone([...workbooks.values()]);
    },
    async registerWorkbook(workbook) {
      billed.writes += 1;
      const before = workbooks.get(workbook.workbookId);
      const { classes: index = {}, swept, returned, requirementsHash } = before ?? {};
      const kept = { classes: index, ...(swept && { swept }), ...(returned && { returned }) };
      const noted = requirementsHash === undefined ? {} : { requirementsHash };
      workbooks.set(workbook.workbookId, WorkbookRecord.parse({ ...noted, ...workbook, ...kept }));
    },
    async noteSwept(workbookId, swept) {
      const workbook = workbooks.get(workbookId);
      if (workbook === undefined) throw new Error(`NOT_FOUND: no workbook ${workbookId}`);
      billed.writes += 1;
      workbooks.set(workbookId, WorkbookRecord.parse({ ...workbook, swept: structuredClone(swept) }));
    },
    changeClass,
    async findClass(classCode) {
      read(1);
      return structuredClone(classes.get(classCode));
    },
    async findRevision(classCode, revision) {
      read(1);
      return structuredClone(revisions.get(classCode)?.get(revision));
    },
    async listRevisions(classCode, most, before = Infinity) {
      const newest = revisionsOf(classCode)
        .filter(({ revision }) => revision < before)
        .reverse()
        .slice(0, most);
      read(newest.length);
      return structuredClone(newest);
    },
    async noteReturned(workbookId, period, reason) {
      billed.writes += 1;
      const workbook = workbooks.get(workbookId);
      if (workbook === undefined) throw new Error(`NOT_FOUND: no workbook ${workbookId}`);
      const { [period]: _, ...others } = workbook.returned ?? {};
      const returned = reason === undefined ? others : { ...others, [period]: reason };
      workbooks.set(workbookId, { ...workbook, returned });
    },
    async listClasses(planId) {
      const ofPlan = [...classes.values()].filter((record) => record.planId === planId);
      read(ofPlan.length);
      const listed = ofPlan.map(({ removed, ...record }) => {
        const { classCode, revision, observedAt, storedAt, by, summary, cells, provinceFields } = record;
        const isRemoved = removed !== undefined;
        return { classCode, revision, observedAt, storedAt, by, summary, cells, provinceFields, isRemoved };
      });
      return structuredClone(listed);
    },
    billed: () => ({ ...billed }),
    resetBilled: () => {
      billed = { reads: 0, writes: 0 };
    },
    classOf: (classCode) => structuredClone(classes.get(classCode)),
    revisionsOf,
    everything: () => JSON.stringify([[...workbooks], [...classes], [...revisions.keys()].map(revisionsOf)]),
    interruptNext: (byOther) => {
      interruption = byOther;
    },
    forget: () => {
      for (const kept of [workbooks, classes, revisions]) kept.clear();
    },
  };
}
