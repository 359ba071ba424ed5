import { stripFolded } from './foldText.ts';
import { lookAt, UNCLEAN } from './plainText.ts';

/** Text that is not in Unicode's own letters, the table of UniKey that has it, and what it most likely says. */
export interface OldEncoding {
  readonly encoding: 'TCVN3' | 'VNI' | 'UTF-8 Literal';
  readonly converted: string;
}

const TCVN3_FROM = '¡¢£¤¥¦§¨©ª«¬\u00AD®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏ\u00D0ÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ';
const TCVN3_TO = 'ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ';

// Letters that no Vietnamese word has in Unicode (domain §4.7).
const FOREIGN_LETTER = /[ÆÇËÎÏÑÖØÜÞßäåæçëîïñöøûüþ]/;
// Signs that stand for letters in TCVN3 (x·, V¨n, §inh) stand within words; elsewhere they are just signs.
const SIGN_IN_WORD = /(?:[a-z§®¬\u00AD]|(?<![A-Z])[A-Z])[¨©ª«¬µ¶·¸¹»¼½¾×](?![A-Z])|[¨©«¬®§µ¶¸¹×][a-zµ¶·¸¹]/;
// A soft hyphen is ư in TCVN3: in a syllable without another vowel, or before ơ.
const HYPHEN_FOR_LETTER =
  /(?<![\p{L}])[^aeiouy\P{ASCII}\s]+\u00AD[^aeiouy\P{ASCII}\s]+(?!\p{L})|\u00AD[¬êëìíî]/iu;
const CAPITAL_IN_WORD = /[a-z][À-ÏÑ-ÖØ-Þ]/;
const TCVN3_SIGNS = [SIGN_IN_WORD, HYPHEN_FOR_LETTER, CAPITAL_IN_WORD];
const VNI_PAIR = /[aeouyöô][ùøûõï]|[aeo][äå]|a[ëâáàã]|aê(?!ê)|e[âáàã]|oâ/i;
const UNICODE_ONLY = /[ĂăĐđĨĩŨũƠơƯư\u1EA0-\u1EF9]/;

/**
 * Sees TCVN3 (".VnTime": `NguyÔn V¨n H­ng`) and VNI (`Nguyeãn Vaên Höông`) text, which Unicode programs show as
 * nonsense, and converts it (Q3, Q4). `typed` is the cell as it is: cleaning would drop what TCVN3 means by a soft hyphen.
 */
export function findOldEncoding(typed: string): OldEncoding | undefined {
  const text = typed.normalize('NFC');
  return lookAt(text) === UNCLEAN || looksOld(text) ? convertOld(text) : undefined;
}

function convertOld(text: string): OldEncoding | undefined {
  // One letter is no word: ü is what is left of a tick in Wingdings.
  if (text.trim().length < 2) return undefined;
  const unpacked = fromUtf8(text);
  return unpacked === undefined ? convertLetters(text) : { encoding: 'UTF-8 Literal', converted: unpacked };
}

function convertLetters(text: string): OldEncoding | undefined {
  const isMixed = UNICODE_ONLY.test(text);
  const hasSigns = !isMixed && TCVN3_SIGNS.some((sign) => sign.test(text));
  const vni = hasSigns ? undefined : convertVni(text, isMixed);
  if (vni !== undefined) return vni;
  const isWhole = hasSigns || (!isMixed && FOREIGN_LETTER.test(text));
  const converted = isWhole ? fromTcvn3(text) : fromTcvn3Words(text);
  return converted === text ? undefined : { encoding: 'TCVN3', converted };
}

function convertVni(text: string, isMixed: boolean): OldEncoding | undefined {
  if (!hasVniMarks(text, isMixed)) return undefined;
  const converted = fromVni(text);
  return isMixed || !FOREIGN_LETTER.test(converted) ? { encoding: 'VNI', converted } : undefined;
}

