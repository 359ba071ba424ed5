import type { ClassSummary } from '../../core/src/class/summariseClass.ts';
import type { PersonIdentity } from '../../core/src/class/personIdentity.ts';
import type { KeptPeople } from '../../core/src/people/keptPeople.ts';
import type { Codebook } from '../../core/src/plan/codebook.ts';
import type { Plan } from '../../core/src/plan/plan.ts';
import type { UnitIndex } from '../../core/src/plan/unitIndex.ts';
import type { ApprovalClass } from '../../core/src/sheet/approvals/approvalStatus.ts';
import type { CellBlock } from '../../core/src/sheet/approvals/joinCells.ts';
import type { FormTable } from '../../core/src/rollup/formTable.ts';
import type { Cell } from '../../core/src/schema/cell.ts';
import type { PeriodSubmissions, Submission } from '../../core/src/submission/submission.ts';
import type { TabValues as ReporterTabs } from '../../core/src/sheet/readWorkbook.ts';
import type { SweptBody } from '../../core/src/sync/sweptBody.ts';
import type {
  ClassRecord,
  ClassRevision,
  SettingsRecord,
  WorkbookRecord,
  WorkbookRegistration,
} from './records.ts';
import type { AuditEntry } from './auditEntry.ts';
import type { ClosingRecord } from './closingRecord.ts';
import type { PublicationRecord } from './publicationRecord.ts';

/** What a class's transaction decides to write: the class as it becomes, and the revision that tells of it. */
export interface ClassWrite {
  readonly record: ClassRecord;
  /** Absent when the content is the stored one and only what was made of it changes: no new revision. */
  readonly revision?: ClassRevision;
}

/** Classes, their revisions and the registered workbooks, kept. */
export interface ClassStore {
  /** One document read. */
  findWorkbook(workbookId: string): Promise<WorkbookRecord | undefined>;
  /** One document read for each registered workbook. */
  listWorkbooks(): Promise<WorkbookRecord[]>;
  /** Writes what a registration says of a workbook; the index of its classes and what a sweep noted stay. */
  registerWorkbook(workbook: WorkbookRegistration): Promise<void>;
  /** Notes in a registered workbook's record what its body was read as: one write. */
  noteSwept(workbookId: string, swept: SweptBody): Promise<void>;
  /**
   * One transaction: reads the class (1 read), lets `decide` say what becomes of it, and writes the class, its revision
   * and its entry in the index of its workbook (3 writes; 2 without a revision), or nothing. `decide` may run again when another
   * writer came between.
   */
  changeClass(
    classCode: string,
    decide: (stored: ClassRecord | undefined) => ClassWrite | undefined,
  ): Promise<void>;
  /** A class with its lists: one read. */
  findClass(classCode: string): Promise<ClassRecord | undefined>;
  /** One revision of a class: one read. */
  findRevision(classCode: string, revision: number): Promise<ClassRevision | undefined>;
  /** The newest revisions of a class, the newest first, with `before` only those older than that one: one read each. */
  listRevisions(classCode: string, most: number, before?: number): Promise<ClassRevision[]>;
  /** Notes in a workbook's record why the province returned a period (`periodKey`), or, without a reason, that it did not: one write. */
  noteReturned(workbookId: string, period: string, reason: string | undefined): Promise<void>;
  /** A plan's classes, those that were removed too: one read a class, without rosters. */
  listClasses(planId: string): Promise<ListedClass[]>;
}

/** What the province set for its plans in `Cấu hình`, every version kept. */
export interface SettingsStore {
  /** What holds now: one document read. */
  findSettings(planId: string): Promise<SettingsRecord | undefined>;
  /** What held as of a version: one document read. */
  findVersion(planId: string, version: number): Promise<SettingsRecord | undefined>;
  /**
   * One transaction: reads what holds (1 read), lets `decide` say what is to hold, and writes that and its version (2
   * writes), or nothing. `decide` may run again when another writer came between.
   */
  changeSettings(
    planId: string,
    decide: (stored: SettingsRecord | undefined) => SettingsRecord | undefined,
  ): Promise<void>;
}

/** A stored class as the province's workbook shows it: what it counts for, its own row, what the province typed. */
export interface ListedClass extends ApprovalClass {
  readonly summary: ClassSummary;
  readonly revision: number;
  /** ISO time of that revision, and the key of who sent the class last. */
  readonly storedAt: string;
  readonly by: string;
  /** ISO time at which its sheet was read last with something new in it. */
  readonly observedAt: string;
}

