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
  const codes = codesOf(list);
  const exact = codes.get(text);
  if (exact !== undefined) return exact;
  const folded = foldText(text);
  return codes.get(folded) ?? codes.get(leadingCode(folded));
};

const known = new WeakMap<readonly CodeEntry[], Map<string, string>>();

/** A list's codes by every spelling, made once a list: a sheet asks thousands of times. */
function codesOf(list: readonly CodeEntry[]): Map<string, string> {
  const made = known.get(list);
  if (made !== undefined) return made;
  const codes = new Map(list.map(({ code }) => [code, code]));
  for (const { code, label, aliases = [] } of list) {
    for (const spelling of [code, label, ...aliases].map(foldText)) {
      if (!codes.has(spelling)) codes.set(spelling, code);
    }
  }
  known.set(list, codes);
  return codes;
}

function unknownCode(text: string, list: readonly CodeEntry[], column: Column): Parsed<never> {
  const bare = stripDiacritics(text);
  const near = list.find(({ code, label, aliases = [] }) =>
    [code, label, ...aliases].some((spelling) => stripDiacritics(spelling) === bare),
  )?.code;
  const shown = list.slice(0, 8).map((entry) => entry.code);
  const options = shown.join(', ') + (list.length > shown.length ? ', …' : '');
  return refused({
    code: column.missing === 'block' ? 'code/unknown' : 'code/unknown-advised',
    params: { header: column.header, options },
    ...(near === undefined ? {} : { suggestion: near }),
  });
}
