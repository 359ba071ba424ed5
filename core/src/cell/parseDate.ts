import type { CellIssue } from '../issue.ts';
import type { Cell } from '../schema/cell.ts';
import { doubted, refused, understood, type Parsed } from './parsed.ts';
import { readDay, type DayReading } from './readDay.ts';

/** Years a learner of ours may be born in (domain §4.3). */
const isBirthYear = (year: number): boolean => year >= 1930 && year <= 2019;

/** A class date: a serial number, or text in the shapes of `readDay`. Anything doubtful is refused, never guessed. */
export function parseDate(cell: Cell): Parsed<string> {
  const reading = readDay(cell);
  return reading.day === undefined
    ? refused({ code: `date/${reading.why}`, ...detailsOf(reading) })
    : understood(reading.day);
}

/**
 * A date of birth, or only a year of birth (1930–2019). Where a month or nothing stands with the year, the year is kept and
 * that is said; no day is ever invented.
 */
export function parseBirth(cell: Cell): Parsed<{ year: number; date?: string }> {
  const reading = readDay(typeof cell === 'number' && isBirthYear(cell) ? String(cell) : cell);
  if (reading.day !== undefined) {
    return understood({ year: reading.year, date: reading.day });
  }
  const { why, year } = reading;
  if (why === 'no-day' && year !== undefined) return birthYear(cell, year);
  const isShort = /^\s*'?\d\d\s*$/.test(String(cell));
  return refused({ code: `birth/${isShort ? 'two-digit-year' : birthReason(why)}`, ...detailsOf(reading) });
}

function birthYear(cell: Cell, year: number): Parsed<{ year: number }> {
  if (!isBirthYear(year)) return refused({ code: 'birth/year-out-of-range', params: { year } });
  const isPlainYear = /^\s*'?\d{4}[.,;]?\s*$/.test(String(cell));
  return isPlainYear
    ? understood({ year })
    : doubted({ year }, { code: 'birth/year-only', params: { year }, suggestion: String(year) });
}

const birthReason = (
  why: Exclude<DayReading, { day: string }>['why'],
): 'unreadable' | 'no-such-day' | 'two-digit-year' | 'year-out-of-range' =>
  why === 'no-day' ? 'unreadable' : why;

function detailsOf({ year, suggestion }: Exclude<DayReading, { day: string }>): Omit<CellIssue, 'code'> {
  return {
    ...(year === undefined ? {} : { params: { year } }),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** The serial number of a day, `YYYY-MM-DD`: days since 1899-12-30. */
export const serialOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
