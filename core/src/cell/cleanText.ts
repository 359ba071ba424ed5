import { INVISIBLE, type Cell } from '../schema/cell.ts';
import { isAbsurd, lookAt, MOST_CHARACTERS, UNCLEAN } from './plainText.ts';

// All white space but U+FEFF, which joins what it stands between.
const UNEVEN_SPACES = /[^\S\uFEFF]{2,}|[^\S \uFEFF]/g;
const UNSEEN = new RegExp(`[${INVISIBLE}]`, 'gu');

/**
 * The text of a cell as we understand it: composed Unicode (NFC), Đ for the Icelandic U+00D0 that looks like it (Q2), no
 * invisible characters, single spaces; a line break counts as a space. Idempotent. Numbers print without exponent.
 * Absurd text is left as it is.
 */
export const cleanText = (cell: Cell): string =>
  typeof cell === 'string' ? (cleanUnlessAbsurd(cell) ?? cell) : String(cell);

/** The same of a text, or undefined where it is absurd: nobody typed it. */
export function cleanUnlessAbsurd(cell: string): string | undefined {
  if (lookAt(cell) !== UNCLEAN) return cell;
  if (cell.length > MOST_CHARACTERS) return undefined;
  // Most of what is to be cleaned is spaces.
  const spaced = cell.replace(UNEVEN_SPACES, ' ').trim();
  if (lookAt(spaced) !== UNCLEAN) return spaced;
  if (isAbsurd(cell)) return undefined;
  const composed = cell.normalize('NFC');
  if (lookAt(composed) !== UNCLEAN) return composed;
  const seen = composed.replace(UNSEEN, '');
  // What an invisible character kept apart may compose now; composing is slow.
  const whole = seen.length === composed.length ? composed : seen.normalize('NFC');
  return whole
    .replace(/\u00D0/g, 'Đ')
    .replace(/\u00F0/g, 'đ')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
}
