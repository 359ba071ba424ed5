import type { CellIssue } from '../issue.ts';
import type { Cell } from '../schema/cell.ts';
import { cleanText } from './cleanText.ts';
import { refused, understood, type Parsed } from './parsed.ts';

const GROUPED = /^\d{1,3}(?:[.,]\d{3})+$/;
// One number, and words that are no number: "50 người", "khoảng 50", "3 ngày".
const BESIDE_WORDS = /^(?:[^\d.,-]{1,40} )?(\d{1,6}(?:[.,]\d{1,3})?)(?: [^\d.,-]{1,40})?$/;
const MOST_PEOPLE = 100_000;

/** A whole number of people: 50, "50", "1.000" (a thousand); of "50 người" the 50 is offered. */
export const parseCount = (cell: Cell, header: string): Parsed<number> =>
  parseNumber(cell, header, {
    code: 'count/unreadable',
    read: groupedNumber,
    isSound: (value) => Number.isInteger(value) && value <= MOST_PEOPLE,
  });

/** Days in steps of a half: 3, "2,5", "2.5" [SEED L127, L129; A10]; of "3 ngày" the 3 is offered. */
export const parseDays = (cell: Cell, header: string): Parsed<number> =>
  parseNumber(cell, header, {
    code: 'days/unreadable',
    read: plainNumber,
    isSound: (value) => Number.isInteger(value * 2) && value <= 366,
  });

const MOST_UNITS = 1_000_000;

/** How much of something, two decimals at most: 3, "2,5", "1.000" (a thousand) [domain §5: so_luong]. */
export const parseQuantity = (cell: Cell, header: string): Parsed<number> =>
  parseNumber(cell, header, {
    code: 'quantity/unreadable',
    read: groupedNumber,
    isSound: (value) => hasTwoDecimals(value) && value <= MOST_UNITS,
  });

interface NumberKind {
  readonly code: CellIssue['code'];
  readonly read: (text: string) => number | undefined;
  readonly isSound: (value: number) => boolean;
}

function parseNumber(cell: Cell, header: string, { code, read, isSound }: NumberKind): Parsed<number> {
  const isTaken = (value: number | undefined): value is number =>
    value !== undefined && value >= 0 && isSound(value);
  const text = typeof cell === 'number' ? '' : cleanText(cell).replace(/^'/, '');
  const value = typeof cell === 'number' ? cell : read(text);
  if (isTaken(value)) return understood(value);
  const [, beside] = BESIDE_WORDS.exec(text) ?? [];
  const isOffered = beside !== undefined && isTaken(read(beside));
  return refused({ code, params: { header }, ...(isOffered ? { suggestion: beside } : {}) });
}

// A hundred times 1.15 is 114.99999999999999.
const hasTwoDecimals = (value: number): boolean => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6;

const groupedNumber = (text: string): number | undefined =>
  GROUPED.test(text) ? Number(text.replace(/[.,]/g, '')) : plainNumber(text);

// Three digits after a mark are thousands to some and a fraction to others.
const plainNumber = (text: string): number | undefined =>
  /^\d{1,9}(?:[.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
