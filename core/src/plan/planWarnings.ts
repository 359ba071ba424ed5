import type { Plan, QuotaLine } from './plan.ts';
import { notAllocated, plannedInYear } from './quotaAllocation.ts';

/**
 * What is allowed but must be seen in a plan, in words: too many given out, one commune in two categories. `nameOf` says
 * what a unit is called.
 */
export const planWarnings = (plan: Plan, nameOf = (unitId: string): string => unitId): string[] => [
  ...plan.quotaLines.flatMap((line) => overAllocated(plan, line)),
  ...plan.quotaLines.flatMap((line) => overCarried(plan, line)),
  ...plan.quotaLines.flatMap((line) => overTargeted(plan, line)),
  ...inTwoCategories(plan, nameOf),
];

function overAllocated(plan: Plan, line: QuotaLine): string[] {
  const over = -notAllocated(plan, line);
  return line.counts === undefined || over <= 0
    ? []
    : [
        `Dòng ${line.id}: đã phân bổ ${String(line.classes + over)} lớp, nhiều hơn chỉ tiêu ${String(line.classes)} lớp.`,
      ];
}

const overCarried = (plan: Plan, line: QuotaLine): string[] =>
  plan.years
    .filter((year) => (plannedInYear(plan, line, year) ?? 0) < 0)
    .map((year) => `Dòng ${line.id}: chuyển khỏi năm ${String(year)} nhiều lớp hơn năm đó có.`);

function overTargeted({ communeTargets }: Plan, { id, counts, communes }: QuotaLine): string[] {
  const category = counts?.communeCategory;
  if (category === undefined || communes === undefined) return [];
  const listed = communeTargets.filter((target) => target.category === category).length;
  return listed <= communes
    ? []
    : [`Dòng ${id}: đã nhập ${String(listed)} xã, nhiều hơn ${String(communes)} xã của kế hoạch.`];
}

function inTwoCategories({ communeTargets }: Plan, nameOf: (unitId: string) => string): string[] {
  const categories = new Map<string, string[]>();
  for (const { unitId, category } of communeTargets) {
    categories.set(unitId, [...(categories.get(unitId) ?? []), category]);
  }
  return [...categories].flatMap(([unitId, listed]) =>
    listed.length < 2
      ? []
      : [`Đơn vị ${nameOf(unitId)} thuộc ${String(listed.length)} loại xã: ${listed.join(', ')}.`],
  );
}
