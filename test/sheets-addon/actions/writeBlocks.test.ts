import type { Cell } from '../../../core/src/schema/cell.ts';
import { writeBlocks } from '../../../sheets-addon/src/actions/writeBlocks.ts';
import { addonWorkbook } from '../../fakes/addonWorkbook.ts';

const SIZE = 40;
const before = Array.from({ length: SIZE }, (_, y) =>
  Array.from({ length: 6 }, (__, x): Cell => `${String(y + 1)}.${String(x + 1)}`),
);
type Place = readonly [row: number, column: number];

/** Writes `new` into these cells; answers the calls, having checked that those cells and no others are another now. */
function callsFor(places: readonly Place[]): number | undefined {
  const workbook = addonWorkbook({ T: before });
  const news = new Map<number, Map<number, Cell>>();
  for (const [row, column] of places) {
    news.set(column, (news.get(column) ?? new Map<number, Cell>()).set(row, 'new'));
  }
  writeBlocks(workbook.cells, 'T', news, (row, column) => before[row - 1]?.[column - 1] ?? '');
  const wanted = before.map((line, y) =>
    line.map((cell, x) => (places.some(([row, column]) => row === y + 1 && column === x + 1) ? 'new' : cell)),
  );
  expect(workbook.tab('T').values).toEqual(wanted);
  return workbook.calls()['writeValues'];
}

const rows = (...all: number[]): number[] => all;
const every = (step: number): number[] => before.flatMap((_, at) => (at % step === 0 ? [at + 1] : []));
const under = (columns: readonly number[], all: readonly number[]): Place[] =>
  columns.flatMap((column) => all.map((row): Place => [row, column]));

describe('writeBlocks', () => {
  it.each<[string, readonly Place[], number | undefined]>([
    ['nothing', [], undefined],
    ['one cell', under([3], rows(5)), 1],
    ['a stretch', under([3], rows(5, 6, 7)), 1],
    ['the same stretch of columns side by side', under([2, 3, 4], rows(5, 6, 7)), 1],
    ['the same stretch of columns apart', under([1, 3], rows(5, 6, 7)), 2],
    ['other stretches side by side', [...under([2], rows(5, 6)), ...under([3], rows(6, 7))], 2],
    ['columns and rows in any order', under([4, 2, 3], rows(7, 5, 6)), 1],
    ['ten cells of a column apart from each other', under([3], every(4)), 10],
    ['twenty cells of a column apart from each other', under([3], every(2)), 1],
    ['the same of three columns side by side', under([2, 3, 4], every(2)), 1],
    ['the same of columns apart', under([1, 3, 5], every(2)), 3],
  ])('%s', (_what, places, calls) => {
    expect(callsFor(places)).toBe(calls);
  });

  it.each<[string, number | undefined, number]>([
    ['is known everywhere in between', undefined, 1],
    ['is unknown in a row that gets a new cell itself', 3, 1],
    ['is unknown in one row between them', 4, 2],
  ])('parts a long stretch when what stands there %s', (_what, unknown, calls) => {
    const workbook = addonWorkbook({ T: before });
    const news = new Map([[2, new Map(every(2).map((row) => [row, 'new']))]]);
    writeBlocks(workbook.cells, 'T', news, (row) => (row === unknown ? undefined : 'as it was'));
    const values = workbook.tab('T').values.map((line) => line[1]);
    const last = every(2)[every(2).length - 1] ?? 0;
    expect(values).toEqual(
      before.map((line, at) =>
        news.get(2)?.has(at + 1) === true
          ? 'new'
          : at + 1 === unknown || at + 1 > last
            ? line[1]
            : 'as it was',
      ),
    );
    expect(workbook.calls()['writeValues']).toBe(calls);
  });
});
