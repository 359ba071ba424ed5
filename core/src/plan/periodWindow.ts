import type { PeriodKind, Periods } from './reporting.ts';

/** A reporting period: the `number`th of its kind in a year; months 1–12, quarters 1–4, halves 1–2, years 1. */
export interface Period {
  readonly kind: PeriodKind;
  readonly year: number;
  readonly number: number;
}

/** First and last day, `YYYY-MM-DD`, both included. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

const MONTHS: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, half: 6, year: 12 };
const ROMAN = ['I', 'II', 'III', 'IV'];

/** The days a period covers: from the day after the closing day of the month before it to its last month's closing day. */
export function periodWindow({ closingDay }: Pick<Periods, 'closingDay'>, period: Period): Window {
  const last = period.number * MONTHS[period.kind];
  const before = last - MONTHS[period.kind];
  return {
    from: before === 0 ? day(period.year - 1, 12, closingDay + 1) : day(period.year, before, closingDay + 1),
    to: day(period.year, last, closingDay),
  };
}

/** The period of a kind that a day, `YYYY-MM-DD`, falls into. */
export function periodOf({ closingDay }: Pick<Periods, 'closingDay'>, kind: PeriodKind, on: string): Period {
  const [year = 0, month = 0, date = 0] = on.split('-').map(Number);
  const counted = date > closingDay ? month + 1 : month;
  return counted > 12
    ? { kind, year: year + 1, number: 1 }
    : { kind, year, number: Math.ceil(counted / MONTHS[kind]) };
}

/** The days of a plan's or a budget's year. */
export const yearWindow = (
  { closingDay }: Pick<Periods, 'closingDay'>,
  kind: Periods['planYear'],
  year: number,
): Window =>
  kind === 'calendar'
    ? { from: day(year, 1, 1), to: day(year, 12, 31) }
    : periodWindow({ closingDay }, { kind: 'year', year, number: 1 });

/** Whether one period ends where another begins. */
export const isJustBefore = (periods: Pick<Periods, 'closingDay'>, one: Period, other: Period): boolean => {
  const { from } = periodWindow(periods, other);
  return periodWindow(periods, one).to === `${from.slice(0, 8)}${two(periods.closingDay)}`;
};

/** `Tháng 3/2024`, `Quý I/2024`, `6 tháng đầu năm 2024`, `Năm 2024`. */
export const periodLabel = ({ kind, year, number }: Period): string =>
  ({
    month: `Tháng ${String(number)}/${String(year)}`,
    quarter: `Quý ${ROMAN[number - 1] ?? String(number)}/${String(year)}`,
    half: `6 tháng ${number === 1 ? 'đầu' : 'cuối'} năm ${String(year)}`,
    year: `Năm ${String(year)}`,
  })[kind];

/** `2024-M03`, `2024-Q1`, `2024-H1`, `2024-Y`: a period as a document names it. */
export const periodKey = ({ kind, year, number }: Period): string =>
  `${String(year)}-${{ month: `M${two(number)}`, quarter: `Q${String(number)}`, half: `H${String(number)}`, year: 'Y' }[kind]}`;

const two = (number: number): string => String(number).padStart(2, '0');
const day = (year: number, month: number, date: number): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
