import type { ClassSummary } from '../class/summariseClass.ts';
import type { EnrolmentSummary } from '../class/summariseEnrolment.ts';
import { findOverlaps, type AttendedClass } from '../rules/workbook/findOverlaps.ts';

/** A class with the learners who count in it, and those who do not because they attend an earlier one on those days. */
export interface CountedClass {
  readonly summary: ClassSummary;
  readonly enrolments: readonly EnrolmentSummary[];
  readonly elsewhere: readonly EnrolmentSummary[];
}

/**
 * Decides which rows count, over all classes: the same person in two classes of one reporter on the same day counts in the
 * earlier one, as the sheet marks it (`checkOverlap`). In classes of two reporters both count: that is a suspicion for the
 * province to ask about (`suspectTwoPlaces`), and neither reporter could see why a row is missing [A23].
 */
export function countEnrolments(summaries: readonly ClassSummary[]): CountedClass[] {
  const reporters = new Map<string, ClassSummary[]>();
  for (const summary of summaries) {
    const ofReporter = reporters.get(summary.reporterId);
    if (ofReporter) ofReporter.push(summary);
    else reporters.set(summary.reporterId, [summary]);
  }
  const elsewhere = new Set(
    [...reporters.values()].flatMap((classes) =>
      findOverlaps(classes.flatMap(attendedClass)).map(({ row }) => row),
    ),
  );
  return summaries.map((summary) => ({
    summary,
    enrolments: summary.enrolments.filter((enrolment) => !elsewhere.has(enrolment)),
    elsewhere: summary.enrolments.filter((enrolment) => elsewhere.has(enrolment)),
  }));
}

function attendedClass({
  classCode,
  days,
  isCounted,
  isCalledOff,
  enrolments,
}: ClassSummary): AttendedClass<EnrolmentSummary>[] {
  if (days === undefined || !isCounted || isCalledOff) return [];
  const attendances = enrolments
    .filter(({ identity }) => identity !== 'row')
    .map((enrolment) => ({ person: enrolment.person, row: enrolment }));
  return [{ classCode, days, attendances }];
}
