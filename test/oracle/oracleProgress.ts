import type { ClassSummary } from '../../core/src/class/summariseClass.ts';
import type { Plan, QuotaLine } from '../../core/src/plan/plan.ts';
import type { Cell, ExpectedForm, OracleInput } from './oracleInput.ts';
import { reachOf, type Reach } from './oraclePeriods.ts';

export const NOT_ALLOCATED = 'chưa phân bổ';

type IsOn = (one: ClassSummary) => boolean;

/** Classes by how far they reach. */
export type Counts = Readonly<Record<keyof Reach, number>>;

/** How many of the classes held are on a line. */
export function heldOn(input: OracleInput, isOn: IsOn): Counts {
  const counts = { period: 0, year: 0, plan: 0 };
  for (const one of input.classes) {
    if (!one.isHeld || !isOn(one)) continue;
    const reach = reachOf(one, input);
    if (reach.period) counts.period += 1;
    if (reach.year) counts.year += 1;
    if (reach.plan) counts.plan += 1;
  }
  return counts;
}

const lineOf = ({ quotaLines }: Plan, id: string | undefined): QuotaLine | undefined =>
  quotaLines.find((one) => one.id === id);

/** Whether classes can count on this line itself. */
export const isLeaf = (plan: Plan, id: string | undefined): boolean => lineOf(plan, id)?.counts !== undefined;

function isBelow(plan: Plan, id: string | undefined, above: string): boolean {
  const line = lineOf(plan, id);
  return line !== undefined && (line.id === above || isBelow(plan, line.parent, above));
}

/** Whether a class of the plan is on a line or below it. */
export const isOnLine =
  (plan: Plan, id: string): IsOn =>
  ({ quotaLine, isInPlan }) =>
    isInPlan && isLeaf(plan, quotaLine) && isBelow(plan, quotaLine, id);

/** Whether it is of the plan and its row does not say on which line. */
export const isUnplaced =
  (plan: Plan): IsOn =>
  ({ quotaLine, isInPlan }) =>
    isInPlan && !isLeaf(plan, quotaLine);

/** What is planned on a line and below it, or on all, in the whole plan and in a year; undefined while nobody has given a year any. */
export function plannedOn(
  plan: Plan,
  year: number,
  above?: string,
): { all: number; inYear: number | undefined } {
  let [all, inYear]: [number, number | undefined] = [0, 0];
  for (const line of plan.quotaLines) {
    if (plan.quotaLines.some(({ parent }) => parent === line.id)) continue;
    if (above !== undefined && !isBelow(plan, line.id, above)) continue;
    const ofYear = plannedInYear(plan, line, year);
    all += line.classes;
    inYear = inYear === undefined || ofYear === undefined ? undefined : inYear + ofYear;
  }
  return { all, inYear };
}

/** Classes carried into a year, without those carried out of it. */
function movedInto(carryOvers: Plan['carryOvers'], leaf: string, year: number): number {
  let moved = 0;
  for (const { quotaLine, fromYear, toYear, classes } of carryOvers) {
    if (quotaLine !== leaf) continue;
    if (toYear === year) moved += classes;
    if (fromYear === year) moved -= classes;
  }
  return moved;
}

/** What a year has of a leaf; undefined where nobody gave it any and some are left to give. */
function plannedInYear(
  { allocations, carryOvers }: Plan,
  { id, classes, perYear }: QuotaLine,
  year: number,
): number | undefined {
  const given = allocations.filter(({ quotaLine }) => quotaLine === id);
  let [inYear, left] = [0, classes];
  let isGiven = perYear !== undefined;
  for (const one of given) {
    left -= one.classes;
    if (one.year !== year) continue;
    inYear += one.classes;
    isGiven = true;
  }
  const moved = movedInto(carryOvers, id, year);
  if (isGiven || moved !== 0) return inYear + moved + (perYear?.[String(year)] ?? 0);
  return left > 0 ? undefined : 0;
}

/** A part of a whole; nothing where there is no whole. */
export const shareOf = (part: number, whole: number | undefined): Cell =>
  whole === undefined || whole === 0 ? '' : part / whole;

/** Biểu 01: each line looks for the classes on it or below it. */
export function progress(input: OracleInput): ExpectedForm {
  const { plan, scope } = input;
  const numbers = (isOn: IsOn, { all, inYear }: ReturnType<typeof plannedOn>): Cell[] => {
    const held = heldOn(input, isOn);
    return [
      all,
      inYear ?? NOT_ALLOCATED,
      held.period,
      held.year,
      held.plan,
      shareOf(held.year, inYear),
      shareOf(held.plan, all),
      all - held.plan,
    ];
  };
  const year = scope.reportYear;
  const rows: Cell[][] = [['', 'TỔNG SỐ', ...numbers(({ isInPlan }) => isInPlan, plannedOn(plan, year)), '']];
  for (const { id, mark, label, note } of plan.quotaLines) {
    rows.push([mark, label, ...numbers(isOnLine(plan, id), plannedOn(plan, year, id)), note ?? '']);
  }
  rows.push(['', 'Chưa rõ nhóm hoặc loại xã', ...numbers(isUnplaced(plan), { all: 0, inYear: 0 }), '']);
  return { rows, said: String(heldOn(input, ({ isInPlan }) => !isInPlan).plan) };
}
