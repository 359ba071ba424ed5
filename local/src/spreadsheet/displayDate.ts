import { dateParts } from './serialDate.ts';
import type { DateParts } from './serialDate.ts';

const TOKENS = /"[^"]*"|\\.|y+|m+|d+|h+|s+|[^ymdhs"\\]+/gi;
const WEEKDAYS = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
const SHORT_WEEKDAYS = ['CN', 'Th 2', 'Th 3', 'Th 4', 'Th 5', 'Th 6', 'Th 7'];

const two = (number: number) => String(number).padStart(2, '0');

const SHOW: Readonly<Record<string, (date: DateParts) => string>> = {
  yyyy: ({ year }) => String(year).padStart(4, '0'),
  yy: ({ year }) => two(year % 100),
  mmmm: ({ month }) => `tháng ${String(month)}`,
  mmm: ({ month }) => `thg ${String(month)}`,
  mm: ({ month }) => two(month),
  m: ({ month }) => String(month),
  dddd: ({ weekday }) => WEEKDAYS[weekday] ?? '',
  ddd: ({ weekday }) => SHORT_WEEKDAYS[weekday] ?? '',
  dd: ({ day }) => two(day),
  d: ({ day }) => String(day),
  hh: ({ hour }) => two(hour),
  h: ({ hour }) => String(hour),
  ss: ({ second }) => two(second),
  s: ({ second }) => String(second),
};

/** A date serial as its pattern says (`dd/mm/yyyy hh:mm`); `m` next to hours or seconds is minutes, else months. */
export function displayDate(serial: number, pattern: string): string {
  const date = dateParts(serial);
  const tokens = pattern.match(TOKENS) ?? [];
  const isMinute = (index: number) =>
    /^h/i.test(lettersAround(tokens, index, -1)) || /^s/i.test(lettersAround(tokens, index, 1));
  return tokens.map((token, index) => show(token, date, isMinute(index))).join('');
}

function show(token: string, date: DateParts, isMinute: boolean): string {
  const key = token.toLowerCase();
  if (isMinute && (key === 'm' || key === 'mm')) return key === 'm' ? String(date.minute) : two(date.minute);
  return SHOW[key]?.(date) ?? token.replaceAll(/"([^"]*)"|\\(.)/g, '$1$2');
}

function lettersAround(tokens: readonly string[], index: number, step: number): string {
  for (let at = index + step; at >= 0 && at < tokens.length; at += step) {
    const token = tokens[at] ?? '';
    if (/^[ymdhs]/i.test(token)) return token;
  }
  return '';
}
