import type { PublishAnswer } from '../../../core/src/api/jobs.ts';
import { formGrid } from '../../../core/src/rollup/formGrid.ts';
import type { ReportScope } from '../../../core/src/rollup/reportScope.ts';
import { rollUp } from '../../../core/src/rollup/rollUp.ts';
import type { ClassSummary } from '../../../core/src/class/summariseClass.ts';
import type { Plan } from '../../../core/src/plan/plan.ts';
import { APPROVAL_TAB, PROVINCE_TABS } from '../../../core/src/schema/tabs.ts';
import { planApprovals } from '../../../core/src/sheet/approvals/planApprovals.ts';
import { readProvinceSettings } from '../../../core/src/sheet/provinceSettings.ts';
import type { Deps, LaidOutForm, LoadedPlan, TabValues } from '../deps.ts';
import { Problem } from '../problem.ts';
import type { WorkbookRecord } from '../records.ts';
import { printMoment } from '../printMoment.ts';
import { nameOf } from './nameOf.ts';
import { writeChangedForms } from './writeChangedForms.ts';

type PublishDeps = Pick<Deps, 'classes' | 'spreadsheets' | 'plans' | 'now' | 'log' | 'provinceWorkbookId'>;

/**
 * Recomputes the province's forms from all classes and writes the tabs whose cells differ from what stands there, so a
 * number somebody overwrote comes back; so does the tab `Phê duyệt`, but for the cells that are the office's to type.
 * Nothing changed: one Sheets call. A failed read writes nothing.
 */
export async function publishForms(deps: PublishDeps): Promise<PublishAnswer> {
  const { spreadsheets, provinceWorkbookId } = deps;
  const callsBefore = spreadsheets.calls();
  const province = await deps.classes.findWorkbook(provinceWorkbookId);
  const loadedPlan = deps.plans.find(province?.planId);
  if (province === undefined || loadedPlan === undefined) throw new Problem('province/not-ready');
  const listed = await deps.classes.listClasses(province.planId);
  const summaries = listed.filter(({ isRemoved }) => !isRemoved).map(({ summary }) => summary);
  const reading = await spreadsheets.readTabs(provinceWorkbookId, PUBLISHED_TABS);
  const settings = settingsNow(province, reading.values.get(PROVINCE_TABS.settings), loadedPlan.plan);
  const forms = makeForms(summaries, loadedPlan, settings, deps.now());
  const approvals = planApprovals(reading.values.get(APPROVAL_TAB), {
    classes: listed,
    reporterName: (reporterId) => nameOf(loadedPlan, reporterId),
    context: { ...loadedPlan, onDay: undefined },
  });
  const changedTabs = await writeChangedForms(deps, forms, reading, approvals);
  const sheetsCalls = spreadsheets.calls() - callsBefore;
  deps.log('INFO', 'publish', { classes: summaries.length, changedTabs: changedTabs.length, sheetsCalls });
  return { planId: province.planId, changedTabs, classes: summaries.length, sheetsCalls };
}

const PUBLISHED_TABS = [...Object.values(PROVINCE_TABS), APPROVAL_TAB];

/** What the office set in `Cấu hình` by now; what it left out stands as of the last sweep. */
function settingsNow(province: WorkbookRecord, tab: TabValues, { years }: Plan): FormSettings {
  const { period, span, geography, ...settings } = readProvinceSettings(tab ?? []);
  const reportYear = period?.year ?? settings.reportYear ?? province.reportYear ?? years[0] ?? 0;
  const office = settings.office ?? province.office ?? '';
  return { office, scope: { reportYear, span, geography, ...(period === undefined ? {} : { period }) } };
}

interface FormSettings {
  readonly office: string;
  readonly scope: ReportScope;
}

function makeForms(
  summaries: readonly ClassSummary[],
  { plan, units }: LoadedPlan,
  { scope, office }: FormSettings,
  now: number,
): LaidOutForm[] {
  const asOf = `Số liệu tính đến ${printMoment(now)}`;
  const people = { same: [], open: [] };
  return rollUp({ summaries, plan, units, scope, people }).map((table) => ({
    table,
    grid: formGrid(table, office, asOf),
  }));
}