/** A reporter's submission for a period of a plan, by the period's key (`periodKey`). */
export interface SubmissionPlace {
  readonly planId: string;
  readonly period: string;
  readonly reporterId: string;
}

/** What reporters handed in, kept: one document a period. */
export interface SubmissionStore {
  /** The submissions of a year by period: one query, one read for each period of which somebody handed in anything. */
  listSubmissions(planId: string, year: number): Promise<Record<string, PeriodSubmissions>>;
  /**
   * One transaction: reads the period's document (1 read), lets `decide` say what becomes of the reporter's submission, and
   * writes it (1 write) unless that is the very one it was given. `decide` may run again when another writer came between;
   * what it throws ends everything.
   */
  changeSubmission(
    place: SubmissionPlace,
    decide: (stored: Submission | undefined) => Submission,
  ): Promise<Submission>;
}

/** Something that was done with a plan's people, kept for good: who saw or decided what, and when. */
export interface PeopleNote {
  /** ISO time. */
  readonly at: string;
  /** Key of the e-mail. */
  readonly by: string;
  readonly act: 'searched' | 'shown' | 'answered' | 'revoked';
  /** Keys of the two persons it is about. */
  readonly one?: string;
  readonly other?: string;
  readonly answer?: string;
}

/** What becomes of a plan's people, and the note that tells of it. */
export interface PeopleWrite {
  readonly people: KeptPeople;
  readonly note: PeopleNote;
}

/** Who may be the same person, what was answered, and a log of it. */
export interface PeopleStore {
  /** One read; one more for each further 700,000 bytes of it. */
  find(planId: string): Promise<KeptPeople | undefined>;
  /** One transaction: reads, lets `decide` say what becomes of it, writes that and its note, or nothing. */
  change(planId: string, decide: (stored: KeptPeople | undefined) => PeopleWrite | undefined): Promise<void>;
  /** Adds a note: one write. */
  note(planId: string, note: PeopleNote): Promise<void>;
  /** The newest notes, the newest first: one read each. */
  listNotes(planId: string, most: number): Promise<PeopleNote[]>;
}

/** The last publish that changed something, of each plan. */
export interface PublicationStore {
  /** One read. */
  find(planId: string): Promise<PublicationRecord | undefined>;
  /** One write, in the place of the one before. */
  put(publication: PublicationRecord): Promise<void>;
}

/** What a closing's transaction decides to write; `frozen` is the input and the tables of a new version, kept beside the record in parts. */
export interface ClosingWrite {
  readonly record: ClosingRecord;
  readonly frozen?: string;
}

/** Closed periods, with the frozen input that their tables are made of. */
export interface ClosingStore {
  /** Those of a plan, in no order: one read each, at least one. */
  list(planId: string): Promise<ClosingRecord[]>;
  /**
   * One transaction: reads the closing of a period (1 read), lets `decide` say what becomes of it and writes it (1 write, one
   * more for each part of the frozen input), or nothing. How many parts there are is the store's to say.
   */
  change(
    of: Pick<ClosingRecord, 'planId' | 'period'>,
    decide: (stored: ClosingRecord | undefined) => ClosingWrite | undefined,
  ): Promise<void>;
  /** The frozen input of a version: one read a part. */
  frozen(
    of: Pick<ClosingRecord, 'planId' | 'period'>,
    version: Pick<ClosingRecord, 'version' | 'parts'>,
  ): Promise<string>;
}

/** Who read names of persons through the province's workbook. */
export interface AuditStore {
  /** One write. */
  record(entry: AuditEntry): Promise<void>;
  /** The newest first: one read each. */
  list(most: number): Promise<AuditEntry[]>;
}

/** The values of one tab, row by row; undefined when there is no such tab. */
export type TabValues = readonly (readonly Cell[])[] | undefined;

/** Rows and columns that a tab has, filled or not. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** What several tabs hold; `sheetIds` are known only when some tab was missing. */
export interface TabsReading {
  readonly values: ReadonlyMap<string, TabValues>;
  readonly sheetIds: ReadonlyMap<string, number>;
  /** Absent where nothing is to be known of it. */
  readonly sizes?: ReadonlyMap<string, GridSize>;
  /** API calls that it took, without repeated ones; absent: one. */
  readonly calls?: number;
}

/** A form and its cells. */
export interface LaidOutForm {
  readonly table: FormTable;
  readonly grid: readonly (readonly Cell[])[];
}

