import type { Cell } from '../../../core/src/schema/cell.ts';
import { holdReason } from '../../../core/src/sync/holdReason.ts';
import { recogniseWideSort, type ClassChange } from '../../../core/src/sync/recogniseWideSort.ts';
import { aClassContent } from '../../builders/aClassContent.ts';
import { aRoster, cellOf, withCells } from '../../builders/aRoster.ts';

const CODES = ['NTM-2024-171-003', 'NTM-2024-171-004'];
const tab = aRoster(20).map((row, at) => withCells(row, { classCode: CODES[at < 10 ? 0 : 1] ?? '' }));
const classes = (rows: readonly (readonly Cell[])[]) =>
  CODES.map((code) => aClassContent({ enrolments: rows.filter((row) => cellOf(row, 'classCode') === code) }));
const changesTo = (rows: readonly (readonly Cell[])[]): ClassChange[] => {
  const [before, after] = [classes(tab), classes(rows)];
  return CODES.map((_, at) => ({
    before: before[at] ?? aClassContent(),
    after: after[at] ?? aClassContent(),
  }));
};
/** Columns of the whole tab upside down. */
const upsideDown = (...columns: string[]) =>
  tab.map((row, at) =>
    withCells(row, Object.fromEntries(columns.map((key) => [key, cellOf(tab[19 - at] ?? [], key)]))),
  );

describe('recogniseWideSort', () => {
  it('recognises columns of a whole tab that were sorted alone, where each class shows a mass change', () => {
    const changes = changesTo(upsideDown('fullName', 'phone'));
    const limits = { share: 0.2, rows: 5 };
    expect(changes.map(({ before, after }) => holdReason(before, after, limits)?.why)).toEqual([
      'mass-change',
      'mass-change',
    ]);
    expect(recogniseWideSort(changes)).toEqual({
      kind: 'enrolment',
      rows: tab.map((row) => cellOf(row, '_id')),
      columns: ['fullName', 'phone'],
    });
  });

  it('sees it when the class codes were sorted along', () => {
    const got = recogniseWideSort(changesTo(upsideDown('classCode', 'fullName')));
    expect(got).toMatchObject({ columns: ['classCode', 'fullName'] });
    expect(got?.rows).toHaveLength(20);
  });

  it.each([
    ['whole rows in another order', [...tab].reverse()],
    ['new names for everybody', tab.map((row, at) => withCells(row, { fullName: `Lê Văn ${String(at)}` }))],
    [
      'learners who moved to the other class',
      tab.map((row, at) => (at < 3 ? withCells(row, { classCode: CODES[1] ?? '' }) : row)),
    ],
    ['nothing', tab],
  ])('does not take for it: %s', (_case, rows) => {
    expect(recogniseWideSort(changesTo(rows))).toBeUndefined();
  });
});
