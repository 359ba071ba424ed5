import { periodKey, periodLabel, periodWindow, type Period } from '../plan/periodWindow.ts';
import type { Plan } from '../plan/plan.ts';
import type { PeriodKind } from '../plan/reporting.ts';
import type { ReportScope } from '../rollup/reportScope.ts';

/** A period that reports are ordered for, or that was chosen; days are `YYYY-MM-DD`, the first and last included. */
export interface OrderedPeriod {
  readonly period: Period;
  readonly key: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  /** The last day on which a submission is in time; absent: nobody has ordered this report, so nobody is late with it. */
  readonly dueDay?: string;
}

type PeriodPlan = Pick<Plan, 'periods' | 'reporting'>;

const IN_A_YEAR: Readonly<Record<PeriodKind, number>> = { month: 12, quarter: 4, half: 2, year: 1 };

/** The periods of a year that have a deadline, the one that ends first coming first, of those the shortest. */
export function orderedPeriods(plan: PeriodPlan, year: number): OrderedPeriod[] {
  const kinds = plan.reporting.periods.filter(({ dueDays }) => dueDays !== undefined);
  return kinds
    .flatMap(({ kind }) =>
      Array.from({ length: IN_A_YEAR[kind] }, (_, at) => orderedPeriod(plan, { kind, year, number: at + 1 })),
    )
    .sort((a, b) => compare(a.to, b.to) || compare(b.from, a.from));
}

/** A period with its days and, if the plan or the province set one, its deadline. */
export function orderedPeriod({ periods, reporting }: PeriodPlan, period: Period): OrderedPeriod {
  const { dueDays } = reporting.periods.find(({ kind }) => kind === period.kind) ?? {};
  const { from, to } = periodWindow(periods, period);
  const due = dueDays === undefined ? {} : { dueDay: dayAfter(to, dueDays) };
  return { period, key: periodKey(period), label: periodLabel(period), from, to, ...due };
}

/** Ordered periods of a year that are over: each reporter owes a submission for each of them. */
export const endedPeriods = (plan: PeriodPlan, year: number, today: string): OrderedPeriod[] =>
  orderedPeriods(plan, year).filter(({ to }) => to < today);

/**
 * The period that is followed up: the chosen one; else the ordered one of the report year that ended last, before any has
 * ended the first. Undefined when none is ordered.
 */
export function followedPeriod(
  plan: PeriodPlan,
  { period, reportYear }: Pick<ReportScope, 'period' | 'reportYear'>,
  today: string,
): OrderedPeriod | undefined {
  if (period !== undefined) return orderedPeriod(plan, period);
  return endedPeriods(plan, reportYear, today).at(-1) ?? orderedPeriods(plan, reportYear)[0];
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const DAY_MS = 86_400_000;

/** The day so many days after another, `YYYY-MM-DD`. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** How many days one day is after another; negative when it is before. */
export const daysFrom = (day: string, later: string): number =>
  Math.round((Date.parse(later) - Date.parse(day)) / DAY_MS);
