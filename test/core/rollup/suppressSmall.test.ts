import fc from 'fast-check';
import {
  HIDDEN,
  SMALL,
  suppressSmall,
  type CountedColumn,
  type ShownColumn,
} from '../../../core/src/rollup/suppressSmall.ts';

const column = (lines: number[], rest: Partial<CountedColumn> = {}): CountedColumn => ({
  lines,
  total: lines.reduce((sum, one) => sum + one, 0),
  ...rest,
});
const cellsOf = ({ lines, total }: ShownColumn | CountedColumn) => [...lines, total];
const shown = (...columns: CountedColumn[]) => suppressSmall(columns).map(cellsOf);

describe('suppressSmall', () => {
  it.each<[string, CountedColumn[], unknown[][]]>([
    ['shows what is large enough', [column([5, 20])], [[5, 20, 25]]],
    ['shows 0 where nobody is', [column([0, 20])], [[0, 20, 20]]],
    [
      'withholds a second cell, the smallest, where the total would give one away',
      [column([3, 20, 9])],
      [[SMALL, 20, HIDDEN, 32]],
    ],
    ['withholds the total where there is nobody else', [column([3, 0])], [[SMALL, 0, SMALL]]],
    [
      'withholds a large total last',
      [column([4, 4, 0]), column([9, 0])],
      [
        [SMALL, SMALL, 0, HIDDEN],
        [9, 0, 9],
      ],
    ],
    [
      'withholds none of all, for that tells of each of them',
      [column([30, 20]), column([0, 12], { partOf: 0 })],
      [
        [30, 20, 50],
        [SMALL, HIDDEN, 12],
      ],
    ],
    [
      'withholds all but two, for two are left',
      [column([30, 40, 20]), column([28, 20, 10], { partOf: 0, hasOtherPart: true })],
      [
        [30, 40, 20, 90],
        [HIDDEN, 20, HIDDEN, 58],
      ],
    ],
  ])('%s', (_what, columns, expected) => {
    expect(shown(...columns)).toEqual(expected);
  });

  it('withholds people who could be computed although they do not add up', () => {
    const [, people] = shown(column([10, 12, 4]), {
      lines: [10, 12, 4],
      total: 26,
      partOf: 0,
      isDistinct: true,
    });
    // 26 of at most 10 + 12 + 4 leaves no choice for the four.
    expect(people).toEqual([HIDDEN, 12, SMALL, 26]);
  });
});

/** Lines of a few people each, women among them, and how many different people they are. */
const aTable = fc
  .array(
    fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })),
    { minLength: 1, maxLength: 3 },
  )
  .chain((rows) => {
    const all = rows.map(([one]) => one);
    const people = rows.map(([one, , repeats]) => Math.min(one, Math.max(Math.min(one, 1), one - repeats)));
    const sum = people.reduce((total, one) => total + one, 0);
    return fc.integer({ min: Math.max(...people), max: sum }).map((total): CountedColumn[] => [
      column(all),
      column(
        rows.map(([one, women]) => Math.min(one, women)),
        { partOf: 0, hasOtherPart: true },
      ),
      { lines: people, total, partOf: 0, isDistinct: true },
    ]);
  });

/** What may stand behind a mark, up to one more than what does. */
const behind = (cell: unknown, value: number): number[] => {
  if (typeof cell === 'number') return [cell];
  const [from, to] = cell === SMALL ? [0, 4] : [5, value + 1];
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
};
/** Every way to choose one of each. */
const choices = (lists: readonly number[][]): number[][] =>
  lists.reduce<number[][]>((done, list) => done.flatMap((one) => list.map((last) => [...one, last])), [[]]);

/** For each cell of each column the values it has in some table that looks as the shown one does. */
function possibleValues(columns: readonly CountedColumn[], marks: readonly unknown[][]): Set<number>[][] {
  const [wholes = [], women = [], people = []] = columns.map((one, at) =>
    choices(cellsOf(one).map((value, cell) => behind(marks[at]?.[cell], Number(value)))),
  );
  const found = columns.map((one) => cellsOf(one).map(() => new Set<number>()));
  const note = (at: number, cells: readonly number[]): void => {
    cells.forEach((value, cell) => found[at]?.[cell]?.add(value));
  };
  const totalOf = (cells: readonly number[]): number => cells[cells.length - 1] ?? 0;
  const sumOf = (cells: readonly number[]): number => cells.slice(0, -1).reduce((sum, one) => sum + one, 0);
  const addsUp = (cells: readonly number[]): boolean => sumOf(cells) === totalOf(cells);
  for (const whole of wholes.filter(addsUp)) {
    // 0 stands there as 0, so a mark in this column is never nobody.
    if (whole.some((value, cell) => value === 0 && marks[0]?.[cell] === SMALL)) continue;
    const within = (cells: readonly number[]): boolean =>
      cells.every((value, cell) => value <= (whole[cell] ?? 0));
    const parts = women.filter((cells) => addsUp(cells) && within(cells));
    const persons = people.filter(
      (cells) =>
        within(cells) &&
        cells.every((value, cell) => value > 0 || whole[cell] === 0) &&
        Math.max(...cells.slice(0, -1)) <= totalOf(cells) &&
        totalOf(cells) <= sumOf(cells),
    );
    if (parts.length === 0 || persons.length === 0) continue;
    note(0, whole);
    for (const cells of parts) note(1, cells);
    for (const cells of persons) note(2, cells);
  }
  return found;
}

describe('suppressSmall, whatever the table', () => {
  it('leaves at least two possible values behind each mark', () => {
    fc.assert(
      fc.property(aTable, (columns) => {
        const marks = shown(...columns);
        const possible = possibleValues(columns, marks);
        marks.forEach((cells, at) => {
          cells.forEach((cell, line) => {
            if (typeof cell === 'string') expect(possible[at]?.[line]?.size).toBeGreaterThan(1);
          });
        });
      }),
      { numRuns: 300 },
    );
  });

  it('never shows fewer than five where people are, nor all but fewer than five, and changes no number', () => {
    fc.assert(
      fc.property(aTable, (columns) => {
        const marks = shown(...columns);
        const whole = cellsOf(columns[0] ?? column([])).map(Number);
        columns.forEach((one, at) => {
          cellsOf(one).forEach((value, line) => {
            const cell = marks[at]?.[line];
            const all = whole[line] ?? 0;
            if (typeof cell === 'number') expect(cell).toBe(value);
            if (all > 0 && Number(value) < 5) expect(cell).toBe(SMALL);
            if (at === 1 && all > 0 && all - Number(value) < 5) expect(typeof cell).toBe('string');
          });
        });
      }),
    );
  });

  it('withholds no cell where nothing is small', () => {
    const large = fc.array(fc.integer({ min: 5, max: 500 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(large, (lines) => {
        expect(shown(column(lines))).toEqual([cellsOf(column(lines))]);
      }),
    );
  });
});
