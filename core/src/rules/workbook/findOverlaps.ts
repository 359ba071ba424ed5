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
  return [...classes].sort(byFirstDay).flatMap((one) =>
    one.attendances.flatMap(({ person, row }) => {
      const earlier = attended.get(person) ?? [];
      const other = earlier.find(({ days }) => commonDays(one.days, days) !== undefined);
      if (other !== undefined) return [{ classCode: one.classCode, row, other }];
      attended.set(person, [...earlier, one]);
      return [];
    }),
  );
}

const byFirstDay = (one: AttendedClass<unknown>, other: AttendedClass<unknown>): number =>
  orderKey(one) < orderKey(other) ? -1 : 1;

const orderKey = ({ classCode, days }: AttendedClass<unknown>): string => `${days.from} ${classCode}`;
