import type { Severity } from '../../../core/src/issue.ts';
import type { LocatedIssue } from './findIssues.ts';
import { SEVERITY_WORDS, withOwnPart } from './ownNote.ts';

/** Background of a cell with an issue, by the worst of them. */
const MARK_COLOURS: Readonly<Record<Severity, string>> = {
  block: '#f4c7c3',
  warn: '#fce8b2',
  hint: '#d9ead3',
};

/** The severities, the worst first. */
export const WORST_FIRST: readonly Severity[] = ['block', 'warn', 'hint'];
const NO_COLOUR = '#ffffff';
const ownColours = new Set(Object.values(MARK_COLOURS));

/** How bad, for sorting: 0 is the worst. */
export const rankOf = (severity: Severity): number => WORST_FIRST.indexOf(severity);

/** A part of a tab that is marked: its first row, its number of rows, and where each column stands (0-based, -1 none). */
export interface MarkedPart {
  readonly firstRow: number;
  readonly columnOf: (field: string) => number;
}

/** What every cell of the part is to say, by `row|column`, both 0-based within the part. */
export type WantedMarks = ReadonlyMap<string, readonly LocatedIssue[]>;

/** Sorts a tab's issues by the cell they are shown at. Issues of columns that are missing are shown nowhere. */
export function wantedMarks(
  issues: readonly LocatedIssue[],
  { firstRow, columnOf }: MarkedPart,
): WantedMarks {
  const wanted = new Map<string, LocatedIssue[]>();
  for (const issue of issues) {
    const column = columnOf(issue.field);
    if (column < 0 || issue.rowNumber < firstRow) continue;
    const key = cellKey(issue.rowNumber - firstRow, column);
    wanted.set(key, [...(wanted.get(key) ?? []), issue]);
  }
  return wanted;
}

const cellKey = (row: number, column: number): string => `${String(row)}|${String(column)}`;

/** The notes as they should be; equal to the given ones where nothing changes. */
export const planNotes = (notes: readonly (readonly string[])[], wanted: WantedMarks): string[][] =>
  notes.map((row, y) => row.map((note, x) => withOwnPart(note, linesOf(wanted.get(cellKey(y, x)) ?? []))));

/** The colours as they should be: ours come and go, a person's stay. null is none. */
export const planColours = (
  colours: readonly (readonly string[])[],
  wanted: WantedMarks,
): (string | null)[][] =>
  colours.map((row, y) => row.map((colour, x) => colourFor(colour, wanted.get(cellKey(y, x)) ?? [])));

function colourFor(colour: string, issues: readonly LocatedIssue[]): string | null {
  const isFree = colour === NO_COLOUR || colour === '' || ownColours.has(colour);
  if (!isFree) return colour;
  const worst = WORST_FIRST.find((severity) => issues.some((issue) => issue.severity === severity));
  return worst === undefined ? null : MARK_COLOURS[worst];
}

const linesOf = (issues: readonly LocatedIssue[]): string[] =>
  [...issues]
    .sort((a, b) => rankOf(a.severity) - rankOf(b.severity))
    .map(({ severity, message }) => `${SEVERITY_WORDS[severity]}: ${message.replace(/\n/g, ' ')}`);

/** The rows of `after` from the first that differs to the last, and the 0-based place of that first; undefined when none does. */
export function changedRows<Mark extends string | null>(
  before: readonly (readonly string[])[],
  after: readonly (readonly Mark[])[],
): { first: number; rows: readonly (readonly Mark[])[] } | undefined {
  const changed = after.flatMap((row, y) =>
    row.some((mark, x) => (mark ?? NO_COLOUR) !== before[y]?.[x]) ? [y] : [],
  );
  const [first] = changed;
  if (first === undefined) return undefined;
  return { first, rows: after.slice(first, 1 + Math.max(...changed.slice(-1))) };
}
