import type { CodeEntry } from '../schema/codeLists.ts';
import { cleanText } from './cleanText.ts';
import { foldText } from './foldText.ts';
import { indexLoosely } from './looseIndex.ts';

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
  const loose: (readonly [spelling: string, code: string])[] = [];
  for (const { code, label, aliases = [] } of list) {
    const spellings = [code, label, ...aliases].map(foldText);
    words.set(code, spellings);
    for (const spelling of spellings) {
      if (!codes.has(spelling)) codes.set(spelling, code);
      loose.push([spelling, code]);
    }
  }
  const lookUp = (folded: string): string | undefined => codes.get(folded) ?? withLabel(folded, codes, words);
  const guess = indexLoosely(loose);
  const numbered = new Map(list.map(({ code }) => [numberedKey(code), code]));
  return {
    find: (text) => codes.get(text) ?? lookUp(foldText(text).replace(AROUND, '')),
    guess: (text) => {
      const [only, ...others] = guess(text);
      return only === undefined ? numbered.get(numberedKey(text)) : others.length === 0 ? only : undefined;
    },
  };
}

/** A code of letters and a number, without zeros or spaces between the two: N3 and N 03 may be N03. */
const numberedKey = (text: string): string =>
  cleanText(text)
    .toUpperCase()
    .replace(/^([A-Z]{1,3})[ .-]?0*(?=[1-9]\d{0,2}$)/, '$1');

// An apostrophe that marks text before a code, marks behind it (Q7, Q22).
const AROUND = /^'|(?<![.,;: ])[.,;: ]+$/g;

// A label may have such marks of its own: the code stands before the first of them or behind the last.
const BESIDE = [
  /^(.{1,200}?)\s*(?:[-:]\s|\()\s*(.{1,400}?)\)?$/,
  /^(.{1,400}\S)\s*(?:[-:]\s|\()\s*(.{1,200}?)\)?$/,
];

/**
 * "X8 - Trưởng xóm", "X8: trưởng", "Trưởng xóm (X8)": what stands beside a code must be the beginning of its words, or it
 * is another answer ("Kinh - Tày", "Hoàn thành: không").
 */
function withLabel(
  folded: string,
  codes: ReadonlyMap<string, string>,
  words: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  for (const pattern of BESIDE) {
    const [, head = '', rest = ''] = pattern.exec(folded) ?? [];
    for (const [code, label] of [
      [codes.get(head), rest],
      [codes.get(rest), head],
    ] as const) {
      if (code === undefined || label === '') continue;
      if (words.get(code)?.some((spelling) => spelling.startsWith(label)) === true) return code;
    }
  }
  return undefined;
}
