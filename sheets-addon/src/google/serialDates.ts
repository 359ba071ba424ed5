const MS_A_DAY = 86_400_000;
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

/** Turns the dates that a sheet hands out into serial numbers (days since 1899-12-30 in the spreadsheet's zone). */
export type DateReader = (date: Date) => number;

/** A reader that asks the service once for each different moment: a date column has few of them. */
export function serialDates(zone: () => string): DateReader {
  const known = new Map<number, number>();
  return (date) => {
    const moment = date.getTime();
    const serial = known.get(moment) ?? serialOfMoment(date, zone());
    known.set(moment, serial);
    return serial;
  };
}

function serialOfMoment(date: Date, zone: string): number {
  // The day and time as the sheet shows them, read as if they were UTC.
  const shown = Utilities.formatDate(
    date as unknown as GoogleAppsScript.Base.Date,
    zone,
    "yyyy-MM-dd'T'HH:mm:ss",
  );
  return (Date.parse(`${shown}Z`) - SERIAL_EPOCH) / MS_A_DAY;
}
