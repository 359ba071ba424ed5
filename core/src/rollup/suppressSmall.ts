/** Fewer people than this in a cell are not told to the public. */
export const FEWEST_SHOWN = 5;
/** What stands where fewer people than that would, and where a number would give such a cell away. */
export const SMALL = `<${String(FEWEST_SHOWN)}`;
export const HIDDEN = 'ẩn';

/** A column of people by line, with the number of the line that has all of them. */
export interface CountedColumn {
  readonly lines: readonly number[];
  readonly total: number;
  /** People are counted once over all lines: the total is not their sum but lies between the largest line and that sum. */
  readonly isDistinct?: true;
  /** The place of the column, before this one, whose people these are a part of; absent where it stands for itself. */
  readonly partOf?: number;
  /** Whether those of the other column who are not in this one are a group too (men, where this one counts women). */
  readonly hasOtherPart?: true;
}

/** A column as the public may see it, in the order it came. */
export interface ShownColumn {
  readonly lines: readonly ShownCell[];
  readonly total: ShownCell;
}
export type ShownCell = number | typeof SMALL | typeof HIDDEN;

/** One column while it is worked on: its cells with the total last, and what is withheld of them. */
interface Column {
  readonly counted: CountedColumn;
  readonly values: readonly number[];
  /** The column it is a part of, with its cells withheld already: nothing in it can be more. */
  readonly whole: Column | undefined;
  /** For each cell the most that stands in a column which is a part of this one: nothing in it can be less. */
  readonly least: readonly number[];
  readonly small: ReadonlySet<number>;
  readonly hidden: Set<number>;
}

/** What is added to some cells, by their place. */
type Steps = ReadonlyMap<number, number>;

/**
 * Withholds cells of fewer than five people, and others until none of those withheld can be computed from what is shown:
 * for each of them there is another table with the same shown cells, totals and marks in which it has another value. A cell
 * is small too when so few are left of those it is a part of (all but two are women: two are men). Where nobody is,
 * 0 is shown. Knows of one table only: who compares two published on different days may learn more.
 */
export function suppressSmall(columns: readonly CountedColumn[]): ShownColumn[] {
  const done: Column[] = [];
  return columns.map((_, at) => {
    const column = columnOf(columns, at, done);
    protect(column);
    done.push(column);
    const shown = column.values.map((value, cell) => shownCell(column, value, cell));
    return { lines: shown.slice(0, -1), total: shown[shown.length - 1] ?? 0 };
  });
}

const valuesOf = ({ lines, total }: CountedColumn): number[] => [...lines, total];

function columnOf(columns: readonly CountedColumn[], at: number, done: readonly Column[]): Column {
  const counted = columns[at] ?? { lines: [], total: 0 };
  const values = valuesOf(counted);
  const whole = counted.partOf === undefined ? undefined : done[counted.partOf];
  const parts = columns.filter(({ partOf }) => partOf === at).map(valuesOf);
  const people = whole?.values ?? values;
  const isSmall = (value: number, cell: number): boolean => (people[cell] ?? 0) > 0 && value < FEWEST_SHOWN;
  const cells = values.map((_, cell) => cell);
  const isOtherSmall = (cell: number): boolean =>
    counted.hasOtherPart === true && isSmall((people[cell] ?? 0) - (values[cell] ?? 0), cell);
  const small = new Set(cells.filter((cell) => isSmall(values[cell] ?? 0, cell)));
  const isGivenAway = (cell: number): boolean => isOtherSmall(cell) || tellsOfPart(columns, at, cell);
  const hidden = new Set(cells.filter((cell) => !small.has(cell) && isGivenAway(cell)));
  const least = cells.map((cell) => Math.max(0, ...parts.map((part) => part[cell] ?? 0)));
  return { counted, values, whole, least, small, hidden };
}

/** Five people who are all in one part: were the five shown, the mark of the part could stand for nothing but five. */
const tellsOfPart = (columns: readonly CountedColumn[], at: number, cell: number): boolean =>
  columns.some(
    (part) =>
      part.partOf === at &&
      part.hasOtherPart === true &&
      [columns[at], part].every((one) => one !== undefined && valuesOf(one)[cell] === FEWEST_SHOWN),
  );

