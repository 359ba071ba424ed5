import type { Plan, QuotaLine } from './plan.ts';

type Allocated = Pick<Plan, 'years' | 'allocations' | 'carryOvers'>;

/**
 * How many classes of a leaf line a year has: what the plan gives it, or else what documents of the province gave it,
 * and what was carried over by document [A4, A5]. Undefined while nobody gave the year any and some are left to give.
 */
export function plannedInYear(plan: Allocated, line: QuotaLine, year: number): number | undefined {
  const own = line.perYear?.[String(year)];
  const given = plan.allocations.filter(({ quotaLine, year: of }) => quotaLine === line.id && of === year);
  const moved = carriedInto(plan, line, year);
  const isGiven = line.perYear !== undefined || given.length > 0 || moved !== 0;
  if (!isGiven) return notAllocated(plan, line) > 0 ? undefined : 0;
  return (own ?? 0) + total(given) + moved;
}

/** Classes of a leaf line that no year has yet ("chưa phân bổ"); less than none when documents gave out too many. */
export const notAllocated = (plan: Allocated, line: QuotaLine): number =>
  line.perYear !== undefined
    ? line.classes - Object.values(line.perYear).reduce((sum, classes) => sum + classes, 0)
    : line.classes - total(plan.allocations.filter(({ quotaLine }) => quotaLine === line.id));

const carriedInto = ({ carryOvers }: Allocated, { id }: QuotaLine, year: number): number =>
  total(carryOvers.filter(({ quotaLine, toYear }) => quotaLine === id && toYear === year)) -
  total(carryOvers.filter(({ quotaLine, fromYear }) => quotaLine === id && fromYear === year));

const total = (parts: readonly { readonly classes: number }[]): number =>
  parts.reduce((sum, { classes }) => sum + classes, 0);
