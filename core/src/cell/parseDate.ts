import type { Cell } from '../schema/cell.ts';
import { cleanText } from './cleanText.ts';
import { refused, understood, type Parsed } from './parsed.ts';

const DAY = /^(0?[1-9]|[12]\d|3[01])[/.-](0?[1-9]|1[0-2])[/.-](\d{4})$/;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const YEAR = /^(19[3-9]\d|20[01]\d)$/;
const MS_A_DAY = 86_400_000;
/** Day 0 of the serial numbers of a sheet. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
/** 1930-01-01 and 2099-12-31: serial numbers outside are not days anybody meant. */
const FIRST_SERIAL = 10_959;
const LAST_SERIAL = 73_050;

/**
 * A class date: a serial number, or text in the shapes of domain §4.3 (12/03/2024, 12.3.2024, 12-3-2024). Two-digit
 * years are refused, never guessed.
 */
export function parseDate(cell: Cell): Parsed<string> {
  if (typeof cell === 'number') return parseSerial(cell);
  const text = cleanText(cell);
  const [, day, month, year] = DAY.exec(text) ?? [];
  if (day !== undefined) return parseDay(Number(year), Number(month), Number(day));
  const [, isoYear, isoMonth, isoDay] = ISO_DAY.exec(text) ?? [];
  if (isoDay !== undefined) return parseDay(Number(isoYear), Number(isoMonth), Number(isoDay));
  return refused({ code: 'date/unreadable' });
}

/** A date of birth, or only a year of birth (1930–2019); no day is invented for a year. */
export function parseBirth(cell: Cell): Parsed<{ year: number; date?: string }> {
  const text = cleanText(cell);
  if (YEAR.test(text)) return understood({ year: Number(text) });
  const { value: date } = parseDate(cell);
  if (date === undefined) return refused({ code: 'birth/unreadable' });
  return understood({ year: Number(date.slice(0, 4)), date });
}

/** The serial number of a day, `YYYY-MM-DD`. */
export const serialOf = (date: string): number => (Date.parse(`${date}T00:00:00Z`) - SERIAL_EPOCH) / MS_A_DAY;

function parseSerial(serial: number): Parsed<string> {
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return refused({ code: 'date/unreadable' });
  return understood(new Date(SERIAL_EPOCH + Math.floor(serial) * MS_A_DAY).toISOString().slice(0, 10));
}

function parseDay(year: number, month: number, day: number): Parsed<string> {
  const time = new Date(Date.UTC(year, month - 1, day));
  const isReal = time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
  if (!isReal || year < 1900) return refused({ code: 'date/no-such-day' });
  return understood(time.toISOString().slice(0, 10));
}
