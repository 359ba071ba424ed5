import type { CodeEntry } from '../schema/codeLists.ts';
import { foldText, stripDiacritics } from './foldText.ts';

/** A code list made ready for thousands of questions. */
export interface CodeIndex {
  /** The code that a text is, however it is spelled; undefined when it is none. */
  find(text: string): string | undefined;
  /** The one code that a text without accents, with i for y or with one wrong letter may mean. */
  guess(text: string): string | undefined;
}

const indexes = new WeakMap<readonly CodeEntry[], CodeIndex>();

/** A list's index, made once a list. */
export function indexOfCodes(list: readonly CodeEntry[]): CodeIndex {
  const made = indexes.get(list) ?? makeIndex(list);
  indexes.set(list, made);
  return made;
}

function makeIndex(list: readonly CodeEntry[]): CodeIndex {
  const codes = new Map(list.map(({ code }) => [code, code]));
  const words = new Map<string, string[]>();
  const loose = new Map<string, string | undefined>();
  for (const { code, label, aliases = [] } of list) {
    const spellings = [code, label, ...aliases].map(foldText);
    words.set(code, spellings);
    for (const spelling of spellings) {
      if (!codes.has(spelling)) codes.set(spelling, code);
      const key = looseKey(spelling);
      loose.set(key, loose.has(key) && loose.get(key) !== code ? undefined : code);
    }
  }
  const lookUp = (folded: string): string | undefined => codes.get(folded) ?? withLabel(folded, codes, words);
  return {
    find: (text) => codes.get(text) ?? lookUp(foldText(text).replace(/[.,;: ]+$/, '')),
    guess: (text) => {
      const key = looseKey(text);
      return loose.get(key) ?? oneLetterOff(key, loose);
    },
  };
}

// Q6: i for y (Sĩ, Sỹ), d for đ, no accents.
const looseKey = (text: string): string => stripDiacritics(text).replace(/y/g, 'i');

/**
 * "X8 - Trưởng xóm", "X8: trưởng", "Trưởng xóm (X8)": what stands beside a code must be the beginning of its words, or it
 * is another answer ("Kinh - Tày", "Hoàn thành: không").
 */
function withLabel(
  folded: string,
  codes: ReadonlyMap<string, string>,
  words: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  const [, head = '', rest = ''] = /^(.{1,200}?)\s*(?:[-:]\s|\()\s*(.{1,400}?)\)?$/.exec(folded) ?? [];
  for (const [code, label] of [
    [codes.get(head), rest],
    [codes.get(rest), head],
  ] as const) {
    if (code === undefined || label === '') continue;
    if (words.get(code)?.some((spelling) => spelling.startsWith(label)) === true) return code;
  }
  return undefined;
}

function oneLetterOff(key: string, loose: ReadonlyMap<string, string | undefined>): string | undefined {
  if (key.length < 4 || key.length > 60) return undefined;
  const near = new Set<string | undefined>();
  for (const [spelling, code] of loose) if (isOneEdit(key, spelling)) near.add(code);
  const [only] = near;
  return near.size === 1 ? only : undefined;
}

/** Whether one letter added, left out or changed makes one text of the other. */
function isOneEdit(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || short.length < 4) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}
