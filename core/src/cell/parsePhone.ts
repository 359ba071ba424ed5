import type { Cell } from '../schema/cell.ts';
import { cleanText } from './cleanText.ts';
import { refused, understood, type Parsed } from './parsed.ts';

/** A Vietnamese number of ten digits; +84 and a lost leading zero are read as what they mean [domain §4.4]. */
export function parsePhone(cell: Cell): Parsed<string> {
  const digits = cleanText(cell)
    .replace(/[\s.()-]/g, '')
    .replace(/^\+?84(?=\d{9}$)/, '0');
  if (/^0\d{9}$/.test(digits)) return understood(digits);
  if (/^[35789]\d{8}$/.test(digits)) {
    const suggestion = `0${digits}`;
    return { value: suggestion, issues: [{ code: 'phone/lost-zero', suggestion }] };
  }
  return refused({ code: 'phone/unreadable' });
}
