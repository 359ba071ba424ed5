import type { CellIssue } from '../issue.ts';
import type { Cell } from '../schema/cell.ts';
import type { CodeEntry } from '../schema/codeLists.ts';
import type { Column } from '../schema/column.ts';
import { cleanText } from './cleanText.ts';
import { indexOfCodes, type CodeIndex } from './codeIndex.ts';
import { indexOfLearnerGroups } from './learnerGroupIndex.ts';
import { refused, understood, type Parsed } from './parsed.ts';

// ü, þ and their private places are the ticks of Wingdings, in which Word and Excel write them.
const TICK = /^[✓✔☑☒√üþ\uF0FC\uF0FE]$/;

/** A tick, in a box or typed, is what lists call `x` (Q10). */
const textOf = (cell: Cell): string => {
  const text = cell === true ? 'x' : cleanText(cell);
  return TICK.test(text) ? 'x' : text;
};

/** One code of a list, typed as its code, its label or an alias, in any letter case and tone placement. */
export function parseCode(cell: Cell, list: readonly CodeEntry[], column: Column): Parsed<string> {
  const index = column.list === 'learnerGroup' ? indexOfLearnerGroups(list) : indexOfCodes(list);
  const text = textOf(cell);
  const code = index.find(text);
  if (code !== undefined) return understood(code);
  return refused(unknownCode(YES_OR_NO.test(text) ? undefined : index.guess(text), list, column));
}

/** The answer to another question is near to no code: "Không" under `Dân tộc` is no Kháng. */
const YES_OR_NO = /^(?:có|không|ko?)$/i;

/** More parts than any list has codes: whoever typed that meant no list. */
const MOST_PARTS = 200;
/** A label may itself have commas: so many parts are tried as one. */
const LONGEST_LABEL = 8;

/**
 * One or more codes, separated by `;`, `,`, `+` or a new line; labels that have such marks themselves may be pasted whole.
 * An unknown code refuses none of the others; what is offered is the whole mended list.
 */
export function parseCodes(cell: Cell, list: readonly CodeEntry[], column: Column): Parsed<string[]> {
  const index = indexOfCodes(list);
  const whole = typeof cell === 'string' ? index.find(cell) : undefined;
  if (whole !== undefined) return understood([whole]);
  const answers = readParts(String(cell), index);
  const codes = answers.flatMap(({ code }) => code ?? []);
  const value = [...new Set(codes)];
  if (value.length > 0 && codes.length === answers.length) return understood(value);
  const mended = new Set(answers.map(({ code, typed }) => code ?? index.guess(typed)));
  const suggestion = answers.length === 0 || mended.has(undefined) ? undefined : [...mended].join(';');
  const issues = [unknownCode(suggestion, list, column)];
  return { value: value.length === 0 ? undefined : value, issues };
}

interface Answer {
  readonly typed: string;
  readonly code: string | undefined;
}

function readParts(text: string, index: CodeIndex): Answer[] {
  // Texts and, between them, what separated them.
  const parts = text.split(/([;,+\n]+)/, 2 * MOST_PARTS + 1);
  if (parts.length > 2 * MOST_PARTS) return [{ typed: '', code: undefined }];
  const answers: Answer[] = [];
  for (let at = 0; at < parts.length;) {
    const { taken, ...answer } = longestAnswer(parts, at, index);
    if (answer.typed !== '') answers.push(answer);
    at += taken;
  }
  return answers;
}

function longestAnswer(parts: readonly string[], at: number, index: CodeIndex): Answer & { taken: number } {
  for (let count = Math.min(LONGEST_LABEL, Math.ceil((parts.length - at) / 2)); count > 0; count -= 1) {
    const typed = cleanText(parts.slice(at, at + 2 * count - 1).join(''));
    const code = typed === '' ? undefined : index.find(typed);
    if (code !== undefined || count === 1) return { typed, code, taken: 2 * count };
  }
  return { typed: '', code: undefined, taken: 2 };
}

function unknownCode(
  suggestion: string | undefined,
  list: readonly CodeEntry[],
  { header, missing }: Column,
): CellIssue {
  const shown = list.slice(0, 8).map((entry) => entry.code);
  const options = shown.join(', ') + (list.length > shown.length ? ', …' : '');
  return {
    code: missing === 'block' ? 'code/unknown' : 'code/unknown-advised',
    params: { header, options },
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}
