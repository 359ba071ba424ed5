import type { Cell } from '../schema/cell.ts';

// What nearly every cell is: printable ASCII and composed Vietnamese letters with single spaces. Nothing to clean.
const LETTERS = '!-~ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư\u1EA0-\u1EF9–…“”';
const CLEAN = new RegExp(`^[${LETTERS}]+(?: [${LETTERS}]+)*$`);
// Q7: zero-width characters, soft hyphen, direction marks and control characters that come along with a paste.
// eslint-disable-next-line no-control-regex -- they are what it removes
const INVISIBLE = /[\u0000-\u0008\u000E-\u001F\u007F\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;

/**
 * The text of a cell as we understand it: composed Unicode (NFC), Đ for the Icelandic U+00D0 that looks like it (Q2), no
 * invisible characters, single spaces; a line break counts as a space. Idempotent. Numbers print without exponent.
 */
export function cleanText(cell: Cell): string {
  if (typeof cell === 'number') return printNumber(cell);
  const text = String(cell);
  if (CLEAN.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/\u00D0/g, 'Đ')
    .replace(/\u00F0/g, 'đ')
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}

const printNumber = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value);
