import { cleanText } from './cleanText.ts';

const TONES = '\u0300\u0301\u0303\u0309\u0323';
// After NFD: o or u as first vowel, then a, e or y that carries the tone, at the end of a syllable.
const LATE_TONE = new RegExp(`(?<!q)([ou])([aey])([${TONES}])(?![\\p{L}\\p{M}])`, 'gu');

/**
 * The key by which two spellings of the same Vietnamese words are compared: cleaned, lower case, the tone of a final
 * oa/oe/uy on its first vowel whichever way it was typed (Hoà = Hòa, Thuý = Thúy; Quý keeps its y) [domain §4.7].
 * Never shown, never stored in place of what was typed.
 */
export const foldText = (text: string): string =>
  cleanText(text).toLowerCase().normalize('NFD').replace(LATE_TONE, '$1$3$2').normalize('NFC');

/** `foldText` without any diacritics: only ever good for a suggestion, since it joins different words. */
export const stripDiacritics = (text: string): string =>
  foldText(text).normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
