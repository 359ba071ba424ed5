import { digitsAt } from '../cell/digitsAt.ts';
import type { Reason } from './personRow.ts';

/** A birth as a number, so that a million of them are compared: year × 10,000 + month × 100 + day; 0 days are not known. */
export function birthNumber(birth: { readonly year: number; readonly date?: string } | undefined): number {
  if (birth === undefined) return 0;
  const { year, date } = birth;
  return date === undefined
    ? year * 10_000
    : year * 10_000 + digitsAt(date, 5, 2) * 100 + digitsAt(date, 8, 2);
}

/** How two births go together; `unknown` when one of them is not known, undefined when they are of two people. */
export type BirthRelation = Extract<
  Reason,
  'sameBirth' | 'swappedBirth' | 'nearYear' | 'sameYear' | 'nearDay'
>;

/** Compares two births as `birthNumber` gives them. */
export function compareBirths(one: number, other: number): BirthRelation | 'unknown' | undefined {
  if (one === 0 || other === 0) return 'unknown';
  const [day, otherDay] = [one % 10_000, other % 10_000];
  const years = Math.abs(yearOf(one) - yearOf(other));
  if (day === 0 || otherDay === 0) return years === 0 ? 'sameYear' : undefined;
  if (day === otherDay) return years === 0 ? 'sameBirth' : years === 1 ? 'nearYear' : undefined;
  if (years !== 0) return undefined;
  return compareDays(day, otherDay);
}

function compareDays(one: number, other: number): BirthRelation | undefined {
  const [month, otherMonth] = [Math.floor(one / 100), Math.floor(other / 100)];
  const [day, otherDay] = [one % 100, other % 100];
  if (month === otherDay && day === otherMonth) return 'swappedBirth';
  return month === otherMonth || day === otherDay ? 'nearDay' : undefined;
}

/** The year of a birth. */
export const yearOf = (birth: number): number => Math.floor(birth / 10_000);

/** The same number for a day and month in either order: 12/03 and 03/12. */
export function eitherOrder(birth: number): number {
  const day = birth % 100;
  const month = Math.floor(birth / 100) % 100;
  return day < month ? day * 100 + month : month * 100 + day;
}
