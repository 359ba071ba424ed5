/**
 * What one look at every character of a text tells: `UNCLEAN` has something to clean, `PLAIN` is printable ASCII and
 * composed Vietnamese with single spaces, `DOUBTFUL` is that too but has a pair of letters that VNI text is full of.
 */
export const UNCLEAN = 0;
export const PLAIN = 1;
export const DOUBTFUL = 2;

const SPACE = 32;

const LETTERS = 'ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư–“”…';
/** VNI writes a mark as a letter of its own after the vowel: which letters may follow which (domain §4.7). */
const PAIRS = ['aâêáàãùõ', 'eâáàãùõ', 'oâõù', 'uùõ', 'yùõ', 'ôùõ'] as const;

// Of letters that are no ASCII, bit 0: plain. Of all, bits 1–6: it may be the mark of the n-th pair. Bits 7–12: it is the vowel of the n-th pair.
const kinds = new Uint16Array(0x2030);
for (const letter of LETTERS) kinds[letter.charCodeAt(0)] = PLAIN;
for (const [at, [vowel = '', ...marks]] of PAIRS.entries()) {
  for (const letter of bothCases([vowel])) kinds[letter] = (kinds[letter] ?? 0) | (1 << (at + 7));
  for (const letter of bothCases(marks)) kinds[letter] = (kinds[letter] ?? 0) | (1 << (at + 1));
}

function bothCases(letters: readonly string[]): number[] {
  return letters.flatMap((letter) => [letter.charCodeAt(0), letter.toUpperCase().charCodeAt(0)]);
}

/** Looks at a text: `UNCLEAN`, `PLAIN` or `DOUBTFUL`. The empty text is plain. One pass, nothing allocated. */
export function lookAt(text: string): number {
  let before = SPACE;
  let look = PLAIN;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= SPACE || code >= 127) {
      if (code === SPACE ? before === SPACE : !isLetter(code)) return UNCLEAN;
      if (code < 256 && isPair(before, code)) look = DOUBTFUL;
    }
    before = code;
  }
  return before === SPACE && text !== '' ? UNCLEAN : look;
}

const isLetter = (code: number): boolean =>
  (code >= 0x1ea0 && code <= 0x1ef9) || (code < kinds.length && kinds[code] !== 0);
const isPair = (before: number, code: number): boolean =>
  (((kinds[before] ?? 0) >> 6) & (kinds[code] ?? 0) & ~PLAIN) !== 0;

/** Most characters a cell of a sheet may have. */
export const MOST_CHARACTERS = 50_000;
/** Vietnamese stacks two marks on a letter; in a long text four tell enough. */
const STACKED_MARKS = /\p{M}{9}/u;
const FOUR_MARKS = /\p{M}{4}/u;
const LONG = 1_000;

/** No text that anybody typed: longer than a cell can be, or marks heaped on a letter. Never worth cleaning. */
export const isAbsurd = (text: string): boolean =>
  text.length > MOST_CHARACTERS || (text.length > LONG ? FOUR_MARKS : STACKED_MARKS).test(text);
