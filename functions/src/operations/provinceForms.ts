import type { ClassSummary } from '../../../core/src/class/summariseClass.ts';
import { applySettings } from '../../../core/src/plan/applySettings.ts';
import { NOTHING_SET, type PlanSettings } from '../../../core/src/plan/planSettings.ts';
import { vietnamDay } from '../../../core/src/plan/vietnamDay.ts';
import type { Period } from '../../../core/src/plan/periodWindow.ts';
import { contactWords } from '../../../core/src/submission/contactWords.ts';
import { noPeople } from '../../../core/src/people/keptPeople.ts';
import { peopleAnswersOf } from '../../../core/src/people/queueQuestions.ts';
import type { Plan } from '../../../core/src/plan/plan.ts';
import { openAsOf as openAt } from '../../../core/src/rollup/formHead.ts';
import { formGrid } from '../../../core/src/rollup/formGrid.ts';
import type { ReportScope } from '../../../core/src/rollup/reportScope.ts';
import { rollUp } from '../../../core/src/rollup/rollUp.ts';
import type { RollUpInput } from '../../../core/src/rollup/rollUpInput.ts';
import { PROVINCE_TABS } from '../../../core/src/schema/tabs.ts';
import type { CellBlock } from '../../../core/src/sheet/approvals/joinCells.ts';
import { readPlanSettings } from '../../../core/src/sheet/settings/readPlanSettings.ts';
import { readProvinceSettings } from '../../../core/src/sheet/provinceSettings.ts';
import type { Deps, LaidOutForm, ListedClass, LoadedPlan, TabsReading, TabValues } from '../deps.ts';
import { printMoment } from '../printMoment.ts';
import { Problem } from '../problem.ts';
import type { WorkbookRecord } from '../records.ts';
import { submissionFacts } from './submissionFacts.ts';

/** What the province's forms are made of, as it stands now: the same for publishing and for explaining a number. */
export interface ProvinceInput {
  readonly province: WorkbookRecord;
  readonly loadedPlan: LoadedPlan;
  /** All classes of the plan, those that were removed too. */
  readonly listed: readonly ListedClass[];
}

/** Reads the stored classes of the province's plan: one document each. Throws `province/not-ready`. */
export async function readProvince(
  deps: Pick<Deps, 'classes' | 'plans' | 'provinceWorkbookId'>,
): Promise<ProvinceInput> {
  const province = await deps.classes.findWorkbook(deps.provinceWorkbookId);
  const loadedPlan = deps.plans.find(province?.planId);
  if (province === undefined || loadedPlan === undefined) throw new Problem('province/not-ready');
  return { province, loadedPlan, listed: await deps.classes.listClasses(province.planId) };
}

/** What the forms are made of by now, and the office that makes them; `reading` holds at least the tab `Cấu hình`. */
export interface FormsInput extends RollUpInput {
  readonly office: string;
}

/** The input of the forms with what the office set, and what its tab `Cấu hình` is to say of each line of its tables. */
export interface SetForms {
  readonly input: FormsInput;
  readonly settings: PlanSettings;
  readonly statuses: readonly CellBlock[];
}

/**
 * The input of the forms: stored classes with what the office set in `Cấu hình` by now, and who handed in what. `period` stands in
 * for the one that is set.
 */
export async function formsInput(
  deps: Pick<Deps, 'now' | 'people' | 'settings' | 'submissions'>,
  { province, loadedPlan, listed }: ProvinceInput,
  reading: Pick<TabsReading, 'values'>,
  period?: Period,
): Promise<SetForms> {
  const tab = reading.values.get(PROVINCE_TABS.settings);
  const { office, scope: set } = settingsNow(province, tab, loadedPlan.plan);
  const scope = period === undefined ? set : { ...set, period, reportYear: period.year };
  const { settings, statuses } = await tablesNow(deps, tab, loadedPlan);
  const plan = applySettings(loadedPlan.plan, settings);
  const stored = await deps.submissions.listSubmissions(province.planId, scope.reportYear);
  const submissions = {
    ...submissionFacts(listed, stored, vietnamDay(deps.now())),
    contacts: contactWords(settings.contacts),
  };
  const { planId } = province;
  const people = peopleAnswersOf((await deps.people.find(planId)) ?? noPeople(planId));
  const { units } = loadedPlan;
  const input = { summaries: summariesOf(listed), plan, units, scope, people, submissions, office };
  return { input, settings, statuses };
}

/** What the tables of `Cấu hình` say by now; without the tab what the last sweep stored, so that no number changes. */
async function tablesNow(
  { settings }: Pick<Deps, 'settings'>,
  tab: TabValues,
  loadedPlan: LoadedPlan,
): Promise<Pick<SetForms, 'settings' | 'statuses'>> {
  if (tab !== undefined) {
    const { adjustments } = readProvinceSettings(tab);
    return readPlanSettings(tab, { ...loadedPlan, adjustments });
  }
  const stored = await settings.findSettings(loadedPlan.plan.id);
  return { settings: stored?.content ?? NOTHING_SET, statuses: [] };
}

/** What the classes that were not removed count for, each with when its sheet was read. */
export const summariesOf = (listed: readonly ListedClass[]): ClassSummary[] =>
  listed.filter(({ isRemoved }) => !isRemoved).map(({ summary, observedAt }) => ({ ...summary, observedAt }));

/** What the office set in `Cấu hình` by now; what it left out stands as of the last sweep. */
function settingsNow(
  province: WorkbookRecord,
  tab: TabValues,
  { years }: Plan,
): { office: string; scope: ReportScope } {
  const { period, span, geography, ...settings } = readProvinceSettings(tab ?? []);
  const reportYear = period?.year ?? settings.reportYear ?? province.reportYear ?? years[0] ?? 0;
  const office = settings.office ?? province.office ?? '';
  return { office, scope: { reportYear, span, geography, ...(period === undefined ? {} : { period }) } };
}

/** The forms with their cells, and the line that says as of when. */
export const layOutForms = (input: FormsInput, asOf: string): LaidOutForm[] =>
  rollUp(input).map((table) => ({ table, grid: formGrid(table, input.office, asOf) }));

/** What a form says of its moment, in ms since 1970, while its period is open. */
export const openAsOf = (now: number): string => openAt(printMoment(now));
