import { cleanText } from './cleanText.ts';
import { isAbsurd, lookAt, UNCLEAN } from './plainText.ts';

// A tone typed on the second vowel of a final oa, oe or uy (but quý keeps its y).
const LATE_TONE = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![\p{L}\p{M}])/gu;
const EARLY_TONE: Readonly<Record<string, string>> = Object.fromEntries(
  'oàòa oáóa oảỏa oãõa oạọa oèòe oéóe oẻỏe oẽõe oẹọe uỳùy uýúy uỷủy uỹũy uỵụy'
    .split(' ')
    .map((pair) => [pair.slice(0, 2), pair.slice(2)]),
);
// The u of qu is no vowel: a tone typed on it belongs to the next letter (Qúy = Quý).
const TONE_ON_QU = /q([ùúủũụ])([aăâeêioôơy])(?!\p{M})/gu;
// Most words have neither; this is quickly seen.
const MAYBE_MISPLACED = /q[ùúủũụ]|o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]/;

/**
 * The key by which two spellings of the same Vietnamese words are compared: cleaned, lower case, every kind of apostrophe
 * and dash alike, the tone of a final oa/oe/uy on its first vowel whichever way it was typed (Hoà = Hòa, Thuý = Thúy;
 * Quý keeps its y) [domain §4.7]. Idempotent. Never shown, never stored in place of what was typed.
 */
export function foldText(text: string): string {
  const clean = cleanText(text);
  const isClean = lookAt(clean) !== UNCLEAN;
  if (!isClean && isAbsurd(clean)) return clean;
  const lower = clean.toLowerCase().replace(/[‐-―−]/g, '-');
  const marked = isClean ? lower : unifyMarks(lower);
  return MAYBE_MISPLACED.test(marked) ? placeTones(marked) : marked;
}

const placeTones = (marked: string): string =>
  marked
    .replace(TONE_ON_QU, (_, u: string, vowel: string) => {
      const tone = u.normalize('NFD').slice(1);
      return `qu${(vowel + tone).normalize('NFC')}`;
    })
    .replace(LATE_TONE, (late) => EARLY_TONE[late] ?? late);

// A capital İ leaves its dot behind; H’mông is typed with five kinds of apostrophe.
const unifyMarks = (lower: string): string =>
  lower
    .replace(/i\u0307+/g, 'i')
    .replace(/[‘’ʼ`´]/g, "'")
    .normalize('NFC');

/** `foldText` without any diacritics: only ever good for a suggestion, since it joins different words. */
export const stripDiacritics = (text: string): string => stripFolded(foldText(text));

/** The same of text that is folded. */
export const stripFolded = (folded: string): string =>
  folded.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
