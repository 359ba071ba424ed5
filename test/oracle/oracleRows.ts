import type { ClassSummary } from '../../core/src/class/summariseClass.ts';
import type { EnrolmentSummary } from '../../core/src/class/summariseEnrolment.ts';
import type { OracleInput } from './oracleInput.ts';
import { remembered } from './remembered.ts';

/** A row with the class it is in, and whether it counts: if not, whether its class is one that it was moved from. */
export interface OracleRow {
  readonly of: ClassSummary;
  readonly row: EnrolmentSummary;
  readonly counts: boolean;
  readonly isMoved: boolean;
}

/** Whether two classes share a day: going from day to day. */
function shareADay(one: ClassSummary, other: ClassSummary): boolean {
  if (one.days === undefined || other.days === undefined) return false;
  for (let day = Date.parse(one.days.from); day <= Date.parse(one.days.to); day += 86_400_000) {
    const printed = new Date(day).toISOString().slice(0, 10);
    if (printed >= other.days.from && printed <= other.days.to) return true;
  }
  return false;
}

const takesPlace = (one: ClassSummary): boolean =>
  one.days !== undefined && one.isCounted && !one.isCalledOff;

/** Whether an earlier row that counts keeps another from counting. */
function keepsOut(before: OracleRow, of: ClassSummary, row: EnrolmentSummary): boolean {
  if (!before.counts || before.row.person !== row.person) return false;
  if (before.row.identity === 'row' || row.identity === 'row') return false;
  return (
    before.of.reporterId === of.reporterId &&
    takesPlace(before.of) &&
    takesPlace(of) &&
    shareADay(before.of, of)
  );
}

/** Whether a class has a row, be it one that counts nowhere. */
const has = ({ enrolments, leftOut = [] }: ClassSummary, row: string): boolean =>
  [...enrolments, ...leftOut].some((one) => one.row === row);

/** Whether another class of the reporter, whose sheet was read later, has the row too. */
const isMovedFrom = (of: ClassSummary, row: string, classes: readonly ClassSummary[]): boolean =>
  classes.some((other) => {
    if (of.observedAt === undefined || other.observedAt === undefined) return false;
    if (other === of || other.reporterId !== of.reporterId || !has(other, row)) return false;
    const [here, there] = [Date.parse(of.observedAt), Date.parse(other.observedAt)];
    return there > here || (there === here && other.classCode < of.classCode);
  });

/**
 * All rows, class by class from the earliest on. One that was moved to another class does not count where it was. One that its
 * person's own earlier row, in a class of the same reporter on one of the days, keeps from counting does not count; nor does
 * it keep any later one. Rows that tell no person keep nobody.
 */
export const oracleRows = ({ classes }: Pick<OracleInput, 'classes'>): readonly OracleRow[] =>
  rowsOf(classes);

/** Every form asks, in every period. */
const rowsOf = remembered(rowsIn);

function rowsIn(classes: OracleInput['classes']): OracleRow[] {
  const placeOf = ({ days, classCode }: ClassSummary): string =>
    `${days === undefined ? '' : days.from}/${classCode}`;
  const rows: OracleRow[] = [];
  for (const of of [...classes].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))) {
    for (const row of of.enrolments) {
      const isMoved = isMovedFrom(of, row.row, classes);
      let counts = !isMoved;
      for (const before of rows) if (keepsOut(before, of, row)) counts = false;
      rows.push({ of, row, counts, isMoved });
    }
  }
  return rows;
}
