import type { Severity } from '../../../core/src/issue.ts';

/** The first line of our part of a cell's note. */
export const OWN_LINE = 'Sổ Lớp:';

/** What a severity is called in notes and in the tab `Kiểm tra`. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  block: 'Lỗi chặn',
  warn: 'Cảnh báo',
  hint: 'Gợi ý',
};

const words = Object.values(SEVERITY_WORDS);
const isOwnLine = (line: string): boolean => words.some((word) => line.startsWith(`${word}: `));

/** A note without our part: what a person wrote above and below it stays. */
export function withoutOwnPart(note: string): string {
  const lines = note.split('\n');
  const from = lines.indexOf(OWN_LINE);
  if (from < 0) return note;
  let to = from + 1;
  while (to < lines.length && isOwnLine(lines[to] ?? '')) to += 1;
  return [...lines.slice(0, from), ...lines.slice(to)].join('\n');
}

/** A note whose own part says these lines; with no lines it has none. A person's words stand above ours. */
export function withOwnPart(note: string, lines: readonly string[]): string {
  const theirs = withoutOwnPart(note);
  if (lines.length === 0) return theirs;
  return [...(theirs === '' ? [] : [theirs]), OWN_LINE, ...lines].join('\n');
}
