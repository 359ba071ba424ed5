import type { ClassSummary } from '../../core/src/class/summariseClass.ts';
import type { Period } from '../../core/src/plan/periodWindow.ts';
import type { OracleInput } from './oracleInput.ts';

const MONTHS_IN = { month: 1, quarter: 3, half: 6, year: 12 } as const;

/** The reporting month of a day, counted from the year 0: after the closing day it is the next one's. */
function monthOf(day: string, closingDay: number): number {
  const month = 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7)) - 1;
  return Number(day.slice(8, 10)) > closingDay ? month + 1 : month;
}

/** The first reporting month of a period and the first one after it. */
function monthsOf({ kind, year, number }: Period): [number, number] {
  const first = 12 * year + MONTHS_IN[kind] * (number - 1);
  return [first, first + MONTHS_IN[kind]];
}

/** Whether a class counts in the period, in the year so far, in the plan so far. */
export interface Reach {
  period: boolean;
  year: boolean;
  plan: boolean;
}

/** How far a class reaches: by its last day, its year by its code; with no period chosen whatever its day. */
export function reachOf({ days, planYear }: ClassSummary, { plan, scope }: OracleInput): Reach {
  const isOfYear = planYear === scope.reportYear;
  if (scope.period === undefined) return { period: isOfYear, year: isOfYear, plan: true };
  if (days === undefined) return { period: false, year: false, plan: false };
  const month = monthOf(days.to, plan.periods.closingDay);
  const [first, after] = monthsOf(scope.period);
  return { period: month >= first && month < after, year: isOfYear && month < after, plan: month < after };
}

/** How far its money reaches: the year is the budget's, and by its last day. */
export function moneyReachOf(one: ClassSummary, input: OracleInput): Reach {
  const reach = reachOf(one, input);
  const { budgetYear, closingDay } = input.plan.periods;
  const { reportYear, period } = input.scope;
  let isOfYear = false;
  if (one.days !== undefined) {
    const month = monthOf(one.days.to, budgetYear === 'calendar' ? 31 : closingDay);
    isOfYear = Math.floor(month / 12) === reportYear;
  }
  const year = reach.plan && isOfYear;
  return { ...reach, year, period: period === undefined ? year : reach.period };
}

/** The quarter of a day, `Quý I/2024`. */
export function quarterOf(day: string, closingDay: number): string {
  const month = monthOf(day, closingDay);
  const number = ['I', 'II', 'III', 'IV'][Math.floor((month % 12) / 3)] ?? '';
  return `Quý ${number}/${String(Math.floor(month / 12))}`;
}
