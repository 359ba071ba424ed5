import type { Cell } from '../schema/cell.ts';

// Q2: Icelandic eth, which looks like đ on screen and is not (domain §4.1).
const LOOK_ALIKES: Readonly<Record<string, string>> = { '\u00D0': 'Đ', '\u00F0': 'đ' };
// Q7: zero-width characters, soft hyphen, direction marks and control characters that come along with a paste.
// eslint-disable-next-line no-control-regex -- they are what it removes
const INVISIBLE = /[\u0000-\u0008\u000B-\u001F\u007F\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;

/**
 * The text of a cell as we understand it: composed Unicode (NFC), Đ for U+00D0, no invisible characters, single spaces.
 * Idempotent. A line break inside the cell stays a single space's worth of separation. Numbers print without exponent.
 */
export const cleanText = (cell: Cell): string =>
  (typeof cell === 'number' ? printNumber(cell) : String(cell))
    .normalize('NFC')
    .replace(/[\u00D0\u00F0]/g, (eth) => LOOK_ALIKES[eth] ?? eth)
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .trim();

const printNumber = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value);
