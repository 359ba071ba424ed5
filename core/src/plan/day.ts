import * as z from 'zod/mini';

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a text is a day of the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  return (
    year !== undefined && month !== undefined && day !== undefined && day >= 1 && day <= daysIn(year, month)
  );
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** A day of the calendar, `YYYY-MM-DD`. */
export const Day = z.string().check(z.refine(isDay, 'is no day of the calendar (YYYY-MM-DD)'));
