import fc from 'fast-check';
import { rowsElsewhere, type ClassRows } from '../../../core/src/sync/rowsElsewhere.ts';

const at = (hour: number): string => `2026-03-05T0${String(hour)}:00:00.000Z`;
const aClass = (classCode: string, hour: number, ...rows: string[]): ClassRows => ({
  classCode,
  observedAt: at(hour),
  rows,
});
const plain = (found: Map<string, Set<string>>) =>
  Object.fromEntries([...found].map(([classCode, rows]) => [classCode, [...rows]]));

describe('rowsElsewhere', () => {
  it.each<[string, ClassRows[], Record<string, string[]>]>([
    ['nothing when every row is in one class', [aClass('A', 1, 'r1', 'r2'), aClass('B', 2, 'r3')], {}],
    [
      'a row that moved to a class read later',
      [aClass('A', 1, 'r1', 'r2'), aClass('B', 2, 'r2')],
      { A: ['r2'] },
    ],
    [
      'a row that moved twice',
      [aClass('C', 3, 'r1'), aClass('A', 1, 'r1'), aClass('B', 2, 'r1')],
      { A: ['r1'], B: ['r1'] },
    ],
    [
      'a row in two classes read at once: the first code has it',
      [aClass('B', 1, 'r1'), aClass('A', 1, 'r1')],
      { B: ['r1'] },
    ],
    ['rows exchanged', [aClass('A', 2, 'r1', 'r2'), aClass('B', 1, 'r2', 'r1')], { B: ['r2', 'r1'] }],
  ])('names %s', (_case, classes, expected) => {
    expect(plain(rowsElsewhere(classes))).toEqual(expected);
  });

  it('leaves every row in exactly one class, the same one in whatever order the classes come', () => {
    const someClasses = fc
      .array(fc.record({ hour: fc.nat(3), rows: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')) }), {
        maxLength: 5,
      })
      .map((all) => all.map(({ hour, rows }, number) => aClass(`K${String(number)}`, hour, ...rows)));
    fc.assert(
      fc.property(someClasses, (classes) => {
        const elsewhere = rowsElsewhere(classes);
        const counted = classes.flatMap(({ classCode, rows }) =>
          rows.filter((row) => elsewhere.get(classCode)?.has(row) !== true),
        );
        expect([...counted].sort()).toEqual([...new Set(classes.flatMap(({ rows }) => rows))].sort());
        const sorted = (found: Map<string, Set<string>>) =>
          [...found]
            .map(([code, rows]) => [code, [...rows].sort()] as const)
            .sort(([a], [b]) => (a < b ? -1 : 1));
        expect(sorted(rowsElsewhere([...classes].reverse()))).toEqual(sorted(elsewhere));
      }),
    );
  });
});
