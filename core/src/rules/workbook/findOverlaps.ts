import { commonDays, type ClassDays } from './classDays.ts';

/** A class that takes place, with the rows of its people who count; `person` is what tells people apart. */
export interface AttendedClass<Row> {
  readonly classCode: string;
  readonly days: ClassDays;
  readonly attendances: readonly { readonly person: string; readonly row: Row }[];
}

/** A row of somebody who sits in an earlier class on one of the same days. */
export interface Overlap<Row> {
  readonly classCode: string;
  readonly row: Row;
  readonly other: Pick<AttendedClass<Row>, 'classCode' | 'days'>;
}

/**
 * The rows that do not count because the person attends another class of the reporter on one of those days: always the row
 * in the later class, by first day, then by code. Used in the sheet and in the province's totals, so that both leave out
 * the same rows [SEED L101; A23; domain §4.1 Q17].
 */
export function findOverlaps<Row>(classes: readonly AttendedClass<Row>[]): Overlap<Row>[] {
  const attended = new Map<string, AttendedClass<Row>[]>();
  const overlaps: Overlap<Row>[] = [];
  for (const one of [...classes].sort(byFirstDay)) {
    for (const { person, row } of one.attendances) {
      const earlier = attended.get(person);
      const other = earlier?.find(({ days }) => commonDays(one.days, days) !== undefined);
      if (other !== undefined) overlaps.push({ classCode: one.classCode, row, other });
      else if (earlier !== undefined) earlier.push(one);
      else attended.set(person, [one]);
    }
  }
  return overlaps;
}

function byFirstDay(one: AttendedClass<unknown>, other: AttendedClass<unknown>): number {
  const isSameDay = one.days.from === other.days.from;
  const isEarlier = isSameDay ? one.classCode < other.classCode : one.days.from < other.days.from;
  return isEarlier ? -1 : 1;
}
