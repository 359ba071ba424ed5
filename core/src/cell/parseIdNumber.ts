import type { Cell } from '../schema/cell.ts';
import { cleanText } from './cleanText.ts';
import { refused, understood, type Parsed } from './parsed.ts';

const EXPONENT = /^\d([.,]\d+)?E\+?\d+$/i;

/**
 * A CCCD (12 digits) or CMND (9 digits) [domain §4.2]. Lost leading zeros are offered back, never put back: 11 digits
 * lost one zero, 10 digits two.
 */
export function parseIdNumber(cell: Cell): Parsed<string> {
  const text = cleanText(cell).replace(/[\s.-]|\.0+$/g, '');
  if (EXPONENT.test(cleanText(cell))) return refused({ code: 'id-number/exponent' });
  if (/^(\d{12}|\d{9})$/.test(text)) return understood(text);
  if (/^\d{10,11}$/.test(text)) {
    const suggestion = text.padStart(12, '0');
    return refused({ code: 'id-number/lost-zeros', params: { length: text.length }, suggestion });
  }
  return refused({ code: 'id-number/wrong-length', params: { length: text.replace(/\D/g, '').length } });
}

/** What a CCCD says of its holder: the 4th digit is century and sex, the next two the year [domain §4.2]. */
export function readIdNumber(idNumber: string): { sex: 'Nam' | 'Nữ'; year: number } | undefined {
  if (idNumber.length !== 12) return undefined;
  const centuryAndSex = Number(idNumber[3]);
  return {
    sex: centuryAndSex % 2 === 0 ? 'Nam' : 'Nữ',
    year: 1900 + 100 * Math.floor(centuryAndSex / 2) + Number(idNumber.slice(4, 6)),
  };
}
