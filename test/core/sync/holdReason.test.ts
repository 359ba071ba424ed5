import fc from 'fast-check';
import type { Cell } from '../../../core/src/schema/cell.ts';
import type { ClassCells } from '../../../core/src/schema/classCells.ts';
import { ENROLMENT_KEYS } from '../../../core/src/schema/sentKeys.ts';
import { holdReason, type HeldChange } from '../../../core/src/sync/holdReason.ts';
import { aClassContent } from '../../builders/aClassContent.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aListRow } from '../../builders/aListRow.ts';
import { aRoster, cellOf, withCells } from '../../builders/aRoster.ts';

const limits = { share: 0.2, rows: 5 };
const roster = aRoster(20);
const before = aClassContent({ enrolments: roster });
const idsOf = (rows: readonly (readonly Cell[])[]) => rows.map((row) => String(cellOf(row, '_id')));
const holds = (enrolments: readonly (readonly Cell[])[], from: ClassCells = before) =>
  holdReason(from, { ...from, enrolments }, limits);
/** The first rows with other cells. */
const edited = (count: number, cells: (at: number) => Record<string, Cell>) =>
  roster.map((row, at) => (at < count ? withCells(row, cells(at)) : row));
const anyone = (at: number) => ({ fullName: `Lê Văn Khác ${String(at)}` });

