/** Sheets' day 0 is 1899-12-30; the days from there to 1970-01-01: */
const EPOCH_DAYS = 25_569;
const DAY_MS = 86_400_000;

export type DateParts = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
};

/** The serial number of a calendar day (12/03/2024 is 45363), or `undefined` if there is no such day. */
export function dateSerial(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.getTime() / DAY_MS + EPOCH_DAYS;
}

/** What a serial number shows: its whole part is the day, its fraction the time, to the second. Sunday is weekday 0. */
export function dateParts(serial: number): DateParts {
  const date = new Date(Math.round((serial - EPOCH_DAYS) * (DAY_MS / 1000)) * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}