/** A form that stands on its tab with other cells. */
export interface ChangedForm extends LaidOutForm {
  /** The first row that differs; absent: all may. Those above it but for the moment are right already. */
  readonly from?: number;
}

/** Forms whose tab is missing, and forms that stand there with other cells. */
export interface FormsToWrite {
  readonly missing: readonly LaidOutForm[];
  readonly changed: readonly ChangedForm[];
  /** What is to be written into the tab `Phê duyệt`, cell by cell: people type there too. Absent: nothing. */
  readonly approvals?: ApprovalsToWrite;
  /** The same of the tab `Cấu hình`, which is there. */
  readonly settings?: readonly CellBlock[];
}

/** Cells of the tab `Phê duyệt`; a tab that is missing is added and laid out, with these cells. */
export interface ApprovalsToWrite {
  readonly isMissing: boolean;
  /** Each is written whole or waits, and those after it with it. */
  readonly portions: readonly (readonly CellBlock[])[];
}

/** Tabs as they were answered: who knows what this body holds need not read it. */
export interface UnreadTabs {
  /** The same for the same bytes. */
  readonly bodyHash: string;
  read(): ReporterTabs;
}

/** The spreadsheets, read and written through the Sheets API. */
export interface Spreadsheets {
  /** The synced tabs of a reporter's workbook in one call. Throws when they cannot be read whole. */
  fetchReporterTabs(workbookId: string): Promise<UnreadTabs>;
  /** One tab's values. */
  readTab(workbookId: string, tab: string): Promise<readonly (readonly Cell[])[]>;
  /**
   * Several tabs at once: one call when all are there, two when some are missing (they come back undefined). `standing` are
   * titles that are known to have been there: when some of the tabs are not among them, the whole workbook is read, in one call.
   */
  readTabs(workbookId: string, tabs: readonly string[], standing?: readonly string[]): Promise<TabsReading>;
  /**
   * Writes forms: whole grids over tabs that are there, as they are (RAW), from A1, and single cells where they belong;
   * tabs that are missing are added and laid out, with their charts. One call, of less than 2 MB; two when a tab has to grow
   * first or the values are more, as far as the reading has left them of three. What does not fit even then waits, and the
   * form says so: it is found to differ by the next publish. Answers the titles of those tabs. `reading` is what `readTabs`
   * answered.
   */
  writeForms(workbookId: string, forms: FormsToWrite, reading: TabsReading): Promise<string[]>;
  /** API calls since the start of the process: what a run has cost is the difference. */
  calls(): number;
}

/** A plan with what is derived from it. */
export interface LoadedPlan {
  /** Changes with the plan, the units and the code that checks: what was made of a class by another is made anew. */
  readonly version: string;
  readonly plan: Plan;
  readonly units: UnitIndex;
  /** For checking: the plan's lists and units, of no reporter in particular. */
  readonly codebook: Codebook;
  /** For a workbook: with its reporter. */
  codebookFor(reporterId: string | undefined): Codebook;
}

/** The plans this deployment knows, by id. */
export interface Plans {
  find(planId: string | undefined): LoadedPlan | undefined;
}

/** Who is calling, proven by an ID token. */
export interface Identity {
  /** The verified e-mail in small letters. Throws `identity/missing-token` or `identity/invalid-token`. */
  emailOf(authorization: string | undefined): Promise<string>;
}

/** Keys that tell nothing: the same person or address always gives the same key. */
export interface Keys {
  ofPerson(identity: PersonIdentity): string;
  ofEmail(email: string): string;
}

/** One line for an operator: ids and counts, never what a person typed. */
export type Log = (
  severity: 'INFO' | 'WARNING' | 'ERROR',
  message: string,
  fields?: Record<string, string | number>,
) => void;

/** Everything the functions may touch besides their input. */
export interface Deps {
  readonly classes: ClassStore;
  readonly settings: SettingsStore;
  readonly submissions: SubmissionStore;
  readonly people: PeopleStore;
  readonly publications: PublicationStore;
  readonly audit: AuditStore;
  readonly closings: ClosingStore;
  readonly spreadsheets: Spreadsheets;
  readonly plans: Plans;
  readonly identity: Identity;
  readonly keys: Keys;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Which program this is: another one whenever anything of it differs. */
  readonly release: string;
  readonly provinceWorkbookId: string;
  readonly schedulerEmail: string;
}