describe('holdReason', () => {
  it.each<[string, readonly (readonly Cell[])[], HeldChange]>([
    [
      'six of twenty learners removed',
      roster.slice(6),
      { why: 'mass-change', kind: 'enrolment', removed: idsOf(roster.slice(0, 6)), changed: [], columns: [] },
    ],
    [
      'six names replaced',
      edited(6, anyone),
      {
        why: 'mass-change',
        kind: 'enrolment',
        removed: [],
        changed: idsOf(roster.slice(0, 6)),
        columns: ['fullName'],
      },
    ],
    [
      'six phones emptied',
      edited(6, () => ({ phone: '' })),
      {
        why: 'mass-change',
        kind: 'enrolment',
        removed: [],
        changed: idsOf(roster.slice(0, 6)),
        columns: ['phone'],
      },
    ],
    [
      'three removed and three replaced',
      edited(3, anyone).slice(0, 17),
      {
        why: 'mass-change',
        kind: 'enrolment',
        removed: ['r18', 'r19', 'r20'],
        changed: ['r1', 'r2', 'r3'],
        columns: ['fullName'],
      },
    ],
    [
      'everybody removed',
      [],
      { why: 'mass-change', kind: 'enrolment', removed: idsOf(roster), changed: [], columns: [] },
    ],
    [
      'one column of four learners exchanged',
      edited(4, (at) => ({ phone: cellOf(roster[3 - at] ?? [], 'phone') })),
      {
        why: 'partial-sort',
        kind: 'enrolment',
        removed: [],
        changed: ['r1', 'r2', 'r3', 'r4'],
        columns: ['phone'],
      },
    ],
    [
      'a sort of one column, one learner removed, one replaced',
      roster
        .map((row, at) =>
          withCells(row, { fullName: cellOf(roster[at === 19 ? 19 : 18 - at] ?? [], 'fullName') }),
        )
        .slice(0, 19)
        .map((row, at) => (at === 9 ? withCells(row, { position: 'Bí thư' }) : row)),
      {
        why: 'partial-sort',
        kind: 'enrolment',
        removed: ['r20'],
        changed: [...idsOf(roster.slice(0, 9)), ...idsOf(roster.slice(10, 19)), 'r10'],
        columns: ['fullName'],
      },
    ],
    [
      'two columns of three learners a column to the right',
      edited(3, (at) => ({
        workplace: cellOf(roster[at] ?? [], 'position'),
        inOcopCycle: cellOf(roster[at] ?? [], 'workplace'),
      })),
      {
        why: 'shifted-paste',
        kind: 'enrolment',
        removed: [],
        changed: ['r1', 'r2', 'r3'],
        columns: ['workplace', 'inOcopCycle'],
      },
    ],
  ])('holds %s', (_case, after, held) => {
    expect(holds(after)).toEqual(held);
  });

  it.each<[string, readonly (readonly Cell[])[]]>([
    ['whole rows in another order', [...roster].reverse()],
    ['five of twenty learners removed', roster.slice(5)],
    ['five names replaced', edited(5, anyone)],
    ['a blank column filled for everybody', edited(20, () => ({ note: 'đã nhận tài liệu' }))],
    [
      'as many learners again',
      [...roster, ...roster.map((row) => withCells(row, { _id: `new ${String(row[18])}` }))],
    ],
    [
      'names in capitals',
      edited(20, (at) => ({ fullName: String(cellOf(roster[at] ?? [], 'fullName')).toUpperCase() })),
    ],
    [
      'decomposed Unicode',
      edited(20, (at) => ({ position: String(cellOf(roster[at] ?? [], 'position')).normalize('NFD') })),
    ],
    [
      'real ids for rows that had made ones',
      roster.map((row) => withCells(row, { _id: `real ${String(row[18])}` })),
    ],
    [
      'two learners whose phones were exchanged',
      edited(2, (at) => ({ phone: cellOf(roster[1 - at] ?? [], 'phone') })),
    ],
    ['nothing', roster],
  ])('lets pass: %s', (_case, after) => {
    expect(holds(after)).toBeUndefined();
  });

  it('measures a share of the rows that were there, and more than the number', () => {
    const many = aClassContent({ enrolments: aRoster(40) });
    expect(holds(many.enrolments.slice(8), many)).toBeUndefined();
    expect(holds(many.enrolments.slice(9), many)?.removed).toHaveLength(9);
    const few = aClassContent({ enrolments: aRoster(5) });
    expect(holds([], few)).toBeUndefined();
  });

  it('looks at every list and tells of all of them', () => {
    const costs = Array.from({ length: 8 }, (_, at) =>
      aListRow('cost', { _id: `k${String(at)}`, quantity: at }),
    );
    const from = { ...before, costs };
    const after = { ...from, enrolments: roster.slice(1), costs: costs.slice(6) };
    expect(holdReason(from, after, limits)).toEqual({
      why: 'mass-change',
      kind: 'cost',
      removed: ['r1', 'k0', 'k1', 'k2', 'k3', 'k4', 'k5'],
      changed: [],
      columns: [],
    });
  });

  it('says nothing of the class’s own row', () => {
    expect(holdReason(before, { ...before, cells: aClassRow({}).map(() => '') }, limits)).toBeUndefined();
  });

  it('never holds an honest session: some cells typed, learners added and removed below the limit, whole rows sorted', () => {
    const keys = ENROLMENT_KEYS.filter((key) => key !== '_id');
    const anEdit = fc.record({
      row: fc.nat(19),
      key: fc.constantFrom(...keys),
      value: fc.oneof(fc.constantFrom<Cell>('', 'Nam', 'Nữ', 'VANG', 'X8', 3), fc.string()),
    });
    const aSession = fc.record({
      // In two rows anything may be typed, what stands in other rows too.
      edits: fc.array(anEdit, { maxLength: 12, size: 'max' }),
      editedRows: fc.uniqueArray(fc.nat(19), { maxLength: 2 }),
      removed: fc.uniqueArray(fc.nat(19), { maxLength: 3 }),
      added: fc.nat(30),
      order: fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
      filled: fc.option(fc.string({ minLength: 1 })),
    });
    fc.assert(
      fc.property(aSession, ({ edits, editedRows, removed, added, order, filled }) => {
        const typed = roster.map((row, at) =>
          editedRows.includes(at)
            ? edits.reduce<Cell[]>((cells, { key, value }) => withCells(cells, { [key]: value }), row)
            : row,
        );
        const kept = typed.filter((_, at) => !removed.includes(at));
        const all = [...kept, ...aRoster(added).map((row, at) => withCells(row, { _id: `n${String(at)}` }))];
        const noted = filled === null ? all : all.map((row) => withCells(row, { note: filled }));
        const shuffled = noted
          .map((row, at) => ({ row, by: order[at] ?? 0 }))
          .sort((a, b) => a.by - b.by)
          .map(({ row }) => row);
        expect(holds(shuffled)).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  it('never lets more rows disappear or be replaced than the limit, whatever else happens', () => {
    const anAct = fc.constantFrom('keep', 'remove', 'replace', 'empty', 'fill');
    fc.assert(
      fc.property(fc.array(anAct, { minLength: 20, maxLength: 20 }), (acts) => {
        const after = roster.flatMap((row, at) => {
          const act = acts[at];
          if (act === 'remove') return [];
          if (act === 'replace') return [withCells(row, anyone(at))];
          if (act === 'empty') return [withCells(row, { fullName: '' })];
          return [act === 'fill' ? withCells(row, { note: 'x' }) : row];
        });
        const lost = acts.filter((act) => act !== 'keep' && act !== 'fill').length;
        expect(holds(after) !== undefined).toBe(lost > 5);
      }),
      { numRuns: 500 },
    );
  });
});
