import type { HeldAnswer } from '../../../core/src/api/syncAnswer.ts';
import type { SyncRequest } from '../../../core/src/api/syncRequest.ts';
import { vietnamDay } from '../../../core/src/plan/vietnamDay.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { ROW_KINDS, TABS, type RowKind } from '../../../core/src/schema/tabs.ts';
import { hashText } from '../../../core/src/sheet/contentHash.ts';
import { readWorkbook, type TabValues, type WorkbookReading } from '../../../core/src/sheet/readWorkbook.ts';
import type { Ports } from '../ports.ts';
import type { RowIssue } from '../../../core/src/sheet/checkTab.ts';
import { isAcknowledged, readClassMemory, type ClassMemory } from './classMemory.ts';
import { conflictIssues } from './conflictIssues.ts';
import { findIssues, type LocatedIssue } from './findIssues.ts';
import { issueIdentities } from './issueIdentities.ts';
import { noChanges } from './lastSync.ts';
import { loadCodebook, type LoadedCodebook } from './loadCodebook.ts';
import { markTab } from './markTab.ts';
import { NOTHING_SENT, type PushOutcome } from './pushClasses.ts';
import { NOT_SET_UP } from './repeatedWords.ts';
import { refreshCodebook } from './refreshCodebook.ts';
import { planFindings, showFindings } from './showFindings.ts';
import { sayIssue } from './sayIssue.ts';
import { heldWords, sendClasses, type SendFacts } from './sendClasses.ts';
import { planSyncMarks, writeSyncMarks } from './syncMarks.ts';
import { takeChanges } from './takeChanges.ts';

/** What a run did, to be told to the person. */
export interface SyncSummary {
  /** Classes that the province took. */
  readonly sent: number;
  /** Classes that it did not take. */
  readonly notSent: number;
  /** What kept it from working, a sentence; undefined when nothing did. */
  readonly problem: string | undefined;
  /** Changes that wait until a person says that they are meant: what they would do, and their tokens. */
  readonly held: readonly HeldQuestion[];
  readonly block: number;
  readonly warn: number;
  readonly hint: number;
}

/** A held change that nobody has confirmed. */
export interface HeldQuestion {
  readonly classCode: string;
  readonly why: HeldAnswer['why'];
  readonly description: string;
  readonly confirm: string;
}

type SyncPorts = Pick<
  Ports,
  'cells' | 'memory' | 'cache' | 'server' | 'clock' | 'alone' | 'newId' | 'workbookId' | 'ui' | 'layout'
>;

/** On what occasion the workbook is brought to the province. */
export interface Occasion extends Pick<SendFacts, 'accepts' | 'answers'> {
  readonly reason: SyncRequest['reason'];
  /** Somebody is looking: ask once what the province changed, even with nothing to send. */
  readonly isAsking: boolean;
}

/**
 * Brings the workbook to the province: gives missing ids and codes, sends every class whose content is not the last
 * acknowledged one, and shows in the sheet what is wrong and what was sent. Nothing changed: no request (one when it
 * asks what the province did), no writing. Where the answer names another codebook than the one that the workbook keeps, that is
 * fetched and what is wrong is found by it.
 * Runs alone on the workbook; undefined when somebody else is at it (the next sweep catches up).
 */
export const syncWorkbook = (
  ports: SyncPorts,
  reason: SyncRequest['reason'],
  isAsking = reason === 'menu',
): SyncSummary | undefined => syncOn(ports, { reason, isAsking });

/** The same, on an occasion of which there is more to say. */
export const syncOn = (ports: SyncPorts, occasion: Occasion): SyncSummary | undefined =>
  onOpened(ports, (opened) => syncAlone(ports, opened, occasion));

/** Marks everything that is wrong and sends nothing. */
export const checkWorkbook = (ports: SyncPorts): SyncSummary | undefined =>
  onOpened(ports, (opened) => {
    const reading = readWorkbook(opened.values, opened.book.codebook.reporter?.id);
    const known = readClassMemory(ports.memory);
    return summarise(NOTHING_SENT, showIssues(ports, opened, { reading, known, reason: 'menu' }));
  });

const onOpened = (ports: SyncPorts, work: (opened: OpenedWorkbook) => SyncSummary): SyncSummary | undefined =>
  ports.alone(() => {
    const opened = openWorkbook(ports);
    return typeof opened === 'string' ? summarise({ ...NOTHING_SENT, refusal: opened }, []) : work(opened);
  });

