import type { ClassSummary } from '../class/summariseClass.ts';
import type { EnrolmentSummary } from '../class/summariseEnrolment.ts';
import { findOverlaps, type AttendedClass } from '../rules/workbook/findOverlaps.ts';
import { rowsElsewhere, type ClassRows } from '../sync/rowsElsewhere.ts';

/** A class with the learners who count in it, and those who do not although nothing is wrong with their rows. */
export interface CountedClass {
  readonly summary: ClassSummary;
  readonly enrolments: readonly EnrolmentSummary[];
  /** They attend an earlier class on those days. */
  readonly elsewhere: readonly EnrolmentSummary[];
  /** Their rows were moved to another class, which is stored, and this one is not stored without them yet. */
  readonly moved: readonly EnrolmentSummary[];
}

/**
 * Decides which rows count, over all classes. A row that two classes of a reporter have counts in the one whose sheet was
 * read last (`rowsElsewhere`). The same person in two classes of one reporter on the same day counts in the earlier one, as
 * the sheet marks it (`checkOverlap`). In classes of two reporters both count: that is a suspicion for the province to ask
 * about (`suspectTwoPlaces`), and neither reporter could see why a row is missing [A23].
 */
export function countEnrolments(summaries: readonly ClassSummary[]): CountedClass[] {
  const moved = new Set<EnrolmentSummary>();
  const elsewhere = new Set<EnrolmentSummary>();
  for (const classes of byReporter(summaries)) {
    const gone = rowsElsewhere(classes.flatMap(classRows));
    for (const { classCode, enrolments } of gone.size === 0 ? [] : classes) {
      for (const one of enrolments) if (gone.get(classCode)?.has(one.row) === true) moved.add(one);
    }
    const attended = classes.flatMap((one) => attendedClass(one, moved));
    for (const { row } of findOverlaps(attended)) elsewhere.add(row);
  }
  return summaries.map((summary) => ({
    summary,
    enrolments: summary.enrolments.filter((one) => !elsewhere.has(one) && !moved.has(one)),
    elsewhere: summary.enrolments.filter((one) => elsewhere.has(one)),
    moved: summary.enrolments.filter((one) => moved.has(one)),
  }));
}

function byReporter(summaries: readonly ClassSummary[]): Iterable<ClassSummary[]> {
  const reporters = new Map<string, ClassSummary[]>();
  for (const summary of summaries) {
    const ofReporter = reporters.get(summary.reporterId);
    if (ofReporter) ofReporter.push(summary);
    else reporters.set(summary.reporterId, [summary]);
  }
  return reporters.values();
}

/** All rows of the class, whether they count or not: a learner who was moved counts there or nowhere. */
function classRows({ classCode, observedAt, enrolments, leftOut = [] }: ClassSummary): ClassRows[] {
  if (observedAt === undefined) return [];
  return [{ classCode, observedAt, rows: [...enrolments, ...leftOut].map(({ row }) => row) }];
}

function attendedClass(
  { classCode, days, isCounted, isCalledOff, enrolments }: ClassSummary,
  moved: ReadonlySet<EnrolmentSummary>,
): AttendedClass<EnrolmentSummary>[] {
  if (days === undefined || !isCounted || isCalledOff) return [];
  const attendances = enrolments
    .filter((one) => one.identity !== 'row' && !moved.has(one))
    .map((enrolment) => ({ person: enrolment.person, row: enrolment }));
  return [{ classCode, days, attendances }];
}
