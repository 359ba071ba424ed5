import type { ReviewAnswer } from '../../../core/src/api/jobs.ts';
import { checkClass } from '../../../core/src/class/checkClass.ts';
import { vietnamDay } from '../../../core/src/plan/vietnamDay.ts';
import { formGrid } from '../../../core/src/rollup/formGrid.ts';
import { reviewTable, type ReviewedClass } from '../../../core/src/rollup/reviewTable.ts';
import { suspectLists } from '../../../core/src/rules/province/suspectLists.ts';
import { PROVINCE_TABS, REVIEW_TAB } from '../../../core/src/schema/tabs.ts';
import {
  PROVINCE_ROW,
  readProvinceSettings,
  type Registration,
} from '../../../core/src/sheet/provinceSettings.ts';
import { cellsOf, readWorkbook } from '../../../core/src/sheet/readWorkbook.ts';
import type { Deps, LoadedPlan } from '../deps.ts';
import { printMoment } from '../printMoment.ts';
import { Problem } from '../problem.ts';
import { nameOf } from './nameOf.ts';
import { explainMissing } from './sweepWorkbooks.ts';
import { writeChangedForms } from './writeChangedForms.ts';

type ReviewDeps = Pick<Deps, 'spreadsheets' | 'plans' | 'now' | 'log' | 'provinceWorkbookId'>;
type WorkbookReview = ReviewAnswer['workbooks'][number];

/** What was read of one workbook; without classes, the sentence that tells the office why. */
interface ReadWorkbook {
  readonly line: WorkbookReview;
  readonly classes: readonly ReviewedClass[];
  readonly failure?: string;
}

/**
 * Looks at the lists of the whole province at once and writes what looks suspicious into the tab `Rà soát`, when it says
 * something else than before. It reads the sheets, since the store keeps no identity numbers, phones and birth dates; and
 * it stores nothing. A workbook that cannot be read is named and does not stop the others. Calls for the province's
 * workbook: one when nothing changed, two when something did, three when the tab is not there yet.
 */
export async function reviewLists(deps: ReviewDeps): Promise<ReviewAnswer> {
  const { spreadsheets, provinceWorkbookId } = deps;
  const callsBefore = spreadsheets.calls();
  const reading = await spreadsheets.readTabs(provinceWorkbookId, [PROVINCE_TABS.settings, REVIEW_TAB]);
  const {
    planId,
    office = '',
    registrations,
  } = readProvinceSettings(reading.values.get(PROVINCE_TABS.settings) ?? []);
  const loadedPlan = deps.plans.find(planId);
  if (loadedPlan === undefined || planId === undefined) {
    throw new Problem('province/not-ready', { setting: 'planId' });
  }
  const now = deps.now();
  const today = vietnamDay(now);
  const read: ReadWorkbook[] = [];
  for (const registration of registrations) {
    if (registration.reporterId === PROVINCE_ROW) continue;
    read.push(await readOrSayWhy(deps, registration, { loadedPlan, today }));
  }
  const classes = read.flatMap((one) => one.classes).sort(byCode);
  const suspicions = suspectLists({ classes, today });
  const scope = `${loadedPlan.plan.shortTitle}; để hỏi lại đơn vị, không trừ vào số liệu của biểu nào`;
  const table = reviewTable({
    scope,
    classes,
    suspicions,
    failures: read.flatMap(({ failure }) => failure ?? []),
  });
  const grid = formGrid(table, office, `Rà soát lúc ${printMoment(now)}`);
  const changedTabs = await writeChangedForms(deps, [{ table, grid }], reading);
  const sheetsCalls = spreadsheets.calls() - callsBefore;
  deps.log('INFO', 'review', { classes: classes.length, suspicions: suspicions.length, sheetsCalls });
  const workbooks = read.map(({ line }) => line);
  return { planId, suspicions: suspicions.length, changedTabs, workbooks, sheetsCalls };
}

// Found in one order, whatever order the sheets are sorted in.
const byCode = (one: ReviewedClass, other: ReviewedClass): number =>
  one.classCode < other.classCode ? -1 : 1;

interface ReviewFacts {
  readonly loadedPlan: LoadedPlan;
  readonly today: string;
}

async function readOrSayWhy(
  deps: ReviewDeps,
  registration: Registration,
  facts: ReviewFacts,
): Promise<ReadWorkbook> {
  const { workbookId, reporterId } = registration;
  const name = nameOf(facts.loadedPlan, reporterId);
  try {
    return await readClasses(deps, registration, facts);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    deps.log('ERROR', 'review of a workbook failed', { workbookId, why });
    const failure = `Không đọc được bảng tính của ${name}, nên các lớp của đơn vị này chưa được rà soát. Hãy xem lại quyền chia sẻ và các tab của bảng tính đó rồi chạy lại.`;
    return { line: { workbookId, reporterId, classes: 0, error: why }, classes: [], failure };
  }
}

async function readClasses(
  { spreadsheets }: ReviewDeps,
  { workbookId, reporterId }: Registration,
  { loadedPlan, today }: ReviewFacts,
): Promise<ReadWorkbook> {
  const reading = readWorkbook((await spreadsheets.fetchReporterTabs(workbookId)).read(), reporterId);
  const reporterName = nameOf(loadedPlan, reporterId);
  if (!reading.isComplete) {
    const error = explainMissing(reading);
    const failure = `Bảng tính của ${reporterName} thiếu cột, nên các lớp của đơn vị này chưa được rà soát. ${error}`;
    return { line: { workbookId, reporterId, classes: 0, error }, classes: [], failure };
  }
  const classes = reading.classes.map(({ classCode, rowNumber, cells, lists }): ReviewedClass => ({
    classCode,
    reporterId,
    reporterName,
    rowNumber,
    rowNumbers: new Map(lists.enrolment.map((row) => [row.id, row.rowNumber])),
    checked: checkClass({ cells, ...cellsOf(lists) }, { ...loadedPlan, today }),
  }));
  return { line: { workbookId, reporterId, classes: classes.length }, classes };
}
