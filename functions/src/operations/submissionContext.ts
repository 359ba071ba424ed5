import type { Vector } from '../../../core/src/submission/submission.ts';
import { orderedPeriods, type OrderedPeriod } from '../../../core/src/submission/orderedPeriods.ts';
import { applySettings } from '../../../core/src/plan/applySettings.ts';
import { NOTHING_SET } from '../../../core/src/plan/planSettings.ts';
import { periodOf } from '../../../core/src/plan/periodWindow.ts';
import { vietnamDay } from '../../../core/src/plan/vietnamDay.ts';
import type { Deps, LoadedPlan } from '../deps.ts';
import { Problem } from '../problem.ts';
import type { WorkbookRecord } from '../records.ts';

/** What every question about submissions needs: the plan with what the province set, its report year, the day. */
export interface SubmissionContext {
  readonly loadedPlan: LoadedPlan;
  readonly reportYear: number;
  readonly today: string;
  /** The addresses behind the keys of the province's people. */
  readonly addresses: WorkbookRecord['addresses'];
}

/** Reads it: two reads, the province's own workbook and what it set for the plan. Throws `province/not-ready`. */
export async function submissionContext({
  classes,
  settings,
  plans,
  now,
  provinceWorkbookId,
}: Pick<Deps, 'classes' | 'settings' | 'plans' | 'now' | 'provinceWorkbookId'>): Promise<SubmissionContext> {
  const province = await classes.findWorkbook(provinceWorkbookId);
  const loadedPlan = plans.find(province?.planId);
  if (province === undefined || loadedPlan === undefined) throw new Problem('province/not-ready');
  const stored = await settings.findSettings(loadedPlan.plan.id);
  const plan = applySettings(loadedPlan.plan, stored?.content ?? NOTHING_SET);
  const reportYear = province.reportYear ?? loadedPlan.plan.years[0] ?? 0;
  return {
    loadedPlan: { ...loadedPlan, plan },
    reportYear,
    today: vietnamDay(now()),
    addresses: province.addresses,
  };
}

/**
 * The ordered periods that have begun, the last one first: of the report year, and of the year that today falls into when
 * the plan still runs then.
 */
export function openPeriods({ loadedPlan: { plan }, reportYear, today }: SubmissionContext): OrderedPeriod[] {
  const { year } = periodOf(plan.periods, 'year', today);
  const years = new Set([reportYear, ...(plan.years.includes(year) ? [year] : [])]);
  return [...years]
    .sort()
    .flatMap((one) => orderedPeriods(plan, one))
    .filter(({ from }) => from <= today)
    .reverse();
}

/** The stored revision of each class that a workbook holds now. */
export const vectorOf = ({ classes }: Pick<WorkbookRecord, 'classes'>): Vector =>
  Object.fromEntries(
    Object.entries(classes).flatMap(([classCode, { revision, isRemoved = false }]) =>
      isRemoved ? [] : [[classCode, revision]],
    ),
  );
