import { cleanText } from './cleanText.ts';

// A tone typed on the second vowel of a final oa, oe or uy (but quý keeps its y).
const LATE_TONE = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu;
const EARLY_TONE: Readonly<Record<string, string>> = Object.fromEntries(
  ['oà òa', 'oá óa', 'oả ỏa', 'oã õa', 'oạ ọa', 'oè òe', 'oé óe', 'oẻ ỏe', 'oẽ õe', 'oẹ ọe']
    .concat(['uỳ ùy', 'uý úy', 'uỷ ủy', 'uỹ ũy', 'uỵ ụy'])
    .map((pair) => pair.split(' ')),
);

/**
 * The key by which two spellings of the same Vietnamese words are compared: cleaned, lower case, the tone of a final
 * oa/oe/uy on its first vowel whichever way it was typed (Hoà = Hòa, Thuý = Thúy; Quý keeps its y) [domain §4.7].
 * Never shown, never stored in place of what was typed.
 */
export const foldText = (text: string): string =>
  cleanText(text)
    .toLowerCase()
    .replace(LATE_TONE, (late) => EARLY_TONE[late] ?? late);

/** `foldText` without any diacritics: only ever good for a suggestion, since it joins different words. */
export const stripDiacritics = (text: string): string =>
  foldText(text).normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
