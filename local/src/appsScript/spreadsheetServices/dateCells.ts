import { wallMilliseconds, type ZoneClock } from '../zoneClock.ts';

const DAY_MS = 86_400_000;
/** Sheets counts days from 1899-12-30; this is the serial of 1970-01-01. */
const EPOCH_SERIAL = 25_569;

/** The moment of a date serial, which counts days on the wall clock of the spreadsheet's zone. */
export function dateOfSerial(serial: number, clock: ZoneClock): Date {
  return new Date(clock.momentAt(Math.round((serial - EPOCH_SERIAL) * DAY_MS)));
}

/** The date serial of a moment; `hasTime` when it is not midnight on the spreadsheet's wall clock. */
export function serialOfDate(date: Date, clock: ZoneClock): { serial: number; hasTime: boolean } {
  const wallMs = wallMilliseconds(clock.wallTimeAt(date.getTime()));
  return { serial: wallMs / DAY_MS + EPOCH_SERIAL, hasTime: wallMs % DAY_MS !== 0 };
}

/**
 * Puts Dates where the cells are dates. Only the number format tells a date from a number, and asking for formats
 * costs far more than asking for the values twice: a date is a number as a serial and text as a shown date.
 */
export function withDates(
  serials: readonly (readonly unknown[])[],
  shown: readonly (readonly unknown[])[],
  clock: ZoneClock,
): unknown[][] {
  return serials.map((row, y) =>
    row.map((value, x) =>
      typeof value === 'number' && typeof shown[y]?.[x] === 'string' ? dateOfSerial(value, clock) : value,
    ),
  );
}
