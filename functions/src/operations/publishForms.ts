import type { PublishAnswer } from '../../../core/src/api/jobs.ts';
import { formGrid } from '../../../core/src/rollup/formGrid.ts';
import { noPeople } from '../../../core/src/people/keptPeople.ts';
import { peopleAnswersOf } from '../../../core/src/people/queueQuestions.ts';
import type { RollUpInput } from '../../../core/src/rollup/rollUpInput.ts';
import type { ReportScope } from '../../../core/src/rollup/reportScope.ts';
import { contactWords } from '../../../core/src/submission/contactWords.ts';
import { rollUp } from '../../../core/src/rollup/rollUp.ts';
import { applySettings } from '../../../core/src/plan/applySettings.ts';
import type { Plan } from '../../../core/src/plan/plan.ts';
import { NOTHING_SET, type PlanSettings } from '../../../core/src/plan/planSettings.ts';
import { vietnamDay } from '../../../core/src/plan/vietnamDay.ts';
import { APPROVAL_TAB, PROVINCE_TABS } from '../../../core/src/schema/tabs.ts';
import { planApprovals } from '../../../core/src/sheet/approvals/planApprovals.ts';
import { readPlanSettings } from '../../../core/src/sheet/settings/readPlanSettings.ts';
import type { CellBlock } from '../../../core/src/sheet/approvals/joinCells.ts';
import { readProvinceSettings } from '../../../core/src/sheet/provinceSettings.ts';
import type { Deps, LaidOutForm, LoadedPlan, TabValues } from '../deps.ts';
import { Problem } from '../problem.ts';
import type { WorkbookRecord } from '../records.ts';
import { printMoment } from '../printMoment.ts';
import { submissionFacts } from './submissionFacts.ts';
import { nameOf } from './nameOf.ts';
import { writeChangedForms } from './writeChangedForms.ts';

type PublishDeps = Pick<
  Deps,
  | 'classes'
  | 'settings'
  | 'submissions'
  | 'people'
  | 'spreadsheets'
  | 'plans'
  | 'now'
  | 'log'
  | 'provinceWorkbookId'
>;

/**
 * Recomputes the province's forms from all classes and writes the tabs whose cells differ from what stands there, so a
 * number somebody overwrote comes back; so does the tab `Phê duyệt`, but for the cells that are the office's to type; and
 * what became of each line of the tables in `Cấu hình`, where they have a column `Tình trạng`.
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
  const tables = await tablesNow(deps, reading.values.get(PROVINCE_TABS.settings), loadedPlan);
  const plan = applySettings(loadedPlan.plan, tables.settings);
  const stored = await deps.submissions.listSubmissions(province.planId, settings.scope.reportYear);
  const submissions = {
    ...submissionFacts(listed, stored, vietnamDay(deps.now())),
    contacts: contactWords(tables.settings.contacts),
  };
  const people = peopleAnswersOf((await deps.people.find(province.planId)) ?? noPeople(province.planId));
  const forms = makeForms({ summaries, people, submissions }, { ...loadedPlan, plan }, settings, deps.now());
  const approvals = planApprovals(reading.values.get(APPROVAL_TAB), {
    classes: listed,
    reporterName: (reporterId) => nameOf(loadedPlan, reporterId),
    context: { ...loadedPlan, onDay: undefined },
  });
  const changedTabs = await writeChangedForms(deps, forms, reading, {
    approvals,
    settings: tables.statuses,
  });
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

/** What the tables of `Cấu hình` say by now; without the tab what the last sweep stored, so that no number changes. */
async function tablesNow(
  { settings }: Pick<Deps, 'settings'>,
  tab: TabValues,
  loadedPlan: LoadedPlan,
): Promise<{ settings: PlanSettings; statuses: readonly CellBlock[] }> {
  if (tab !== undefined) {
    const { adjustments } = readProvinceSettings(tab);
    return readPlanSettings(tab, { ...loadedPlan, adjustments });
  }
  const stored = await settings.findSettings(loadedPlan.plan.id);
  return { settings: stored?.content ?? NOTHING_SET, statuses: [] };
}

interface FormSettings {
  readonly office: string;
  readonly scope: ReportScope;
}

function makeForms(
  counted: Pick<RollUpInput, 'summaries' | 'people' | 'submissions'>,
  { plan, units }: LoadedPlan,
  { scope, office }: FormSettings,
  now: number,
): LaidOutForm[] {
  const asOf = `Số liệu tính đến ${printMoment(now)}`;
  return rollUp({ ...counted, plan, units, scope }).map((table) => ({
    table,
    grid: formGrid(table, office, asOf),
  }));
}
