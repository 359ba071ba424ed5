import type { Cell } from '../../../core/src/schema/cell.ts';
import { holdReason } from '../../../core/src/sync/holdReason.ts';
import { recogniseWideChange, type ClassChange } from '../../../core/src/sync/recogniseWideChange.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aListRow } from '../../builders/aListRow.ts';
import { aClassContent } from '../../builders/aClassContent.ts';
import { aRoster, cellOf, withCells } from '../../builders/aRoster.ts';

const CODES = ['NTM-2024-171-003', 'NTM-2024-171-004'];
const tab = aRoster(20).map((row, at) => withCells(row, { classCode: CODES[at < 10 ? 0 : 1] ?? '' }));
const classes = (rows: readonly (readonly Cell[])[]) =>
  CODES.map((code) => aClassContent({ enrolments: rows.filter((row) => cellOf(row, 'classCode') === code) }));
const changesTo = (rows: readonly (readonly Cell[])[]): ClassChange[] => {
  const [before, after] = [classes(tab), classes(rows)];
  return CODES.map((classCode, at) => ({
    classCode,
    before: before[at] ?? aClassContent(),
    after: after[at] ?? aClassContent(),
  }));
};
/** Columns of the whole tab upside down. */
const upsideDown = (...columns: string[]) =>
  tab.map((row, at) =>
    withCells(row, Object.fromEntries(columns.map((key) => [key, cellOf(tab[19 - at] ?? [], key)]))),
  );

