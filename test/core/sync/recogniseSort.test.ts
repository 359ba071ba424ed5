import fc from 'fast-check';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { ENROLMENT_KEYS } from '../../../core/src/schema/sentKeys.ts';
import { pairRows } from '../../../core/src/sync/pairRows.ts';
import { recogniseSort } from '../../../core/src/sync/recogniseSort.ts';
import { aRoster, cellOf, withCells } from '../../builders/aRoster.ts';

const roster = aRoster(8);
const recognised = (before: readonly Cell[][], after: readonly Cell[][]) =>
  recogniseSort('enrolment', pairRows('enrolment', before, after).pairs);

/** The rows with some columns taken from the rows in another order. */
const rearranged = (
  rows: readonly Cell[][],
  columns: readonly string[],
  order: readonly number[],
): Cell[][] =>
  rows.map((row, at) => {
    const source = rows[order[at] ?? at] ?? row;
    return withCells(row, Object.fromEntries(columns.map((key) => [key, cellOf(source, key)])));
  });
const sorted = (rows: readonly Cell[][], columns: readonly string[], by: string): Cell[][] => {
  const order = rows.map((_, at) => at);
  const key = (at: number): string => String(cellOf(rows[at] ?? [], by));
  order.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a - b));
  return rearranged(rows, columns, order);
};

describe('recogniseSort', () => {
  it.each<[string, readonly string[], readonly number[]]>([
    ['one column upside down', ['fullName'], [7, 6, 5, 4, 3, 2, 1, 0]],
    ['three columns', ['fullName', 'birth', 'phone'], [1, 2, 3, 4, 5, 6, 7, 0]],
    ['four rows of a column', ['phone'], [1, 0, 3, 2, 4, 5, 6, 7]],
    ['all but the id', ENROLMENT_KEYS.filter((key) => key !== '_id'), [3, 2, 1, 0, 7, 6, 5, 4]],
  ])('recognises %s', (_case, columns, order) => {
    const got = recognised(roster, rearranged(roster, columns, order));
    expect(got?.rows).toEqual(roster.flatMap((row, at) => (order[at] === at ? [] : [cellOf(row, '_id')])));
    const varied = new Set(['fullName', 'birth', 'phone', 'idNumber', 'position', 'hamlet']);
    expect(got?.columns).toEqual(columns.filter((key) => varied.has(key)));
  });

  it.each<[string, readonly Cell[][]]>([
    ['whole rows in another order', [...roster].reverse()],
    ['two learners whose phones were exchanged', rearranged(roster, ['phone'], [1, 0, 2, 3, 4, 5, 6, 7])],
    ['three learners whose phones went round', rearranged(roster, ['phone'], [1, 2, 0, 3, 4, 5, 6, 7])],
    ['a column filled for everybody', roster.map((row) => withCells(row, { note: 'đã nhận tài liệu' }))],
    ['a column emptied', roster.map((row) => withCells(row, { phone: ' ' }))],
    [
      'new values for everybody',
      roster.map((row, at) => withCells(row, { phone: `09511111${String(10 + at)}` })),
    ],
    ['nothing', roster],
  ])('does not take for it: %s', (_case, after) => {
    expect(recognised(roster, after)).toBeUndefined();
  });

  it('sees it although other cells were typed, rows added and removed as well', () => {
    const mixed = rearranged(roster, ['fullName'], [7, 6, 5, 4, 3, 2, 1, 0]).map((row, at) =>
      at === 0 ? withCells(row, { note: 'vắng' }) : row,
    );
    const added = withCells(mixed[0] ?? [], { _id: 'new' });
    expect(recognised(roster, [...mixed, added])?.columns).toEqual(['fullName']);
    expect(recognised([...roster, added], mixed)?.columns).toEqual(['fullName']);
  });

  it('recognises every sort of some columns of a roster that moves four values or more', () => {
    const keys = ENROLMENT_KEYS.filter((key) => key !== '_id');
    const aValue = fc.constantFrom<Cell>('', 'Nam', 'Nữ', 1, 2, '1', 'X8', 'Hòa');
    const aRandomRoster = fc
      .array(fc.array(aValue, { minLength: keys.length, maxLength: keys.length, size: 'max' }), {
        minLength: 4,
        maxLength: 12,
        size: 'max',
      })
      .map((rows) => rows.map((cells, at): Cell[] => [...cells, `r${String(at)}`]));
    fc.assert(
      fc.property(aRandomRoster, fc.subarray(keys, { minLength: 1, maxLength: 6 }), (rows, columns) => {
        const after = sorted(rows, columns, columns[0] ?? '');
        const moved = rows.filter((row, at) => row.some((cell, column) => cell !== after[at]?.[column]));
        const got = recognised(rows, after);
        fc.pre(moved.length >= 4);
        expect(got?.rows).toEqual(moved.map((row) => cellOf(row, '_id')));
        expect(got?.columns.every((key) => columns.includes(key))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