/** Whether clean text (see `lookAt`), which has none of their signs, may be in one of these encodings all the same. */
export const looksOld = (clean: string): boolean => VNI_PAIR.test(clean) || CAPITAL_IN_WORD.test(clean);

const hasVniMarks = (text: string, isMixed: boolean): boolean =>
  VNI_PAIR.test(text) || (!isMixed && /ñ/i.test(text));

const fromTcvn3 = (text: string): string =>
  text.replace(/[¡-þ]/g, (letter) => TCVN3_TO[TCVN3_FROM.indexOf(letter)] ?? letter);

// A syllable of Vietnamese without its marks.
const SYLLABLE =
  /^(?:b|[ckt]?h|c|d|đ|gi|gh?|k|l|m|ngh?|nh?|ph?|qu|r|s|tr?|v|x)?[aeiouy]{1,3}(?:ch?|m|ng?|nh|p|t)?$/i;

/** TCVN3 words within a text of Unicode (`Trần ThÞ B×nh`, typed by two people): only what becomes a syllable is one. */
const fromTcvn3Words = (text: string): string =>
  text.replace(/(?<!\p{L})[a-z§][a-z¡-þ]*(?!\p{L})/giu, (word) => {
    const isOld = FOREIGN_LETTER.test(word) || SIGN_IN_WORD.test(word);
    const converted = isOld ? fromTcvn3(word) : word;
    return SYLLABLE.test(stripFolded(converted)) ? converted : word;
  });

// What Windows shows for the bytes 0x80 to 0x9F; the five that it lacks stay what they are.
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
// "XÃ" before a space that does not break is no byte.
const UTF8_BYTES = /[ÃÄÅÆ][^\0-\u007F\u00A0À-ỹ]|á[º»]/;
const UNLIKELY = /[^\s!-~\u00A0-\u01B0\u1EA0-\u1EF9\u2010-\u2026]/;

/** `Nguyá»…n` → `Nguyễn`: a list saved as UTF-8 (CSV) and opened as if it were not. Undefined for any other text. */
function fromUtf8(text: string): string | undefined {
  if (!UTF8_BYTES.test(text)) return undefined;
  const bytes = Array.from(text, (letter) => {
    const at = WINDOWS_1252.indexOf(letter);
    return at < 0 ? letter.charCodeAt(0) : 0x80 + at;
  });
  if (bytes.some((byte) => byte > 0xff)) return undefined;
  try {
    const hex = bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`);
    const decoded = decodeURIComponent(hex.join('')).normalize('NFC');
    return UNLIKELY.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}

// Acute, grave, hook, tilde, dot below: the order in which VNI's marks are listed here.
const TONES = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'] as const;
const VNI_MARKS: readonly (readonly [letters: string, sign: string])[] = [
  ['ùøûõï', ''],
  ['áàåãä', '\u0302'],
  ['éèúüë', '\u0306'],
];
const VNI_LETTERS: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

function fromVni(text: string): string {
  return text
    .replace(/([aeouyôö])([ùøûõï])|([aeo])([âáàåãä])|(a)([êéèúüë])/gi, vniVowel)
    .replace(/[ôöñæóòî](?![\u0300-\u0323])/gi, vniLetter)
    .normalize('NFC');
}

function vniVowel(pair: string): string {
  const [vowel = '', mark = ''] = pair;
  const small = mark.toLowerCase();
  const base = vniLetter(vowel);
  if (small === 'â') return `${base}\u0302`;
  if (small === 'ê') return `${base}\u0306`;
  const [letters, sign] = VNI_MARKS.find(([marks]) => marks.includes(small)) ?? ['', ''];
  return base + sign + (TONES[letters.indexOf(small)] ?? '');
}

function vniLetter(letter: string): string {
  const small = letter.toLowerCase();
  const means = VNI_LETTERS[small] ?? small;
  return letter === small ? means : means.toUpperCase();
}
