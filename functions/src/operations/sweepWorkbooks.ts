import type { SweepAnswer } from '../../../core/src/api/jobs.ts';
import { APPROVAL_TAB, PROVINCE_TABS } from '../../../core/src/schema/tabs.ts';
import {
  PROVINCE_ROW,
  readProvinceSettings,
  type ProvinceSettings,
} from '../../../core/src/sheet/provinceSettings.ts';
import { applySettings } from '../../../core/src/plan/applySettings.ts';
import { requirementsOf } from '../../../core/src/plan/requirementsOf.ts';
import { hashText } from '../../../core/src/sheet/contentHash.ts';
import { readPlanSettings } from '../../../core/src/sheet/settings/readPlanSettings.ts';
import { cellsOf, readWorkbook, type WorkbookReading } from '../../../core/src/sheet/readWorkbook.ts';
import { foundUnread, sweptBody, type SweptBody } from '../../../core/src/sync/sweptBody.ts';
import { explainIssue } from '../../../core/src/wording/explainIssue.ts';
import type { Deps, LoadedPlan, TabValues } from '../deps.ts';
import { Problem } from '../problem.ts';
import type { WorkbookRecord } from '../records.ts';
import { approvalsSweep } from './approvalsSweep.ts';
import { findWideChange } from './findWideChange.ts';
import { registerWorkbooks } from './registerWorkbooks.ts';
import { storeSettings } from './storeSettings.ts';
import { storeClass, type Observation } from './storeClass.ts';

type SweepDeps = Pick<
  Deps,
  | 'classes'
  | 'settings'
  | 'keys'
  | 'now'
  | 'plans'
  | 'log'
  | 'spreadsheets'
  | 'provinceWorkbookId'
  | 'schedulerEmail'
>;
type WorkbookSweep = SweepAnswer['workbooks'][number];

/**
 * Reads the register and every registered workbook, and stores each class that differs from what is stored: the path
 * that makes a lost edit event harmless; and what the office typed into `Phê duyệt`. One workbook's failure does not touch
 * the others. Unchanged: no writes, and what the last sweep has read already is not read again.
 */
export async function sweepWorkbooks(deps: SweepDeps): Promise<SweepAnswer> {
  const observedAt = new Date(deps.now()).toISOString();
  const { values } = await deps.spreadsheets.readTabs(deps.provinceWorkbookId, SWEPT_TABS);
  const settings = readProvinceSettings(values.get(PROVINCE_TABS.settings) ?? []);
  const loadedPlan = deps.plans.find(settings.planId);
  if (loadedPlan === undefined || settings.planId === undefined) {
    throw new Problem('province/not-ready', { setting: 'planId' });
  }
  // Before the register: what it names of the tables must be what is stored.
  const tables = await sweepTables(deps, values.get(PROVINCE_TABS.settings), settings, loadedPlan);
  const { registered, others } = await registerWorkbooks(deps, settings, {
    planId: settings.planId,
    ...tables.noted,
  });
  // Before the reporters' sheets: what they typed by now without having seen it is asked about, not replaced.
  const approvals = approvalsSweep(deps, values.get(APPROVAL_TAB), {
    workbooks: [...others, ...registered],
    loadedPlan,
    observedAt,
  });
  await approvals.storeKnown();
  const workbooks: WorkbookSweep[] = [];
  for (const workbook of registered) {
    if (workbook.reporterId !== PROVINCE_ROW) workbooks.push(await sweepOrSayWhy(deps, workbook));
  }
  const stored = workbooks.reduce((sum, one) => sum + one.stored, 0);
  await approvals.storeNew(workbooks.filter((one) => one.stored > 0).map(({ reporterId }) => reporterId));
  const { answer, mistakes } = approvals.outcome();
  deps.log('INFO', 'sweep', { workbooks: workbooks.length, stored, approvals: answer.stored });
  return { workbooks, approvals: answer, settings: [...settings.mistakes, ...tables.mistakes, ...mistakes] };
}

interface SweptTables {
  readonly mistakes: readonly string[];
  /** What is to be noted with each workbook; nothing when the tables could not be stored. */
  readonly noted: Pick<WorkbookRecord, 'requirementsHash'>;
}

/** Stores the tables of `Cấu hình`; answers what is wrong in them. That they could not be stored stops nothing else. */
async function sweepTables(
  deps: SweepDeps,
  values: TabValues = [],
  { adjustments }: ProvinceSettings,
  loadedPlan: LoadedPlan,
): Promise<SweptTables> {
  const read = readPlanSettings(values, { ...loadedPlan, adjustments });
  const { settings } = read;
  const mistakes = [...read.mistakes, ...read.untold];
  try {
    await storeSettings(deps, loadedPlan.plan.id, settings);
    const requirements = requirementsOf(applySettings(loadedPlan.plan, settings));
    return { mistakes, noted: { requirementsHash: hashText(JSON.stringify(requirements)) } };
  } catch (error) {
    deps.log('ERROR', 'settings not stored', { why: error instanceof Error ? error.message : String(error) });
    const notStored = 'Cấu hình: chưa lưu được các bảng; lần quét sau sẽ lưu lại.';
    return { mistakes: [...mistakes, notStored], noted: {} };
  }
}

