import type { Cell } from '../schema/cell.ts';
import { cleanText } from './cleanText.ts';
import { doubted, refused, understood, type Parsed } from './parsed.ts';

const MOBILE = /^0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$/;
/** Landlines: 0208 Thái Nguyên, 0209 Bắc Kạn, and other provinces alike. */
const LANDLINE = /^02\d{9}$/;
const isPhone = (digits: string): boolean => MOBILE.test(digits) || LANDLINE.test(digits);

/** Prefixes of eleven-digit mobiles until September 2018 and what became of them [domain §4.4]. */
const NEW_PREFIX: Readonly<Record<string, string>> = Object.fromEntries(
  '120:70 121:79 122:77 126:76 128:78 123:83 124:84 125:85 127:81 129:82 186:56 188:58 199:59'
    .concat(' 162:32 163:33 164:34 165:35 166:36 167:37 168:38 169:39')
    .split(' ')
    .map((pair) => pair.split(':')),
);

/**
 * A Vietnamese number: a mobile of ten digits or a landline of eleven; +84 is read as what it means [domain §4.4]. A lost
 * leading zero and a prefix of before 2018 are put right and said; two numbers in one cell are not chosen from.
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
  const [first = '', second] = text.length > 80 ? [] : phonesIn(String(cell));
  return refused(
    second === undefined ? { code: 'phone/unreadable' } : { code: 'phone/two-numbers', suggestion: first },
  );
}

const digitsOf = (text: string): string =>
  text.replace(/[\s.()-]/g, '').replace(/^(?:\+|00)?84(?=\d{9,10}$)/, '0');

function renumber(digits: string): string | undefined {
  const prefix = /^01\d{9}$/.test(digits) ? NEW_PREFIX[digits.slice(1, 4)] : undefined;
  return prefix === undefined ? undefined : `0${prefix}${digits.slice(4)}`;
}

const phonesIn = (text: string): string[] =>
  text
    .split(/[/;,\n&]|\s-\s|\s+(?:và|hoặc)\s+|\s{2,}/)
    .map((part) => digitsOf(cleanText(part)))
    .filter(isPhone);