const shownCell = ({ small, hidden }: Column, value: number, cell: number): ShownCell => {
  if (small.has(cell)) return SMALL;
  return hidden.has(cell) ? HIDDEN : value;
};

/**
 * Withholds further cells, the smallest first and the total last, until each withheld one could be another number. One
 * that could be no other itself would be withheld in vain.
 */
function protect(column: Column): void {
  while (withheld(column).some((cell) => !couldDiffer(column, cell))) {
    const left = shownCells(column);
    const next = left.find((cell) => couldDiffer(withHidden(column, cell), cell)) ?? left[0];
    if (next === undefined) return;
    column.hidden.add(next);
  }
}

const withHidden = (column: Column, cell: number): Column => ({
  ...column,
  hidden: new Set([...column.hidden, cell]),
});

const withheld = ({ small, hidden }: Column): number[] => [...small, ...hidden];

/** Cells that may still be withheld: those where people are. */
function shownCells({ values, whole, small, hidden }: Column): number[] {
  const people = whole?.values ?? values;
  const total = values.length - 1;
  return values
    .map((_, cell) => cell)
    .filter((cell) => (people[cell] ?? 0) > 0 && !small.has(cell) && !hidden.has(cell))
    .sort((a, b) => Number(a === total) - Number(b === total) || (values[a] ?? 0) - (values[b] ?? 0));
}

/** Whether a table with the same shown cells exists in which this cell is one more or one less. */
const couldDiffer = (column: Column, cell: number): boolean =>
  couldStep(column, cell, 1) || couldStep(column, cell, -1);

/** Whether it exists with this step, alone or against one in another withheld cell. */
function couldStep(column: Column, cell: number, step: number): boolean {
  if (isPossible(column, new Map([[cell, step]]))) return true;
  return withheld(column)
    .filter((other) => other !== cell)
    .some((other) =>
      [1, -1].some((back) =>
        isPossible(
          column,
          new Map([
            [cell, step],
            [other, back],
          ]),
        ),
      ),
    );
}

/** Whether the column could hold its values with these steps added, as far as its marks, sums and neighbours tell. */
function isPossible(column: Column, steps: Steps): boolean {
  const moved = column.values.map((value, cell) => value + (steps.get(cell) ?? 0));
  return (
    [...steps.keys()].every((cell) => keepsMark(column, cell, moved[cell] ?? 0)) &&
    staysWithin(column, moved, steps) &&
    addsUp(column, moved)
  );
}

/** A mark tells how much may stand behind it; where people are, the count of people is not none. */
function keepsMark({ counted, small, least, whole }: Column, cell: number, value: number): boolean {
  const none = whole === undefined || counted.isDistinct === true ? 1 : 0;
  const isLikely = small.has(cell) ? value >= none && value < FEWEST_SHOWN : value >= FEWEST_SHOWN;
  return isLikely && value >= (least[cell] ?? 0);
}

/** A part stays within its whole; a withheld whole may be one more too, when nothing else grows. */
function staysWithin({ whole }: Column, moved: readonly number[], steps: Steps): boolean {
  if (whole === undefined) return true;
  const beyond = [...steps.keys()].filter((cell) => (moved[cell] ?? 0) > (whole.values[cell] ?? 0));
  const [cell, ...more] = beyond;
  if (cell === undefined) return true;
  const isOnlyGrowth = [...steps].every(([other, step]) => other === cell || step < 0);
  return more.length === 0 && isOnlyGrowth && withheld(whole).includes(cell) && couldStep(whole, cell, 1);
}

function addsUp({ counted }: Column, moved: readonly number[]): boolean {
  const lines = moved.slice(0, -1);
  const total = moved[moved.length - 1] ?? 0;
  const sum = lines.reduce((all, one) => all + one, 0);
  return counted.isDistinct === true ? Math.max(0, ...lines) <= total && total <= sum : total === sum;
}
