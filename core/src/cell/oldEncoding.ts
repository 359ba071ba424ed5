import { lookAt, UNCLEAN } from './plainText.ts';

/** Text in an encoding from before Unicode, and what it most likely says. */
export interface OldEncoding {
  readonly encoding: 'TCVN3' | 'VNI';
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
  const isMixed = UNICODE_ONLY.test(text);
  const hasSigns = !isMixed && TCVN3_SIGNS.some((sign) => sign.test(text));
  const vni = hasSigns || !hasVniMarks(text, isMixed) ? undefined : fromVni(text);
  if (vni !== undefined && (isMixed || !FOREIGN_LETTER.test(vni))) return { encoding: 'VNI', converted: vni };
  const isTcvn3 = hasSigns || (!isMixed && FOREIGN_LETTER.test(text));
  return isTcvn3 ? { encoding: 'TCVN3', converted: fromTcvn3(text) } : undefined;
}

/** Whether clean text (see `lookAt`), which has none of their signs, may be in one of these encodings all the same. */
export const looksOld = (clean: string): boolean => VNI_PAIR.test(clean) || CAPITAL_IN_WORD.test(clean);

const hasVniMarks = (text: string, isMixed: boolean): boolean =>
  VNI_PAIR.test(text) || (!isMixed && /ñ/i.test(text));

const fromTcvn3 = (text: string): string =>
  text.replace(/[¡-þ]/g, (letter) => TCVN3_TO[TCVN3_FROM.indexOf(letter)] ?? letter);

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