describe('recogniseWideChange', () => {
  it('recognises columns of a whole tab that were sorted alone, where each class shows a mass change', () => {
    const changes = changesTo(upsideDown('fullName', 'phone'));
    const limits = { share: 0.2, rows: 5 };
    expect(changes.map(({ before, after }) => holdReason(before, after, limits)?.why)).toEqual([
      'mass-change',
      'mass-change',
    ]);
    expect(recogniseWideChange(changes)).toEqual({
      why: 'partial-sort',
      kind: 'enrolment',
      rows: tab.map((row) => cellOf(row, '_id')),
      columns: ['fullName', 'phone'],
    });
  });

  it('recognises it where every class has two lines only', () => {
    const codes = ['001', '002', '003'].map((number) => `NTM-2024-171-${number}`);
    const line = (at: number, estimated: Cell) =>
      aListRow('cost', { _id: `k${String(at)}`, classCode: codes[at >> 1] ?? '', estimated });
    const amounts = [900, 300, 700, 100, 500, 200];
    const sorted = [...amounts].sort((a, b) => a - b);
    const costsOf = (of: readonly Cell[], at: number) =>
      [0, 1].map((more) => line(2 * at + more, of[2 * at + more] ?? ''));
    const changes = codes.map((classCode, at) => ({
      classCode,
      before: aClassContent({ costs: costsOf(amounts, at) }),
      after: aClassContent({ costs: costsOf(sorted, at) }),
    }));
    const wide = recogniseWideChange(changes);
    expect(wide).toEqual({
      why: 'partial-sort',
      kind: 'cost',
      rows: ['k0', 'k1', 'k2', 'k3', 'k4', 'k5'],
      columns: ['estimated'],
    });
    const limits = { share: 0.2, rows: 5 };
    expect(changes.map(({ before, after }) => holdReason(before, after, limits))).toEqual(
      codes.map(() => undefined),
    );
    expect(changes.map(({ before, after }) => holdReason(before, after, limits, wide))).toEqual(
      codes.map((_, at) => ({
        why: 'partial-sort',
        kind: 'cost',
        removed: [],
        changed: [`k${String(2 * at)}`, `k${String(2 * at + 1)}`],
        columns: ['estimated'],
        isWide: true,
      })),
    );
  });

  it.each([
    ['a column of the classes themselves', ['title'], ['title']],
    ['the codes of the classes, which is every other column', ['classCode'], ['title', 'venue']],
  ])('recognises %s', (_what, sorted, columns) => {
    const classesOf = (order: readonly number[]): [string, ReturnType<typeof aClassContent>][] =>
      ['001', '002', '003', '004'].map((number, at) => {
        const other = order[at] ?? 0;
        const [titleOf, codeOf] = sorted.includes('title') ? [other, at] : [at, other];
        const classCode = `NTM-2024-171-00${String(codeOf + 1)}`;
        const title = `Lớp ${String.fromCharCode(65 + titleOf)}`;
        return [classCode, aClassContent({ cells: aClassRow({ classCode, title, venue: `Nhà ${number}` }) })];
      });
    const [before, after] = [new Map(classesOf([0, 1, 2, 3])), new Map(classesOf([2, 0, 3, 1]))];
    const changes = [...before].map(([classCode, one]) => ({
      ...{ classCode, before: one, after: after.get(classCode) ?? one },
    }));
    const wide = recogniseWideChange(changes);
    expect(wide).toEqual({ why: 'partial-sort', kind: 'class', rows: [...before.keys()], columns });
    expect(
      changes.map(({ before: was, after: is }) => holdReason(was, is, { share: 1, rows: 99 }, wide)?.changed),
    ).toEqual([...before.keys()].map((classCode) => [classCode]));
  });

  it('recognises a paste that landed a row too low in Lớp, class by class', () => {
    const codes = ['001', '002', '003', '004'].map((number) => `NTM-2024-171-${number}`);
    const titles = ['A', 'B', 'C', 'D', 'E'].map((letter) => `Lớp ${letter}`);
    const row = (classCode: string, title = '') => aClassContent({ cells: aClassRow({ classCode, title }) });
    const changes = codes.map((classCode, at) => ({
      classCode,
      before: row(classCode, titles[at + 1]),
      after: row(classCode, titles[at]),
    }));
    // What the first one got stood in a class above, which did not change: it is held with the others.
    const wide = recogniseWideChange(changes);
    expect(wide).toEqual({ why: 'shifted-paste', kind: 'class', rows: codes.slice(1), columns: ['title'] });
    expect(
      changes.map(({ before, after }) => holdReason(before, after, { share: 1, rows: 99 }, wide)?.why),
    ).toEqual(codes.map(() => 'shifted-paste'));
  });

  it('leaves to each class what happened in one of them only', () => {
    const [first, second] = changesTo(
      tab.map((row, at) => (at < 10 ? withCells(row, { phone: cellOf(tab[9 - at] ?? [], 'phone') }) : row)),
    );
    const others = tab.slice(10).map((row, at) => (at === 0 ? withCells(row, { note: 'mới' }) : row));
    const changes = [first, second && { ...second, after: aClassContent({ enrolments: others }) }];
    expect(recogniseWideChange(changes.flatMap((one) => (one === undefined ? [] : [one])))).toBeUndefined();
  });

  it('holds no class that had no part in it, and one whose rows all went to others', () => {
    const wide = {
      why: 'partial-sort',
      kind: 'enrolment',
      rows: ['r1', 'r2', 'r3', 'r4'],
      columns: ['classCode'],
    } as const;
    const limits = { share: 1, rows: 99 };
    const own = aClassContent({ enrolments: aRoster(1) });
    const other = aClassContent({
      enrolments: [withCells(aRoster(1)[0] ?? [], { _id: 'r9', fullName: 'Lê Văn Khác' })],
    });
    expect(
      holdReason(other, { ...other, cells: aClassRow({ title: 'Khác' }) }, limits, wide),
    ).toBeUndefined();
    expect(holdReason(own, other, limits, wide)).toMatchObject({
      why: 'partial-sort',
      changed: [],
      removed: ['r1'],
    });
  });

  it('sees it when the class codes were sorted along', () => {
    const got = recogniseWideChange(changesTo(upsideDown('classCode', 'fullName')));
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
    expect(recogniseWideChange(changesTo(rows))).toBeUndefined();
  });
});