const SWEPT_TABS = [PROVINCE_TABS.settings, APPROVAL_TAB];

const NOTHING_FOUND = { classes: 0, stored: 0, refused: 0, held: 0, gone: [], waiting: 0 };

async function sweepOrSayWhy(deps: SweepDeps, workbook: WorkbookRecord): Promise<WorkbookSweep> {
  try {
    return await sweepWorkbook(deps, workbook);
  } catch (error) {
    const { workbookId, reporterId } = workbook;
    const why = error instanceof Error ? error.message : String(error);
    deps.log('ERROR', 'sweep of a workbook failed', { workbookId, why });
    return { ...NOTHING_FOUND, workbookId, reporterId, error: why };
  }
}

async function sweepWorkbook(deps: SweepDeps, workbook: WorkbookRecord): Promise<WorkbookSweep> {
  const { workbookId, reporterId, swept } = workbook;
  const loadedPlan = deps.plans.find(workbook.planId);
  if (loadedPlan === undefined) throw new Problem('province/not-ready', { planId: workbook.planId });
  const observedAt = new Date(deps.now()).toISOString();
  const tabs = await deps.spreadsheets.fetchReporterTabs(workbookId);
  const facts = { reporterId, version: loadedPlan.version };
  const unread = foundUnread(swept, tabs.bodyHash, workbook.classes, facts);
  if (unread !== undefined) return { ...NOTHING_FOUND, workbookId, reporterId, ...unread };
  const reading = readWorkbook(tabs.read(), reporterId);
  const by = deps.keys.ofEmail(deps.schedulerEmail);
  const found = {
    ...NOTHING_FOUND,
    workbookId,
    reporterId,
    classes: reading.classes.length,
    waiting: reading.uncoded.length,
  };
  if (!reading.isComplete) return { ...found, error: explainMissing(reading) };
  const observation = { workbook, loadedPlan, observedAt, reason: 'sweep', by } as const;
  const gone = goneFrom(workbook, reading);
  const outcomes = await storeDiffering(deps, observation, reading.classes);
  const isSettled = gone.length + outcomes.refused + outcomes.held === 0;
  if (isSettled) await noteReading(deps, workbook, sweptBody(tabs.bodyHash, reading, facts));
  return { ...found, gone, ...outcomes };
}

/** Everything is stored by then: a memo that cannot be kept costs the next sweep a reading and nothing else. */
async function noteReading(
  { classes, log }: SweepDeps,
  { workbookId, swept }: WorkbookRecord,
  read: SweptBody,
): Promise<void> {
  if (swept?.body === read.body && swept.readAs === read.readAs) return;
  try {
    await classes.noteSwept(workbookId, read);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    log('WARNING', 'a reading was not noted', { workbookId, why });
  }
}

/** Nobody is there to confirm anything in a sweep: a class that is missing stays, and is told of. */
const goneFrom = (workbook: WorkbookRecord, { classes }: WorkbookReading): string[] => {
  const present = new Set(classes.map(({ classCode }) => classCode));
  return Object.entries(workbook.classes)
    .filter(([classCode, { isRemoved = false }]) => !isRemoved && !present.has(classCode))
    .map(([classCode]) => classCode);
};

async function storeDiffering(
  deps: SweepDeps,
  observation: Observation,
  classes: WorkbookReading['classes'],
): Promise<Pick<WorkbookSweep, 'stored' | 'refused' | 'held'>> {
  const { workbook, loadedPlan } = observation;
  const outcomes = { stored: 0, refused: 0, held: 0 };
  const differing = classes.flatMap(({ classCode, cells, lists, hash }) => {
    const known = workbook.classes[classCode];
    if (known?.hash === hash && known.checkedWith === loadedPlan.version) return [];
    return [{ classCode, cells, ...cellsOf(lists), baseRevision: known?.revision ?? 0 }];
  });
  const wideChange = await findWideChange(deps, workbook, differing);
  for (const observed of differing) {
    const { outcome } = await storeClass(deps, { ...observation, wideChange }, observed);
    if (outcome === 'merged') outcomes.stored += 1;
    else if (outcome !== 'unchanged') outcomes[outcome] += 1;
  }
  return outcomes;
}

/** Which columns a workbook lacks, in words. */
export const explainMissing = ({ issues }: WorkbookReading): string =>
  issues
    .filter(({ code }) => code === 'sheet/column-missing')
    .map(explainIssue)
    .join(' ');
