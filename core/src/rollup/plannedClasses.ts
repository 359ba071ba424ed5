import type { Plan, QuotaLine } from '../plan/plan.ts';
import { plannedInYear } from '../plan/quotaAllocation.ts';

/** Classes planned: of the whole plan, of the report year; undefined = not allocated to years [A4]. */
export interface Planned {
  readonly all: number;
  readonly inYear: number | undefined;
}

/** What the plan has for a quota line in all and in a year, its parts summed up. */
export function plannedClasses(plan: Plan, line: QuotaLine, year: number): Planned {
  const parts = plan.quotaLines.filter(({ parent }) => parent === line.id);
  return parts.length > 0
    ? sumPlanned(parts.map((part) => plannedClasses(plan, part, year)))
    : { all: line.classes, inYear: plannedInYear(plan, line, year) };
}

/** The sum of what is planned; a year's is not known when that of one part is not. */
export const sumPlanned = (parts: readonly Planned[]): Planned =>
  parts.reduce(
    (a, b) => ({
      all: a.all + b.all,
      inYear: a.inYear === undefined || b.inYear === undefined ? undefined : a.inYear + b.inYear,
    }),
    { all: 0, inYear: 0 },
  );

/** The lines of the plan's numbers that belong to no other: its programmes. */
export const rootLines = ({ quotaLines }: Pick<Plan, 'quotaLines'>): QuotaLine[] =>
  quotaLines.filter(({ parent }) => parent === undefined);

/** For each quota line the root it belongs to. */
export function rootOfLine({ quotaLines }: Pick<Plan, 'quotaLines'>): ReadonlyMap<string, string> {
  const lines = new Map(quotaLines.map((line) => [line.id, line]));
  const rootOf = (line: QuotaLine): QuotaLine => {
    const parent = lines.get(line.parent ?? '');
    return parent === undefined ? line : rootOf(parent);
  };
  return new Map(quotaLines.map((line) => [line.id, rootOf(line).id]));
}
