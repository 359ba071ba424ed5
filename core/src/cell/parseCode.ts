import type { Cell } from '../schema/cell.ts';
import type { CodeEntry } from '../schema/codeLists.ts';
import type { Column } from '../schema/column.ts';
import { cleanText } from './cleanText.ts';
import { foldText, stripDiacritics } from './foldText.ts';
import { refused, understood, type Parsed } from './parsed.ts';

/** One code of a list, typed as its code, its label or an alias, in any letter case and tone placement. */
export function parseCode(cell: Cell, list: readonly CodeEntry[], column: Column): Parsed<string> {
  const code = findCode(cleanText(cell), list);
  return code === undefined ? unknownCode(cleanText(cell), list, column) : understood(code);
}

/** One or more codes, separated by `;`, `,`, `+` or a new line. One unknown code refuses none of the others. */
export function parseCodes(cell: Cell, list: readonly CodeEntry[], column: Column): Parsed<string[]> {
  const parts = String(cell)
    .split(/[;,+\n]/)
    .map(cleanText)
    .filter((part) => part !== '');
  const value: string[] = [];
  const issues: Parsed<string[]>['issues'][number][] = [];
  for (const part of parts) {
    const code = findCode(part, list);
    if (code === undefined) issues.push(...unknownCode(part, list, column).issues);
    else if (!value.includes(code)) value.push(code);
  }
  return { value, issues: issues.slice(0, 1) };
}

// Clerks pick "X8" but also paste "X8 - Trưởng xóm".
const leadingCode = (folded: string): string => folded.split(/\s*[-–:]\s/)[0] ?? folded;

const findCode = (text: string, list: readonly CodeEntry[]): string | undefined => {
  const index = indexOf(list).exact;
  const folded = foldText(text);
  return index.get(folded) ?? index.get(leadingCode(folded));
};

interface SpellingIndex {
  exact: Map<string, string>;
  withoutDiacritics: Map<string, string>;
}
const indexes = new WeakMap<readonly CodeEntry[], SpellingIndex>();

/** Every spelling of a list's codes, made once a list: a sheet asks thousands of times. */
function indexOf(list: readonly CodeEntry[]): SpellingIndex {
  const known = indexes.get(list);
  if (known !== undefined) return known;
  const index: SpellingIndex = { exact: new Map(), withoutDiacritics: new Map() };
  for (const { code, label, aliases = [] } of list) {
    for (const spelling of [code, label, ...aliases]) {
      if (!index.exact.has(foldText(spelling))) index.exact.set(foldText(spelling), code);
      index.withoutDiacritics.set(stripDiacritics(spelling), code);
    }
  }
  indexes.set(list, index);
  return index;
}

function unknownCode(text: string, list: readonly CodeEntry[], column: Column): Parsed<never> {
  const near = indexOf(list).withoutDiacritics.get(stripDiacritics(text));
  const shown = list.slice(0, 8).map((entry) => entry.code);
  const options = shown.join(', ') + (list.length > shown.length ? ', …' : '');
  return refused({
    code: column.missing === 'block' ? 'code/unknown' : 'code/unknown-advised',
    params: { header: column.header, options },
    ...(near === undefined ? {} : { suggestion: near }),
  });
}
