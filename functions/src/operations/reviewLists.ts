import type { ReviewAnswer } from '../../../core/src/api/jobs.ts';
import { vietnamDay } from '../../../core/src/plan/vietnamDay.ts';
import { formGrid } from '../../../core/src/rollup/formGrid.ts';
import { reviewTable, type ReviewedClass } from '../../../core/src/rollup/reviewTable.ts';
import { suspectLists } from '../../../core/src/rules/province/suspectLists.ts';
import { PROVINCE_TABS, REVIEW_TAB } from '../../../core/src/schema/tabs.ts';
import { readProvinceSettings } from '../../../core/src/sheet/provinceSettings.ts';
import type { Deps } from '../deps.ts';
import { printMoment } from '../printMoment.ts';
import { Problem } from '../problem.ts';
import { readLists } from './readLists.ts';
import { writeChangedForms } from './writeChangedForms.ts';

type ReviewDeps = Pick<Deps, 'spreadsheets' | 'plans' | 'now' | 'log' | 'provinceWorkbookId'>;

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
  const read = await readLists(deps, registrations, { loadedPlan, today });
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
  const { changedTabs } = await writeChangedForms(deps, [{ table, grid }], reading);
  const sheetsCalls = spreadsheets.calls() - callsBefore;
  deps.log('INFO', 'review', { classes: classes.length, suspicions: suspicions.length, sheetsCalls });
  const workbooks = read.map(({ line }) => line);
  return { planId, suspicions: suspicions.length, changedTabs, workbooks, sheetsCalls };
}

// Found in one order, whatever order the sheets are sorted in.
const byCode = (one: ReviewedClass, other: ReviewedClass): number =>
  one.classCode < other.classCode ? -1 : 1;
