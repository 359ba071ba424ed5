import { dateSerial } from './serialDate.ts';
import { withValue } from './cells.ts';
import type { Cell, CellValue, NumberFormat } from './spreadsheet.ts';

/** What can be typed or sent: text, or a value that already has its type. */
export type Input = string | number | boolean;
export type TypedValue = { readonly value?: CellValue; readonly numberFormat?: NumberFormat };

type Reading = (text: string) => TypedValue | undefined;

const DATE: NumberFormat = { type: 'DATE', pattern: 'dd/mm/yyyy' };
const DATE_TIME: NumberFormat = { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh:mm:ss' };
const GROUPED: NumberFormat = { type: 'NUMBER', pattern: '#,##0' };
const GROUPED_DECIMAL: NumberFormat = { type: 'NUMBER', pattern: '#,##0.00' };

const DAY_FIRST = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})([/-])(\d{1,2})\2(\d{1,2})$/;
const CLOCK = /^(.+) (\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const PLAIN_NUMBER = /^[+-]?(?:\d+(?:,\d+)?|,\d+)(?:[eE][+-]?\d+)?$/;
const GROUPED_NUMBER = /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;

/**
 * What a typed text becomes under locale vi_VN (comma decimal, dot thousands, day first), with the number format that
 * comes with it: `1.500.000` a number, `12/03/2024` a date serial, `TRUE` a boolean, `=…` a formula, `'…` text, an
 * empty text no value. In a plain-text cell (`isText`) everything stays exactly as typed, leading zeros too. Without
 * a clock here, a date without a year (`12/3`) stays text.
 */
export function typedValue(text: string, isText: boolean): TypedValue {
  if (text === '') return {};
  if (isText) return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { value: { formula: text } };
  const trimmed = text.trim();
  for (const read of READINGS) {
    const typed = read(trimmed);
    if (typed !== undefined) return typed;
  }
  return { value: text };
}

/** The cell after a person (or `USER_ENTERED`) put this in; a format the cell already has is kept. */
export function typeInto(cell: Cell, input: Input): Cell {
  const isText = cell.format?.numberFormat?.type === 'TEXT';
  if (typeof input !== 'string') return withValue(cell, isText ? plainText(input) : input);
  const { value, numberFormat } = typedValue(input, isText);
  const typed = withValue(cell, value);
  if (numberFormat === undefined || cell.format?.numberFormat !== undefined) return typed;
  return { ...typed, format: { ...typed.format, numberFormat } };
}

function plainText(input: number | boolean): string {
  return typeof input === 'number' ? String(input) : input ? 'TRUE' : 'FALSE';
}

const READINGS: readonly Reading[] = [readBoolean, readNumber, readPercent, readDate, readDateTime];

function readBoolean(text: string): TypedValue | undefined {
  const upper = text.toUpperCase();
  return upper === 'TRUE' || upper === 'FALSE' ? { value: upper === 'TRUE' } : undefined;
}

function readNumber(text: string): TypedValue | undefined {
  if (PLAIN_NUMBER.test(text)) return { value: Number(text.replace(',', '.')) };
  if (!GROUPED_NUMBER.test(text)) return undefined;
  const value = Number(text.replaceAll('.', '').replace(',', '.'));
  return { value, numberFormat: text.includes(',') ? GROUPED_DECIMAL : GROUPED };
}

function readPercent(text: string): TypedValue | undefined {
  if (!text.endsWith('%')) return undefined;
  const number = readNumber(text.slice(0, -1).trimEnd());
  if (typeof number?.value !== 'number') return undefined;
  const pattern = Number.isInteger(number.value) ? '0%' : '0.00%';
  return { value: shiftedDown(number.value), numberFormat: { type: 'PERCENT', pattern } };
}

/** 12.5 → 0.125 by its decimal digits: dividing by 100 would give 0.07 as 0.07000000000000001. */
function shiftedDown(percent: number): number {
  const [digits = '', exponent = '0'] = String(percent).split('e');
  return Number(`${digits}e${String(Number(exponent) - 2)}`);
}

function readDate(text: string): TypedValue | undefined {
  const serial = serialOf(text);
  return serial === undefined ? undefined : { value: serial, numberFormat: DATE };
}

function readDateTime(text: string): TypedValue | undefined {
  const match = CLOCK.exec(text);
  const serial = match === null ? undefined : serialOf(match[1] ?? '');
  if (match === null || serial === undefined) return undefined;
  const [hour, minute, second] = [Number(match[2]), Number(match[3]), Number(match[4] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return { value: serial + (hour * 3600 + minute * 60 + second) / 86_400, numberFormat: DATE_TIME };
}

function serialOf(text: string): number | undefined {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null)
    return dateSerial(fullYear(dayFirst[4] ?? ''), Number(dayFirst[3]), Number(dayFirst[1]));
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst === null) return undefined;
  return dateSerial(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
}

/** Sheets reads two-digit years up to 29 as 20xx. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}
