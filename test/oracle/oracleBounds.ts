import type { Cell, Rows } from './oracleInput.ts';

/** The least and the most that a cell can be. */
export interface Bound {
  from: number;
  to: number;
}

/** Columns: all attendances, women and minorities among them, people; then what is left of all without women, without minorities. */
const [ALL, WOMEN, MINORITY, PEOPLE, MEN, MAJORITY] = [0, 1, 2, 3, 4, 5] as const;
const ADD_UP = [ALL, WOMEN, MINORITY, MEN, MAJORITY];
const PARTS = [
  [WOMEN, MEN],
  [MINORITY, MAJORITY],
] as const;

/**
 * What somebody can find out of a published table who knows nothing but it, the total in its first row: what the marks say, that the rows
 * add up to the total (people at most), that nobody is in a part who is not in the whole. Subtracts again and again, until nothing
 * gets any narrower.
 */
export function boundsFromOutside(words: Rows): readonly (readonly Bound[])[] {
  const bounds = words.map((cells) => [
    ...cells.map(markBound),
    { from: 0, to: Infinity },
    { from: 0, to: Infinity },
  ]);
  for (let before = ''; ;) {
    for (const row of bounds) narrowRow(row);
    for (const column of ADD_UP) narrowSum(columnOf(bounds, column));
    narrowPeople(columnOf(bounds, PEOPLE));
    // No table looks so; there is nothing to find out of one that is wrong.
    if (bounds.flat().some(({ from, to }) => from > to)) return bounds;
    const now = bounds
      .flat()
      .map(({ from, to }) => `${String(from)}-${String(to)}`)
      .join();
    if (now === before) return bounds;
    before = now;
  }
}

/** A row where nobody is says 0; so there is somebody behind a mark, but maybe no woman. */
function markBound(cell: Cell, column: number): Bound {
  if (typeof cell === 'number') return { from: cell, to: cell };
  if (cell !== '<5') return { from: 5, to: Infinity };
  return { from: column === WOMEN || column === MINORITY ? 0 : 1, to: 4 };
}

const NOTHING = (): Bound => ({ from: 0, to: Infinity });
const columnOf = (bounds: readonly Bound[][], column: number): Bound[] =>
  bounds.map((row) => row[column] ?? NOTHING());

function narrow(bound: Bound | undefined, from: number, to: number): void {
  if (bound === undefined) return;
  bound.from = Math.max(bound.from, from);
  bound.to = Math.min(bound.to, to);
}

/** One part and the other make the whole; people are no more than attendances. */
function narrowRow(row: readonly Bound[]): void {
  const all = row[ALL] ?? NOTHING();
  for (const [one, other] of PARTS) {
    const [a, b] = [row[one] ?? NOTHING(), row[other] ?? NOTHING()];
    narrow(all, a.from + b.from, a.to + b.to);
    narrow(row[one], all.from - b.to, all.to - b.from);
    narrow(row[other], all.from - a.to, all.to - a.from);
  }
  const people = row[PEOPLE] ?? NOTHING();
  narrow(people, all.from > 0 ? 1 : 0, all.to);
  narrow(all, people.from, Infinity);
}

/** What some lines come to at that end, without one of them. */
function sumOf(lines: readonly Bound[], end: keyof Bound): { all: number; without: (line: Bound) => number } {
  let [known, endless] = [0, 0];
  for (const line of lines) {
    if (line[end] === Infinity) endless += 1;
    else known += line[end];
  }
  return {
    all: endless > 0 ? Infinity : known,
    without: (line) => {
      const others = line[end] === Infinity ? endless - 1 : endless;
      return others > 0 ? Infinity : known - (line[end] === Infinity ? 0 : line[end]);
    },
  };
}

/** The total is the sum of the lines; a line is the total without the other lines. */
function narrowSum([total, ...lines]: readonly Bound[]): void {
  if (total === undefined) return;
  const [least, most] = [sumOf(lines, 'from'), sumOf(lines, 'to')];
  narrow(total, least.all, most.all);
  for (const line of lines) {
    const [from, to] = [total.from - most.without(line), total.to - least.without(line)];
    narrow(line, from, to);
  }
}

/** People may come to several lines: together they are at least those of the longest line, at most those of all lines. */
function narrowPeople([total, ...lines]: readonly Bound[]): void {
  if (total === undefined) return;
  const most = sumOf(lines, 'to');
  narrow(total, Math.max(0, ...lines.map(({ from }) => from)), most.all);
  for (const line of lines) narrow(line, total.from - most.without(line), total.to);
}
