import type { WallTime, ZoneClock } from '../zoneClock.ts';

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

type Moment = WallTime & { offsetMinutes: number };

function offset({ offsetMinutes }: Moment, separator: string): string {
  const minutes = Math.abs(offsetMinutes);
  const sign = offsetMinutes < 0 ? '-' : '+';
  return `${sign}${pad(Math.floor(minutes / 60), 2)}${separator}${pad(minutes % 60, 2)}`;
}

/** The letters of Java's SimpleDateFormat that need no language. */
const LETTERS: Record<string, (moment: Moment) => string> = {
  yyyy: ({ year }) => pad(year, 4),
  yy: ({ year }) => pad(year % 100, 2),
  MM: ({ month }) => pad(month, 2),
  M: ({ month }) => String(month),
  dd: ({ day }) => pad(day, 2),
  d: ({ day }) => String(day),
  HH: ({ hour }) => pad(hour, 2),
  H: ({ hour }) => String(hour),
  mm: ({ minute }) => pad(minute, 2),
  m: ({ minute }) => String(minute),
  ss: ({ second }) => pad(second, 2),
  s: ({ second }) => String(second),
  SSS: ({ millisecond }) => pad(millisecond, 3),
  Z: (moment) => offset(moment, ''),
  XXX: (moment) => (moment.offsetMinutes === 0 ? 'Z' : offset(moment, ':')),
};

/**
 * A moment in a pattern of Java's SimpleDateFormat; text in single quotes stands for itself, '' is a quote.
 * @throws on letters that are not simulated
 */
export function formatDate(epochMs: number, clock: ZoneClock, pattern: string): string {
  const moment = { ...clock.wallTimeAt(epochMs), offsetMinutes: clock.offsetMinutesAt(epochMs) };
  return pattern.replaceAll(/''|'((?:[^']|'')+)'|([A-Za-z])\2*/g, (found, quoted: string | undefined) => {
    if (found === "''") return "'";
    if (quoted !== undefined) return quoted.replaceAll("''", "'");
    const format = LETTERS[found];
    if (format === undefined) throw new Error(`Utilities.formatDate with "${found}" is not simulated`);
    return format(moment);
  });
}
