import fc from 'fast-check';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { ENROLMENT_KEYS } from '../../../core/src/schema/sentKeys.ts';
import { pairRows } from '../../../core/src/sync/pairRows.ts';
import { recogniseShift } from '../../../core/src/sync/recogniseShift.ts';
import { aRoster, cellOf, withCells } from '../../builders/aRoster.ts';

const roster = aRoster(8);
const ids = roster.map((row) => cellOf(row, '_id'));
const recognised = (before: readonly Cell[][], after: readonly Cell[][]) =>
  recogniseShift('enrolment', pairRows('enrolment', before, after).pairs);

/** Columns from `first` to `last` pasted `distance` columns to the right, in the rows given. */
const sidewards = (first: string, last: string, distance: number, rows: readonly number[]): Cell[][] =>
  roster.map((row, at) => {
    if (!rows.includes(at)) return row;
    const after = [...row];
    for (let column = ENROLMENT_KEYS.indexOf(first); column <= ENROLMENT_KEYS.indexOf(last); column += 1) {
      after[column + distance] = row[column] ?? '';
    }
    return after;
  });
/** Columns pasted `distance` rows further down, into the rows given. */
const downwards = (columns: readonly string[], distance: number, rows: readonly number[]): Cell[][] =>
  roster.map((row, at) => {
    const source = roster[at - distance];
    if (!rows.includes(at) || source === undefined) return row;
    return withCells(row, Object.fromEntries(columns.map((key) => [key, cellOf(source, key)])));
  });

describe('recogniseShift', () => {
  it.each<[string, Cell[][], readonly number[], readonly string[]]>([
    [
      'a column to the right',
      sidewards('position', 'workplace', 1, [0, 1, 2, 3]),
      [0, 1, 2, 3],
      ['workplace', 'inOcopCycle'],
    ],
    [
      'two to the left',
      sidewards('hamlet', 'commune', -2, [1, 4, 6]),
      [1, 4, 6],
      ['workplace', 'inOcopCycle'],
    ],
    [
      'three to the right',
      sidewards('fullName', 'sex', 3, [0, 1, 2]),
      [0, 1, 2],
      ['ethnicity', 'idNumber', 'phone'],
    ],
    ['a row down', downwards(['fullName', 'birth'], 1, [3, 4, 5]), [3, 4, 5], ['fullName', 'birth']],
    ['three rows up', downwards(['phone'], -3, [0, 1, 2, 3, 4]), [0, 1, 2, 3, 4], ['phone']],
    [
      'whole rows but the id, two down',
      downwards(
        ENROLMENT_KEYS.filter((key) => key !== '_id'),
        2,
        [2, 3, 4, 5, 6, 7],
      ),
      [2, 3, 4, 5, 6, 7],
      ['fullName', 'birth', 'idNumber', 'phone', 'position', 'hamlet'],
    ],
  ])('recognises %s', (_case, after, rows, columns) => {
    expect(recognised(roster, after)).toEqual({ rows: rows.map((at) => ids[at]), columns });
  });

  it.each<[string, Cell[][]]>([
    ['two rows to the right', sidewards('position', 'hamlet', 1, [0, 1])],
    ['one column only', sidewards('position', 'position', 1, [0, 1, 2, 3])],
    ['two rows down', downwards(['fullName', 'birth'], 1, [3, 4])],
    ['rows here and there', downwards(['fullName'], 1, [1, 3, 5, 7])],
    [
      'the same value in rows running',
      roster.map((row, at) => withCells(row, { note: at % 2 === 0 ? 'a' : 'b' })),
    ],
    ['whole rows in another order', [...roster].reverse()],
    ['a column filled for everybody', roster.map((row) => withCells(row, { note: 'x', result: 'VANG' }))],
    ['nothing', roster],
  ])('does not take for it: %s', (_case, after) => {
    expect(recognised(roster, after)).toBeUndefined();
  });

  it('does not take it for a shift that results of three learners running were mended', () => {
    const results = ['VANG', 'HOAN_THANH', 'VANG', 'HOAN_THANH', 'VANG', 'VANG', 'VANG', 'VANG'];
    const before = roster.map((row, at) => withCells(row, { result: results[at] ?? '' }));
    const mended = before.map((row, at) =>
      [1, 2, 3].includes(at) ? withCells(row, { result: results[at - 1] ?? '' }) : row,
    );
    expect(recognised(before, mended)).toBeUndefined();
  });

  it('sees it in a list that was sorted as well', () => {
    const after = sidewards('position', 'hamlet', 1, [0, 1, 2]).reverse();
    expect(recognised(roster, after)?.rows).toEqual(['r3', 'r2', 'r1']);
  });

  it('recognises every paste beside its place of three rows with values of their own', () => {
    const keys = ENROLMENT_KEYS.filter((key) => key !== '_id');
    const unique = Array.from({ length: 9 }, (_row, row): Cell[] =>
      ENROLMENT_KEYS.map((key, column) =>
        key === '_id' ? `r${String(row)}` : `${key} ${String(row * 100 + column)}`,
      ),
    );
    const aDistance = fc.constantFrom(-3, -2, -1, 1, 2, 3);
    fc.assert(
      fc.property(
        fc.record({ first: fc.nat(keys.length - 2), count: fc.integer({ min: 2, max: 6 }), top: fc.nat(5) }),
        aDistance,
        fc.boolean(),
        ({ first, count, top }, distance, isSidewards) => {
          const isInBlock = (row: number, column: number): boolean =>
            row >= top && row < top + 4 && column >= first && column < first + count;
          const source = (row: number, column: number): Cell | undefined =>
            isSidewards ? unique[row]?.[column - distance] : unique[row - distance]?.[column];
          const after = unique.map((cells, row) =>
            cells.map((cell, column) =>
              column < keys.length && isInBlock(row, column) ? (source(row, column) ?? cell) : cell,
            ),
          );
          const touched = unique.map(
            (cells, row) => cells.filter((cell, at) => cell !== after[row]?.[at]).length,
          );
          fc.pre(touched.filter((cells) => cells >= 2).length >= 3);
          expect(recognised(unique, after)).toBeDefined();
        },
      ),
      { numRuns: 1000 },
    );
  });
});
