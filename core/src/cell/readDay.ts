import type { Cell } from '../schema/cell.ts';
import { cleanText } from './cleanText.ts';
import { digitsAt } from './digitsAt.ts';

/** A day that was read (`YYYY-MM-DD`), or why none was; the names of the reasons end the codes of issues. */
export type DayReading =
  | { readonly day: string; readonly year: number }
  | {
      readonly day?: undefined;
      readonly why: 'unreadable' | 'no-such-day' | 'two-digit-year' | 'no-day' | 'year-out-of-range';
      /** The year that stands there all the same. */
      readonly year?: number;
      /** A day as it may have been meant, `DD/MM/YYYY`. */
      readonly suggestion?: string;
    };

/** 1930-01-01 and 2099-12-31: serial numbers outside are not days anybody meant. */
const FIRST_SERIAL = 10_959;
const LAST_SERIAL = 73_050;

/** No day is written in more characters, spaces and what nobody sees included; more would keep the patterns busy. */
const LONGEST_DAY = 200;

const TYPED_DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/;
const ISO_DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const DAY_IN_WORDS = /^(?:ngày )?(\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/i;
const DAY_AND_TIME = /^(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})[ ,T]+\d{1,2}[:h]/;
// 3/1980, tháng 3/1980, tháng 3 năm 1980, 00/00/1980, ?/3/1980, xx.xx.1980, năm 1980
const NO_DAY =
  /^(?:(?:ngày )?[x?_.…0-]*[/.-])?(?:tháng )?(?:\d{1,2}|[x?_.…-]+)[ /.-](?:năm )?(\d{4})$|^(?:sinh )?(?:năm |sn )?(\d{4})$/i;
const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * Reads a day: a serial number, or text in the shapes of domain §4.3 (12/03/2024, 12.3.2024, 12-3-2024, 2024-03-12, ngày
 * 12 tháng 3 năm 2024). Years 1900–2099. Never invents a day, never throws.
 */
export function readDay(cell: Cell): DayReading {
  if (typeof cell === 'number') return ofSerial(cell);
  if (typeof cell !== 'string' || cell.length > LONGEST_DAY) return { why: 'unreadable' };
  const typed = readTyped(cell);
  if (typed !== undefined) return typed;
  const text = cleanText(cell)
    .replace(/^'|(?<=\d)[.,;]$/g, '')
    .replace(/^ngày (?=\d{1,2} ?[/.-])/i, '')
    .replace(/ ?([/.-]) ?/g, '$1')
    .normalize('NFC');
  return readTyped(text) ?? readWords(text);
}

/** A day as clerks write it: `2024-03-12` is `12/03/2024`. */
export const showDay = (day: string): string => day.split('-').reverse().join('/');

const readTyped = (text: string): DayReading | undefined => readPadded(text) ?? readParts(text);

const isMark = (mark: string | undefined): boolean => mark === '/' || mark === '.' || mark === '-';

/** `DD/MM/YYYY`, as nearly every day is typed; only a quick way past the rest. */
function readPadded(text: string): DayReading | undefined {
  if (text.length !== 10 || !isMark(text[2]) || !isMark(text[5])) return undefined;
  const day = digitsAt(text, 0, 2);
  const month = digitsAt(text, 3, 2);
  const year = digitsAt(text, 6, 4);
  return day > 0 && month > 0 && year >= 0 ? ofParts(year, month, day) : undefined;
}

function readParts(text: string): DayReading | undefined {
  const [, day, month, year = ''] = TYPED_DAY.exec(text) ?? [];
  if (Number(day ?? 0) === 0 || Number(month) === 0) return undefined;
  return year.length === 2 ? { why: 'two-digit-year' } : ofParts(Number(year), Number(month), Number(day));
}

function readWords(text: string): DayReading {
  const [, isoYear, isoMonth, isoDay] = ISO_DAY.exec(text) ?? [];
  if (isoDay !== undefined) return ofParts(Number(isoYear), Number(isoMonth), Number(isoDay));
  const [, day, month, year] = DAY_IN_WORDS.exec(text) ?? [];
  if (day !== undefined) return ofParts(Number(year), Number(month), Number(day));
  const only = NO_DAY.exec(text)?.slice(1).join('') ?? '';
  if (only !== '')
    return isYear(Number(only)) ? { why: 'no-day', year: Number(only) } : outside(Number(only));
  return meantDay(text);
}

// A day with a time behind it, or the serial number of a day as text: unreadable, but it can be offered.
function meantDay(text: string): DayReading {
  const before = DAY_AND_TIME.exec(text)?.[1];
  const meant =
    before === undefined ? ofSerial(/^\d{5}$/.test(text) ? Number(text) : NaN) : readTyped(before);
  return meant?.day === undefined
    ? { why: 'unreadable' }
    : { why: 'unreadable', suggestion: showDay(meant.day) };
}

const isYear = (year: number): boolean => year >= 1900 && year <= 2099;
const outside = (year: number): DayReading => ({ why: 'year-out-of-range', year });

function ofSerial(serial: number): DayReading {
  if (!(serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1)) return { why: 'unreadable' };
  // Days since 1900-03-01, in years that begin in March so that the leap day comes last; 153 days are five months.
  const days = Math.floor(serial) - 61;
  const year = Math.floor((4 * days + 3) / 1_461);
  const dayOfYear = days - Math.floor((1_461 * year) / 4);
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  return month < 10 ? readAs(1900 + year, month + 3, day) : readAs(1901 + year, month - 9, day);
}

function ofParts(year: number, month: number, day: number): DayReading {
  if (!isYear(year)) return outside(year);
  if (isDay(year, month, day)) return readAs(year, month, day);
  const swapped = isDay(year, day, month) ? { suggestion: showDay(printDay(year, day, month)) } : {};
  return { why: 'no-such-day', ...swapped };
}

const isDay = (year: number, month: number, day: number): boolean =>
  day >= 1 && day <= (month === 2 && year % 4 === 0 && year !== 1900 ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0));

const readAs = (year: number, month: number, day: number): DayReading => ({
  day: printDay(year, month, day),
  year,
});

// Parts of a day are printed more often than anything else.
const PARTS = Array.from({ length: 32 }, (_, part) => `-${String(part).padStart(2, '0')}`);
const printDay = (year: number, month: number, day: number): string =>
  `${String(year)}${String(PARTS[month])}${String(PARTS[day])}`;
