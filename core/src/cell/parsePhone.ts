import type { CellIssue } from '../issue.ts';
import type { Cell } from '../schema/cell.ts';
import { cleanText } from './cleanText.ts';
import { doubted, refused, understood, type Parsed } from './parsed.ts';

const MOBILE = /^0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$/;
/** Landlines: 0208 Thái Nguyên, 0209 Bắc Kạn, and other provinces alike. */
const LANDLINE = /^02\d{9}$/;
const isPhone = (digits: string): boolean => MOBILE.test(digits) || LANDLINE.test(digits);

/** What became in 2018 of 0120–0129, 0186, 0188 and 0199, each after its last three digits; 016x is 03x [domain §4.4]. */
const NEW_PREFIX: ReadonlyMap<string, string> = new Map(
  '12070 12179 12277 12383 12484 12585 12676 12781 12878 12982 18656 18858 19959'
    .split(' ')
    .map((pair) => [pair.slice(0, 3), pair.slice(3)]),
);

/**
 * A Vietnamese number: a mobile of ten digits or a landline of eleven; +84 is read as what it means [domain §4.4]. A lost
 * leading zero and a prefix of before 2018 are put right and said; two numbers in one cell are not chosen from, and one with
 * words beside it is offered, not taken.
 */
export function parsePhone(cell: Cell): Parsed<string> {
  if (typeof cell === 'string' && MOBILE.test(cell)) return understood(cell);
  const text = cleanText(cell).replace(/^'/, '');
  const digits = digitsOf(text);
  if (isPhone(digits)) return understood(digits);
  const withZero = `0${digits}`;
  if (isPhone(withZero)) return doubted(withZero, { code: 'phone/lost-zero', suggestion: withZero });
  const renumbered = renumber(digits) ?? renumber(withZero);
  if (renumbered !== undefined) {
    return doubted(renumbered, { code: 'phone/old-prefix', suggestion: renumbered });
  }
  return refused(unreadable(text.length > 80 ? [] : phonesIn(String(cell)), digits.replace(/\D/g, '')));
}

const unreadable = ([first = '', second]: readonly string[], only: string): CellIssue =>
  second === undefined
    ? { code: 'phone/unreadable', ...(isPhone(only) ? { suggestion: only } : {}) }
    : { code: 'phone/two-numbers', suggestion: first };

const digitsOf = (text: string): string =>
  text.replace(/[\s.()-]/g, '').replace(/^(?:\+|00)?840?(?=\d{9,10}$)/, '0');

function renumber(digits: string): string | undefined {
  const [, prefix = '', rest = ''] = /^0(1\d\d)(\d{7})$/.exec(digits) ?? [];
  const moved = /^16[2-9]$/.test(prefix) ? `3${prefix.slice(2)}` : undefined;
  const now = moved ?? NEW_PREFIX.get(prefix);
  return now === undefined ? undefined : `0${now}${rest}`;
}

const phonesIn = (text: string): string[] =>
  text
    .split(/[/;,\n&]|\s-\s|\s+(?:và|hoặc)\s+|\s{2,}|\s(?=0\d{9})/)
    .map((part) => digitsOf(cleanText(part)))
    .filter(isPhone);
