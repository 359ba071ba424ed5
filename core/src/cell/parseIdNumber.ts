import type { CellIssue } from '../issue.ts';
import type { Cell } from '../schema/cell.ts';
import { cleanText } from './cleanText.ts';
import { digitsAt } from './digitsAt.ts';
import { refused, understood, type Parsed } from './parsed.ts';

const SOUND = /^(?:\d{12}|\d{9})$/;
const EXPONENT = /^\d(?:[.,]\d+)?E\+?\d+$/i;
// Groups of two digits or more: the 5 of 099185000001.5 is no group.
const GROUPED = /^\d+(?:[ .-]\d{2,})*$/;
// A digit behind a mark belongs to no number.
const FRACTION = /^(\d+)[.,]\d$/;
/** The last day on which an identity card of nine digits could be used [domain §4.2]. */
const LAST_CMND_DAY = '2024-12-31';

/**
 * A CCCD (12 digits) or CMND (9 digits) [domain §4.2]. Lost leading zeros are offered back, never put back: 11 digits lost
 * one, 10 digits two, 8 digits one of a CMND, which is only offered for a class (`onDay`) of before 2025. Whether an offer
 * fits sex and birth year is seen where the row is known (`crossCheckIdNumber`).
 */
export function parseIdNumber(cell: Cell, onDay?: string): Parsed<string> {
  if (typeof cell === 'string' && SOUND.test(cell)) return understood(cell);
  const shown = cleanText(cell).replace(/^'/, '');
  if (EXPONENT.test(shown)) return refused({ code: 'id-number/exponent' });
  // A spreadsheet writes a whole number as 19185000001.0.
  const text = shown.replace(/^(\d+)[.,]0{1,2}$/, '$1');
  const digits = text.replace(/\D/g, '');
  const [, whole] = FRACTION.exec(text) ?? [];
  if (whole !== undefined) return refused(wrongLength(whole));
  if (!GROUPED.test(text)) return refused(unreadable(digits));
  if (SOUND.test(digits)) return understood(digits);
  return refused(lostZeros(digits, onDay) ?? wrongLength(digits));
}

const wrongLength = ({ length }: string): CellIssue => ({
  code: 'id-number/wrong-length',
  params: { length },
});

const unreadable = (digits: string): CellIssue =>
  SOUND.test(digits) ? { code: 'id-number/unreadable', suggestion: digits } : wrongLength(digits);

function lostZeros(digits: string, onDay: string | undefined): CellIssue | undefined {
  const { length } = digits;
  if (digits.startsWith('0')) return undefined;
  if (length === 8 && (onDay ?? '') <= LAST_CMND_DAY) {
    return { code: 'id-number/lost-zero-cmnd', params: { length }, suggestion: `0${digits}` };
  }
  const suggestion = digits.padStart(12, '0');
  // 006 Bắc Kạn, 001 Hà Nội, 002, 004, 008: no other province's code begins with two zeros.
  const isCccd = length === 11 || (length === 10 && /^[12468]/.test(digits));
  // Digit 4 is the century and the sex: 0–3 for everybody born until 2099.
  if (!isCccd || !/^\d{3}[0-3]/.test(suggestion)) return undefined;
  return { code: 'id-number/lost-zeros-unchecked', params: { length }, suggestion };
}

/** What a CCCD says of its holder: the 4th digit is century and sex, the next two the year [domain §4.2]. */
export function readIdNumber(idNumber: string): { sex: 'Nam' | 'Nữ'; year: number } | undefined {
  if (idNumber.length !== 12) return undefined;
  const centuryAndSex = digitsAt(idNumber, 3, 1);
  return {
    sex: centuryAndSex % 2 === 0 ? 'Nam' : 'Nữ',
    year: 1900 + 100 * Math.floor(centuryAndSex / 2) + digitsAt(idNumber, 4, 2),
  };
}
