import type { Cell } from '../schema/cell.ts';
import { cleanText } from './cleanText.ts';
import { refused, understood, type Parsed } from './parsed.ts';

const DOTTED = /^\d{1,3}(\.\d{3})+(,0+)?$/;
const COMMAED = /^\d{1,3}(,\d{3})+(\.0+)?$/;
const UNIT = /\s*(đồng|đ|vnđ|vnd)$/i;

/** A whole number of people: 50, "50", "50 người" is not one. */
export function parseCount(cell: Cell, header: string): Parsed<number> {
  const value = plainNumber(cell);
  return value !== undefined && Number.isInteger(value) && value >= 0 && value <= 100_000
    ? understood(value)
    : refused({ code: 'count/unreadable', params: { header } });
}

/** Days in steps of a half: 3, "2,5", "2.5" [SEED L127, L129; A10]. */
export function parseDays(cell: Cell, header: string): Parsed<number> {
  const value = plainNumber(cell);
  return value !== undefined && Number.isInteger(value * 2) && value >= 0 && value <= 366
    ? understood(value)
    : refused({ code: 'days/unreadable', params: { header } });
}

/**
 * Whole đồng, as Vietnamese offices write it (48.500.000), as Excel in English does (48,500,000), or plain. "1.500" may
 * be 1,500 or 1.5 (thousand, million): asked, never scaled [domain §4.5].
 */
export function parseMoney(cell: Cell, header: string): Parsed<number> {
  if (typeof cell === 'number') return wholeMoney(cell, header);
  const text = cleanText(cell).replace(UNIT, '');
  if (/^\d{1,3}[.,]\d{3}$/.test(text)) {
    return refused({ code: 'money/ambiguous', params: { shown: text } });
  }
  if (DOTTED.test(text)) return wholeMoney(Number(text.replace(/,.*$/, '').replace(/\./g, '')), header);
  if (COMMAED.test(text)) return wholeMoney(Number(text.replace(/\..*$/, '').replace(/,/g, '')), header);
  return wholeMoney(/^\d+$/.test(text) ? Number(text) : NaN, header);
}

const wholeMoney = (value: number, header: string): Parsed<number> =>
  Number.isSafeInteger(value) && value >= 0
    ? understood(value)
    : refused({ code: 'money/unreadable', params: { header } });

function plainNumber(cell: Cell): number | undefined {
  if (typeof cell === 'number') return cell;
  const text = cleanText(cell).replace(',', '.');
  return /^\d{1,9}(\.\d{1,3})?$/.test(text) ? Number(text) : undefined;
}
