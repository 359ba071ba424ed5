import type { Plan } from '../../plan/plan.ts';
import { PeriodKind } from '../../plan/reporting.ts';
import { shortDistrict } from '../../plan/unitIndex.ts';
import type { CodeEntry } from '../../schema/codeLists.ts';

/** What each kind of period is called, and how else people write it. */
export const PERIOD_KINDS: Readonly<Record<PeriodKind, readonly [label: string, ...aliases: string[]]>> = {
  month: ['Tháng', 'Hằng tháng', 'Hàng tháng', 'Báo cáo tháng'],
  quarter: ['Quý', 'Hằng quý', 'Hàng quý', 'Báo cáo quý'],
  half: ['6 tháng', 'Sáu tháng', 'Báo cáo 6 tháng'],
  year: ['Năm', 'Hằng năm', 'Hàng năm', 'Cả năm', 'Báo cáo năm'],
};

/** The kind of period that a code of the list `periodKind` stands for. */
export const periodKindOf = (code: string): PeriodKind | undefined =>
  PeriodKind.options.find((kind) => PERIOD_KINDS[kind][0] === code);

/**
 * The lists of a plan that the tables of `Cấu hình` choose from, beside those of its codebook. Of the quota lines only the
 * leaves: the others are their sums. A label that two entries share means neither.
 */
export const settingLists = (plan: Plan): Record<string, CodeEntry[]> => ({
  communeCategory: plan.communeCategories,
  target: distinct(plan.targets.map(({ id, label }) => ({ code: id, label }))),
  quotaLine: distinct(
    plan.quotaLines.flatMap(({ id, label, counts }) => (counts === undefined ? [] : [{ code: id, label }])),
  ),
  planYear: plan.years.map((year) => ({ code: String(year), label: `Năm ${String(year)}` })),
  // The office sees the codes of a list when it typed none of them: these are words.
  periodKind: Object.values(PERIOD_KINDS).map(([label, ...aliases]) => ({ code: label, label, aliases })),
  reporter: distinct(
    plan.reporters.map(({ id, name }) => ({ code: id, label: name, aliases: [shortDistrict(name)] })),
  ),
});

function distinct(entries: readonly CodeEntry[]): CodeEntry[] {
  const times = new Map<string, number>();
  for (const { label } of entries) times.set(label, (times.get(label) ?? 0) + 1);
  return entries.map((entry) =>
    times.get(entry.label) === 1 ? entry : { code: entry.code, label: entry.code },
  );
}