/** The workbook as it was read. */
export interface OpenedWorkbook {
  readonly book: LoadedCodebook;
  readonly values: TabValues;
  readonly observedAt: string;
  /** The day in Vietnam, `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * Reads the codebook and the synced tabs, or says what is missing: a tab that is not there is not an empty one, and
 * nothing must be taken for deleted.
 */
export function openWorkbook({
  cells,
  cache,
  clock,
}: Pick<Ports, 'cells' | 'cache' | 'clock'>): OpenedWorkbook | string {
  const book = loadCodebook({ cells, cache });
  if (book === undefined) return NOT_SET_UP;
  const now = clock.now();
  const values: Partial<Record<RowKind, Cell[][]>> = {};
  for (const kind of ROW_KINDS) {
    const tab = cells.readTab(TABS[kind]);
    if (tab === undefined) return noTab(TABS[kind]);
    values[kind] = tab;
  }
  const observedAt = new Date(now).toISOString();
  return { book, observedAt, today: vietnamDay(now), values: values as TabValues };
}

const noTab = (tab: string): string =>
  `Không thấy tab “${tab}”, nên chưa gửi gì. Nếu tab bị đổi tên, hãy đặt lại tên cũ; nếu bị xóa, hãy khôi phục bằng Tệp > Lịch sử phiên bản; nếu chưa từng có, hãy chọn Sổ Lớp > Thiết lập bảng tính.`;

function syncAlone(ports: SyncPorts, opened: OpenedWorkbook, occasion: Occasion): SyncSummary {
  const { cells, clock, memory } = ports;
  const { book: keptBook, observedAt } = opened;
  const known = readClassMemory(memory);
  const facts = { book: keptBook, thisYear: clock.year(), everUsed: known.keys() };
  let { values } = opened;
  let reading = issueIdentities(ports, values, facts);
  const lacking = reading.issues.find(({ code }) => code === 'sheet/column-missing');
  if (lacking !== undefined)
    return refuseLacking(ports, opened, { reading, lacking, reason: occasion.reason });
  const sending = { known, observedAt, changes: noChanges() };
  let outcome = sendClasses(ports, { ...sending, reading, ...occasion });
  if (outcome.changes.size > 0) {
    values = takeChanges(cells, { reading, values }, outcome.changes);
    reading = readWorkbook(values, keptBook.codebook.reporter?.id);
    // What was taken is told at once, so that both sides agree.
    const told = sendClasses(ports, { ...sending, reading, reason: 'edit', isAsking: false });
    outcome = { ...outcome, problems: new Map([...outcome.problems, ...told.problems]) };
  }
  const book = refreshCodebook(ports, keptBook, outcome.codebook);
  const issues = showIssues(ports, { ...opened, values, book }, { reading, known, reason: occasion.reason });
  const { problems } = outcome;
  const marks = planSyncMarks({ reading, codebook: book.codebook, known, problems, showTime: clock.show });
  writeSyncMarks(cells, reading, values.class, marks);
  return summarise(outcome, issues, heldIn(reading, outcome));
}

const heldIn = (reading: WorkbookReading, { held }: PushOutcome): HeldQuestion[] =>
  [...held].map(([classCode, one]) => ({
    classCode,
    why: one.why,
    description: heldWords(reading, classCode, one),
    confirm: one.confirm,
  }));

/** Nothing is sent: cells of a missing column would be stored as emptied ones. */
function refuseLacking(
  ports: SyncPorts,
  opened: OpenedWorkbook,
  {
    reading,
    lacking,
    reason,
  }: { reading: WorkbookReading; lacking: RowIssue; reason: SyncRequest['reason'] },
): SyncSummary {
  const { cells, clock, memory } = ports;
  const { codebook } = opened.book;
  const known = readClassMemory(memory);
  const refusal = sayIssue(lacking, codebook);
  const unsent = reading.classes.filter((sheetClass) => !isAcknowledged(sheetClass, known));
  const problems = new Map(unsent.map(({ classCode }) => [classCode, refusal]));
  const issues = showIssues(ports, opened, { reading, known, reason });
  const marks = planSyncMarks({ reading, codebook, known, problems, showTime: clock.show });
  writeSyncMarks(cells, reading, opened.values.class, marks);
  return summarise({ ...NOTHING_SENT, problems, refusal }, issues);
}

/** Where the cache keeps the looks of the marks in a tab: what was wrong in it when they were last made. */
export const shownKey = (kind: RowKind): string => `shown.${kind}`;

/**
 * Makes marks and findings say what is wrong. After an edit, tabs in which the same things are wrong as when they were last
 * marked are not looked at: it costs no calls for them. A sweep looks at all notes, a menu's run at all colours too.
 */
function showIssues(
  { cells, cache }: Pick<Ports, 'cells' | 'cache'>,
  { book, values, today }: OpenedWorkbook,
  { reading, known, reason }: { reading: WorkbookReading; known: ClassMemory; reason: SyncRequest['reason'] },
): LocatedIssue[] {
  const issues = findIssues(reading, { ...book, today }, { others: conflictIssues(reading, known) });
  const shown = cache.read(ROW_KINDS.map(shownKey));
  const now = Object.fromEntries(
    ROW_KINDS.map((kind) => [
      shownKey(kind),
      hashText(JSON.stringify(issues.filter((one) => one.kind === kind))),
    ]),
  );
  const stale = ROW_KINDS.filter(
    (kind) => reason !== 'edit' || shown[shownKey(kind)] !== now[shownKey(kind)],
  );
  const isThorough = reason === 'menu';
  for (const kind of stale) {
    const rows = { kind, firstRow: 2, lastRow: values[kind].length };
    markTab(cells, { reading, values }, rows, { issues, isThorough });
  }
  if (stale.length > 0) {
    showFindings(cells, planFindings(issues, reading));
    cache.write(now);
  }
  return issues;
}

function summarise(
  { sent, problems, refusal }: PushOutcome,
  issues: readonly LocatedIssue[],
  held: readonly HeldQuestion[] = [],
): SyncSummary {
  const count = (severity: LocatedIssue['severity']): number =>
    issues.filter((issue) => issue.severity === severity).length;
  return {
    sent,
    notSent: problems.size,
    problem: refusal ?? [...problems.values()][0],
    held,
    block: count('block'),
    warn: count('warn'),
    hint: count('hint'),
  };
}
