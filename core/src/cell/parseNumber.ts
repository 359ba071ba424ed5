import type { Cell } from '../schema/cell.ts';
import { cleanText } from './cleanText.ts';
import { refused, understood, type Parsed } from './parsed.ts';

const GROUPED = /^\d{1,3}(?:[.,]\d{3})+$/;
const MOST_PEOPLE = 100_000;

/** A whole number of people: 50, "50", "1.000" (a thousand); "50 người" is not one. */
export function parseCount(cell: Cell, header: string): Parsed<number> {
  const text = typeof cell === 'number' ? '' : cleanText(cell).replace(/^'/, '');
  const value = GROUPED.test(text) ? Number(text.replace(/[.,]/g, '')) : plainNumber(cell, text);
  return value !== undefined && Number.isInteger(value) && value >= 0 && value <= MOST_PEOPLE
    ? understood(value)
    : refused({ code: 'count/unreadable', params: { header } });
}

/** Days in steps of a half: 3, "2,5", "2.5" [SEED L127, L129; A10]. */
export function parseDays(cell: Cell, header: string): Parsed<number> {
  const value = plainNumber(cell, typeof cell === 'number' ? '' : cleanText(cell));
  return value !== undefined && Number.isInteger(value * 2) && value >= 0 && value <= 366
    ? understood(value)
    : refused({ code: 'days/unreadable', params: { header } });
}

const MOST_UNITS = 1_000_000;

/** How much of something, two decimals at most: 3, "2,5", "1.000" (a thousand) [domain §5: so_luong]. */
export function parseQuantity(cell: Cell, header: string): Parsed<number> {
  const text = typeof cell === 'number' ? '' : cleanText(cell);
  const value = GROUPED.test(text) ? Number(text.replace(/[.,]/g, '')) : plainNumber(cell, text);
  return value !== undefined && hasTwoDecimals(value) && value >= 0 && value <= MOST_UNITS
    ? understood(value)
    : refused({ code: 'quantity/unreadable', params: { header } });
}

// A hundred times 1.15 is 114.99999999999999.
const hasTwoDecimals = (value: number): boolean => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6;

// Three digits after a mark are thousands to some and a fraction to others.
function plainNumber(cell: Cell, text: string): number | undefined {
  if (typeof cell === 'number') return cell;
  return /^'?\d{1,9}(?:[.,]\d{1,2})?$/.test(text)
    ? Number(text.replace("'", '').replace(',', '.'))
    : undefined;
}
