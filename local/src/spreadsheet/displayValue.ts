import type { EffectiveValue } from './effectiveValue.ts';
import { displayDate } from './displayDate.ts';
import type { NumberFormat } from './spreadsheet.ts';

type NumberPattern = {
  readonly prefix: string;
  readonly isGrouped: boolean;
  readonly minDigits: number;
  readonly minDecimals: number;
  readonly maxDecimals: number;
  readonly isPercent: boolean;
  readonly suffix: string;
};

const DEFAULT_PATTERNS: Readonly<Record<string, string>> = {
  NUMBER: '#,##0.00',
  PERCENT: '0.00%',
  DATE: 'dd/mm/yyyy',
  TIME: 'hh:mm:ss',
  DATE_TIME: 'dd/mm/yyyy hh:mm:ss',
};
const DATE_TYPES = new Set(['DATE', 'TIME', 'DATE_TIME']);
const LITERAL = String.raw`((?:"[^"]*"|\\.|[-+ ():$₫€])*)`;
const PATTERN = new RegExp(`^${LITERAL}([#0,]+)(?:\\.([0#]+))?(%?)${LITERAL}(?:;.*)?$`);

/**
 * What a cell shows under locale vi_VN (comma decimal, dot thousands): numbers by their format, dates and times by
 * theirs, booleans as TRUE/FALSE, errors as `#NAME?`. A pattern beyond digits, groups, percent and quoted text
 * (fractions, colours, conditions) shows the number as if it had none.
 */
export function displayValue(value: EffectiveValue, format?: NumberFormat): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return `#${value.errorType}?`;
  if (format === undefined) return displayGeneral(value);
  const pattern = format.pattern ?? DEFAULT_PATTERNS[format.type] ?? '';
  if (DATE_TYPES.has(format.type)) return displayDate(value, pattern);
  const parsed = parsePattern(pattern);
  return parsed === undefined ? displayGeneral(value) : displayNumber(value, parsed);
}

/** True if a format shows its numbers as dates or times. */
export function isDateFormat(format: NumberFormat | undefined): boolean {
  return format !== undefined && DATE_TYPES.has(format.type);
}

/** Automatic format: whole numbers in full, others to ten significant digits, extremes in scientific notation. */
function displayGeneral(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e15 || (size < 1e-5 && size > 0)) return scientific(value);
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(10))).replace('.', ',');
}

function scientific(value: number): string {
  const [digits = '', exponent = '0'] = value.toExponential(5).split('e');
  const power = Number(exponent);
  const shown = String(Number(digits)).replace('.', ',');
  return `${shown}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

const patterns = new Map<string, NumberPattern | undefined>();

function parsePattern(pattern: string): NumberPattern | undefined {
  if (!patterns.has(pattern)) patterns.set(pattern, readPattern(pattern));
  return patterns.get(pattern);
}

function readPattern(pattern: string): NumberPattern | undefined {
  const match = PATTERN.exec(pattern);
  if (match === null) return undefined;
  const [, prefix = '', whole = '', decimals = '', percent, suffix = ''] = match;
  return {
    prefix: literal(prefix),
    isGrouped: whole.includes(','),
    minDigits: whole.replaceAll(/[^0]/g, '').length,
    minDecimals: decimals.replaceAll('#', '').length,
    maxDecimals: decimals.length,
    isPercent: percent === '%',
    suffix: literal(suffix),
  };
}

const literal = (text: string) => text.replaceAll(/"([^"]*)"|\\(.)/g, '$1$2');

function displayNumber(value: number, pattern: NumberPattern): string {
  const [whole = '', decimals = ''] = rounded(Math.abs(value), pattern).split('.');
  const digits = (whole === '0' ? '' : whole).padStart(pattern.minDigits, '0');
  const shown = pattern.isGrouped ? digits.replaceAll(/\B(?=(\d{3})+$)/g, '.') : digits;
  const kept =
    decimals.slice(0, pattern.minDecimals) + decimals.slice(pattern.minDecimals).replace(/0+$/, '');
  const number = kept === '' ? shown : `${shown},${kept}`;
  const sign = value < 0 && /[1-9]/.test(number) ? '-' : '';
  return `${sign}${pattern.prefix}${number}${pattern.isPercent ? '%' : ''}${pattern.suffix}`;
}

/** Half away from zero, by the decimal digits as written: 1.005 to two places is 1.01. */
function rounded(size: number, { maxDecimals, isPercent }: NumberPattern): string {
  const places = maxDecimals + (isPercent ? 2 : 0);
  const [digits = '0', exponent = '0'] = String(size).split('e');
  const units = Math.round(Number(`${digits}e${String(Number(exponent) + places)}`));
  if (units >= 1e21) return size.toFixed(maxDecimals);
  const text = BigInt(units)
    .toString()
    .padStart(maxDecimals + 1, '0');
  if (maxDecimals === 0) return text;
  return `${text.slice(0, -maxDecimals)}.${text.slice(-maxDecimals)}`;
}
