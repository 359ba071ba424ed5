/**
 * What one look at every character of a text tells: `UNCLEAN` has something to clean, `PLAIN` is printable ASCII and
 * composed Vietnamese with single spaces, `DOUBTFUL` is that too but has an accented letter behind a vowel, which Vietnamese
 * has now and then (hoà, xuân) and VNI text everywhere (Vaên).
 */
export const UNCLEAN = 0;
export const PLAIN = 1;
export const DOUBTFUL = 2;

const SPACE = 32;
const LETTER = 1;
const VOWEL = 2;
// What the letters, beside printable ASCII and U+1EA0–U+1EF9, are.
const kinds = new Uint8Array(0x2030);
for (const letter of 'ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư–“”…') kinds[letter.charCodeAt(0)] = LETTER;
for (const letter of 'aeouyAEOUYôÔ') kinds[letter.charCodeAt(0)] = VOWEL;

/** Looks at a text: `UNCLEAN`, `PLAIN` or `DOUBTFUL`. The empty text is plain. One pass, nothing allocated. */
export function lookAt(text: string): number {
  const { length } = text;
  // An engine keeps strings in many forms and looks up the method of each for every character: taken out once, and here,
  // where an engine sees that it is always the same.
  const { charCodeAt } = String.prototype;
  let before = SPACE;
  let look = PLAIN;
  for (let at = 0; at < length; at += 1) {
    const code = charCodeAt.call(text, at);
    if (code <= SPACE || code >= 127) {
      if (code === SPACE ? before === SPACE : !isLetter(code)) return UNCLEAN;
      if (kinds[before] === VOWEL && isLatin1(code)) look = DOUBTFUL;
    }
    before = code;
  }
  return before === SPACE && length > 0 ? UNCLEAN : look;
}

const isLatin1 = (code: number): boolean => code > SPACE && code < 256;
const isLetter = (code: number): boolean =>
  (code >= 0x1ea0 && code <= 0x1ef9) || (code < kinds.length && kinds[code] !== 0);

/** Most characters a cell of a sheet may have. */
export const MOST_CHARACTERS = 50_000;
/** Vietnamese stacks two marks on a letter; in a long text four tell enough. */
const STACKED_MARKS = /\p{M}{9}/u;
const FOUR_MARKS = /\p{M}{4}/u;
const LONG = 1_000;

/** No text that anybody typed: longer than a cell can be, or marks heaped on a letter. Never worth cleaning. */
export const isAbsurd = (text: string): boolean =>
  text.length > MOST_CHARACTERS || (text.length > LONG ? FOUR_MARKS : STACKED_MARKS).test(text);
