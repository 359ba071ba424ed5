/** Writes a block of cells the way Excel and Google Sheets put it on the clipboard (tabs, newlines, quotes). */
export const formatClipboard = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoteIfNeeded).join('\t')).join('\n');

const quoteIfNeeded = (text: string): string =>
  /[\t\n\r]/.test(text) || text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;

/** The text from `start` up to the closing quote, and the index just after that quote. */
function readQuoted(text: string, start: number): { value: string; end: number } {
  let value = '';
  let at = start + 1;
  while (at < text.length) {
    if (text[at] !== '"') value += text[at];
    else if (text[at + 1] === '"') value += text[at++];
    else return { value, end: at + 1 };
    at += 1;
  }
  return { value, end: at };
}

function readPlain(text: string, start: number): { value: string; end: number } {
  const length = text.slice(start).search(/[\t\n]/);
  const end = length < 0 ? text.length : start + length;
  return { value: text.slice(start, end), end };
}

const isClosed = (text: string, end: number): boolean =>
  end >= text.length || /[\t\n]/.test(text.charAt(end));

function readField(text: string, start: number): { value: string; end: number } {
  if (text[start] !== '"') return readPlain(text, start);
  const quoted = readQuoted(text, start);
  // A quote inside ordinary text (`"Bắc" Sơn`) is just a character.
  return isClosed(text, quoted.end) ? quoted : readPlain(text, start);
}

/**
 * Reads clipboard text as rows of cells. Excel ends a copied block with one newline, which is no row.
 * Rows keep their own lengths; the caller decides how to fill short ones.
 */
export function parseClipboard(clipboard: string): string[][] {
  const text = clipboard.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(/\n$/, '');
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    const field = readField(text, at);
    rows.at(-1)?.push(field.value);
    if (field.end >= text.length) return rows;
    if (text[field.end] === '\n') rows.push([]);
    at = field.end + 1;
  }
}
