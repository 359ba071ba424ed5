import fc from 'fast-check';
import { diffClass } from '../../../core/src/class/diffClass.ts';
import { CLASS_KEYS, ENROLMENT_KEYS } from '../../../core/src/schema/sentKeys.ts';
import { aClassContent } from '../../builders/aClassContent.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aListRow } from '../../builders/aListRow.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';

const roster = [anEnrolmentRow({ _id: 'a' }), anEnrolmentRow({ _id: 'b' }), anEnrolmentRow({ _id: 'c' })];
const before = aClassContent({ enrolments: roster });
const nothing = {
  fields: [],
  added: [],
  removed: [],
  changed: [],
  cells: [],
  addedRows: [],
  removedRows: [],
};

describe('diffClass', () => {
  it('finds nothing in the same state, whatever the order of the roster', () => {
    expect(diffClass(before, { ...before, enrolments: [...roster].reverse() })).toEqual(nothing);
  });

  it('names the changed fields of the class', () => {
    const cells = aClassRow({ status: 'HOAN', note: 'lũ' });
    expect(diffClass(before, { ...before, cells })).toEqual({
      ...nothing,
      fields: ['status', 'note'],
      cells: [
        { kind: 'class', field: 'status', from: 'DANG_HOC', to: 'HOAN' },
        { kind: 'class', field: 'note', from: '', to: 'lũ' },
      ],
    });
  });

  it('takes the text 3 and the number 3 for different', () => {
    expect(diffClass(before, { ...before, cells: aClassRow({ theoryDays: '3' }) }).fields).toEqual([
      'theoryDays',
    ]);
  });

  it('names added, removed and changed learners by their ids', () => {
    const enrolments = [
      anEnrolmentRow({ _id: 'd' }),
      anEnrolmentRow({ _id: 'b', result: 'VANG' }),
      roster[0] ?? [],
    ];
    expect(diffClass(before, { ...before, enrolments })).toEqual({
      ...nothing,
      added: ['d'],
      removed: ['c'],
      changed: ['b'],
      cells: [{ kind: 'enrolment', row: 'b', field: 'result', from: 'HOAN_THANH', to: 'VANG' }],
      addedRows: [{ kind: 'enrolment', row: 'd' }],
      removedRows: [{ kind: 'enrolment', row: 'c' }],
    });
  });

  it('names the rows of every list', () => {
    const after = aClassContent({
      enrolments: roster,
      costs: [aListRow('cost', { _id: 'k1' })],
      lecturers: [aListRow('lecturer', { _id: 'g1' })],
    });
    expect(diffClass(before, after)).toEqual({
      ...nothing,
      added: ['k1', 'g1'],
      addedRows: [
        { kind: 'cost', row: 'k1' },
        { kind: 'lecturer', row: 'g1' },
      ],
    });
  });

  it('takes everything of a new class for added', () => {
    const { cells, ...diff } = diffClass(undefined, before);
    expect(diff).toMatchObject({ fields: [...CLASS_KEYS], added: ['a', 'b', 'c'], removed: [], changed: [] });
    expect(cells).toHaveLength(before.cells.filter((cell) => cell !== '').length);
    expect(cells[0]).toEqual({ kind: 'class', field: 'classCode', from: '', to: 'NTM-2024-171-003' });
  });

  it('tells enough to go from one state to the other and back, cell by cell', () => {
    const row = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      note: fc.constantFrom('', 1, '1'),
    });
    const content = fc
      .tuple(fc.uniqueArray(row, { selector: ({ id }) => id }), fc.constantFrom('HOAN', 'HUY'))
      .map(([rows, status]) =>
        aClassContent({
          cells: aClassRow({ status }),
          enrolments: rows.map(({ id, note }) => anEnrolmentRow({ _id: id, note })),
        }),
      );
    fc.assert(
      fc.property(content, content, (one, other) => {
        const diff = diffClass(one, other);
        const back = diffClass(other, one);
        expect(back.cells.map(({ from, to, ...where }) => ({ ...where, from: to, to: from }))).toEqual(
          expect.arrayContaining([...diff.cells]),
        );
        expect(back.cells).toHaveLength(diff.cells.length);
        expect([...back.added].sort()).toEqual([...diff.removed].sort());
        const touched = new Set(diff.cells.flatMap(({ row }) => row ?? []));
        expect([...touched]).toEqual(diff.changed);
        const idAt = ENROLMENT_KEYS.indexOf('_id');
        for (const { row, field, from, to } of diff.cells) {
          const at = (row === undefined ? CLASS_KEYS : ENROLMENT_KEYS).indexOf(field);
          const rowOf = (state: typeof one) =>
            row === undefined ? state.cells : state.enrolments.find((cells) => cells[idAt] === row);
          expect([rowOf(one)?.[at], rowOf(other)?.[at]]).toEqual([from, to]);
        }
      }),
    );
  });
});
