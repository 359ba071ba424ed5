/**
 * What one look at every character of a text tells: `UNCLEAN` has something to clean, `PLAIN` is printable ASCII and
 * composed Vietnamese with single spaces, `DOUBTFUL` is that too but has an accented letter behind a vowel, which Vietnamese
 * has now and then (hoà, xuân) and VNI text everywhere (Vaên).
 */
export const UNCLEAN = 0;
export const PLAIN = 1;
export const DOUBTFUL = 2;

const SEEN = 1;
const SPACE = 2;
const VOWEL = 4;
const ACCENTED = 8;
// What each character is; 0 is to be cleaned, and so is all that lies behind.
const kinds = new Uint8Array(0x2030);
for (let code = 33; code < 127; code += 1) kinds[code] = SEEN;
for (let code = 0x1ea0; code <= 0x1ef9; code += 1) kinds[code] = SEEN;
for (const letter of 'ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý') kinds[letter.charCodeAt(0)] = SEEN | ACCENTED;
for (const letter of 'ĂăĐđĨĩŨũƠơƯư–“”…') kinds[letter.charCodeAt(0)] = SEEN;
for (const letter of 'aeouyAEOUYôÔ') {
  const code = letter.charCodeAt(0);
  kinds[code] = (kinds[code] ?? 0) | VOWEL;
}
kinds[32] = SPACE;

/** Looks at a text: `UNCLEAN`, `PLAIN` or `DOUBTFUL`. The empty text is plain. One pass, nothing allocated. */
export function lookAt(text: string): number {
  const { length } = text;
  // An engine keeps strings in many forms and looks up the method of each for every character: taken out once, and here,
  // where an engine sees that it is always the same.
  const { charCodeAt } = String.prototype;
  let before = SPACE;
  let look = PLAIN;
  for (let at = 0; at < length; at += 1) {
    const kind = kinds[charCodeAt.call(text, at)] ?? 0;
    if (kind === 0 || (kind & before) === SPACE) return UNCLEAN;
    if (kind >= ACCENTED && before >= VOWEL && (before & VOWEL) !== 0) look = DOUBTFUL;
    before = kind;
  }
  return before === SPACE && length > 0 ? UNCLEAN : look;
}

/** Most characters a cell of a sheet may have. */
export const MOST_CHARACTERS = 50_000;
/** Vietnamese stacks two marks on a letter; in a long text four tell enough. */
const STACKED_MARKS = /\p{M}{9}/u;
// Faster, written out, than with a number behind.
const FOUR_MARKS = /\p{M}\p{M}\p{M}\p{M}/u;
const LONG = 1_000;

/** No text that anybody typed: longer than a cell can be, or marks heaped on a letter. Never worth cleaning. */
export const isAbsurd = (text: string): boolean =>
  text.length > MOST_CHARACTERS || (text.length > LONG ? FOUR_MARKS : STACKED_MARKS).test(text);
