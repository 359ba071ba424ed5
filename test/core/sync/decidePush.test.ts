import fc from 'fast-check';
import type { Cell } from '../../../core/src/schema/cell.ts';
import type { ClassState } from '../../../core/src/sync/classState.ts';
import { decidePush, type PushDecision, type PushedClass } from '../../../core/src/sync/decidePush.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aClassState, aPushedClass } from '../../builders/aClassState.ts';
import { aListRow } from '../../builders/aListRow.ts';
import { aProvinceField } from '../../builders/aProvinceField.ts';
import { aRoster, cellOf, withCells } from '../../builders/aRoster.ts';

const limits = { share: 0.2, rows: 5 };
const roster = aRoster(20);
const stored = aClassState({ enrolments: roster });
const renamed = (count: number) =>
  roster.map((row, at) => (at < count ? withCells(row, { fullName: `Lê Văn Khác ${String(at)}` }) : row));
const decide = (pushed: Partial<PushedClass>, before: ClassState | undefined = stored): PushDecision =>
  decidePush(before, aPushedClass({ enrolments: roster, ...pushed }), limits);
const nothing = { changes: [], conflicts: [] };
const approval = aProvinceField();
const conflict = {
  field: 'approval',
  mine: 'X',
  theirs: 'DUYET',
  by: 'province',
  at: approval.at,
  isProposal: false,
};
const change = { field: 'approval', value: 'DUYET', by: 'province', at: approval.at };

describe('decidePush', () => {
  it('stores a new class', () => {
    const pushed = aPushedClass({ enrolments: roster, baseRevision: 0 });
    const { hash, workbookId, observedAt, by, cells, enrolments, costs, materials, lecturers } = pushed;
    expect(decidePush(undefined, pushed, limits)).toEqual({
      outcome: 'stored',
      revision: 1,
      ...nothing,
      write: {
        isRevision: true,
        state: {
          ...{ revision: 1, sheetRevision: 1, hash, workbookId, observedAt, by },
          ...{ cells, enrolments, costs, materials, lecturers },
          provinceFields: {},
          removedRows: [],
        },
      },
    });
  });

  it('numbers a class that the rebuilt store lost after what the sheet saw', () => {
    expect(decidePush(undefined, aPushedClass({ baseRevision: 7 }), limits).revision).toBe(8);
  });

  it('stores a change as the next revision', () => {
    const decision = decide({ enrolments: renamed(1) });
    expect(decision).toMatchObject({ outcome: 'stored', revision: 6, ...nothing });
    expect(decision.write?.state).toMatchObject({ revision: 6, sheetRevision: 6, enrolments: renamed(1) });
  });

  it('writes nothing when nothing changed', () => {
    expect(decide({})).toEqual({ outcome: 'unchanged', revision: 5, ...nothing });
  });

  it('refuses an outdated state and writes nothing, whatever it brings', () => {
    const outdated = {
      enrolments: [],
      baseRevision: 4,
      observedAt: '2026-03-05T01:00:00.000Z',
      confirm: 'x',
    };
    const answers = [{ field: 'approval', theirs: 'DUYET' }];
    const before = { ...stored, provinceFields: { approval } };
    expect(decide({ ...outdated, answers }, before)).toEqual({ outcome: 'refused', revision: 5, ...nothing });
  });

  it('does not take a sheet for outdated because the province typed something since', () => {
    const before = { ...stored, revision: 9, provinceFields: { approval } };
    const elsewhere = { workbookId: 'w2', enrolments: renamed(1) };
    expect(decide(elsewhere, before)).toMatchObject({ outcome: 'merged', revision: 10 });
    expect(decide({ ...elsewhere, baseRevision: 4 }, before)).toMatchObject({
      outcome: 'refused',
      revision: 9,
    });
  });

  describe('when the change is one that nobody may make by mistake', () => {
    const held = decide({ enrolments: renamed(6) });

    it('holds it, says what it would do and writes nothing', () => {
      const { confirm = '' } = held.held ?? {};
      expect(held).toEqual({
        outcome: 'held',
        revision: 5,
        ...nothing,
        held: {
          why: 'mass-change',
          kind: 'enrolment',
          removed: [],
          changed: ['r1', 'r2', 'r3', 'r4', 'r5', 'r6'],
          columns: ['fullName'],
          confirm,
        },
      });
      expect(confirm).not.toBe('');
    });

    it('stores it when it is confirmed', () => {
      expect(decide({ enrolments: renamed(6), confirm: held.held?.confirm })).toMatchObject({
        outcome: 'stored',
        revision: 6,
        write: { state: { enrolments: renamed(6) } },
      });
    });

    it.each<[string, Partial<PushedClass>, Partial<ClassState>]>([
      ['the sheet changed since it was confirmed', { enrolments: renamed(7) }, {}],
      ['a cell changed that is not in the list', { cells: aClassRow({ note: 'x' }) }, {}],
      ['the stored state changed', { baseRevision: 6 }, { revision: 6, sheetRevision: 6 }],
    ])('holds it again when %s', (_case, pushed, before) => {
      const confirm = held.held?.confirm;
      const again = decide({ enrolments: renamed(6), confirm, ...pushed }, { ...stored, ...before });
      expect(again.outcome).toBe('held');
      expect(again.held?.confirm).not.toBe(confirm);
    });

    it('still takes the confirmation when only the province typed something since', () => {
      const before = { ...stored, revision: 6, provinceFields: { title: aProvinceField({ value: 'Tên' }) } };
      expect(decide({ enrolments: renamed(6), confirm: held.held?.confirm }, before).outcome).toBe('stored');
    });

    it('never holds the first state of a class', () => {
      const [first, ...others] = roster;
      const shifted = [...others, ...(first === undefined ? [] : [first])];
      expect(decidePush(undefined, aPushedClass({ enrolments: shifted }), limits).outcome).toBe('stored');
    });
  });

  describe('when the province typed something', () => {
    const cells = (mine: Cell) => aClassRow({ approval: mine });

    it('keeps it whatever the sheet brings, and answers what the sheet is to take', () => {
      const decision = decide({ enrolments: renamed(1) }, { ...stored, provinceFields: { approval } });
      expect(decision).toMatchObject({ outcome: 'merged', revision: 6, changes: [change], conflicts: [] });
      expect(decision.write).toMatchObject({ state: { provinceFields: { approval } } });
    });

    it('answers it to a sheet that brings nothing new, without writing', () => {
      expect(decide({}, { ...stored, provinceFields: { approval } })).toEqual({
        outcome: 'merged',
        revision: 5,
        changes: [change],
        conflicts: [],
      });
    });

    it('notes that the sheet took it', () => {
      const decision = decide({ cells: cells('DUYET') }, { ...stored, provinceFields: { approval } });
      expect(decision).toMatchObject({ outcome: 'stored', ...nothing });
      expect(decision.write?.state.provinceFields).toEqual({ approval: { ...approval, sheetThen: 'DUYET' } });
    });

    it('keeps both where the reporter typed something else, and asks', () => {
      const decision = decide({ cells: cells('X') }, { ...stored, provinceFields: { approval } });
      expect(decision).toMatchObject({ outcome: 'stored', changes: [], conflicts: [conflict] });
      expect(decision.write?.state).toMatchObject({ cells: cells('X'), provinceFields: { approval } });
    });

    it('records an answer with a change and without one, the latter as no new revision', () => {
      const answers = [{ field: 'approval', theirs: 'DUYET' }];
      const answered = { ...approval, answered: { kept: 'X', by: 'clerk', at: '2026-03-05T03:00:00.000Z' } };
      const provinceFields = { approval };
      expect(decide({ cells: cells('X'), answers }, { ...stored, provinceFields })).toMatchObject({
        outcome: 'stored',
        ...nothing,
        write: { isRevision: true, state: { provinceFields: { approval: answered } } },
      });
      const before = aClassState({ enrolments: roster, cells: cells('X'), provinceFields });
      expect(decide({ cells: cells('X') }, before)).toMatchObject({
        outcome: 'unchanged',
        conflicts: [conflict],
      });
      const decision = decide({ cells: cells('X'), answers }, before);
      expect(decision).toMatchObject({ outcome: 'unchanged', revision: 5, ...nothing });
      expect(decision.write).toEqual({
        isRevision: false,
        state: { ...before, provinceFields: { approval: answered } },
      });
    });
  });

  describe('of rows that leave and come back', () => {
    const costs = [aListRow('cost', { _id: 'k1' })];
    const full = aClassState({ enrolments: roster, costs });
    const now = { by: 'clerk', at: '2026-03-05T03:00:00.000Z', revision: 6 };
    const gone = decide({ enrolments: roster.slice(2) }, full).write?.state;

    it('remembers who removed them, when and in which revision', () => {
      expect(gone?.removedRows).toEqual([
        { kind: 'enrolment', id: 'r1', ...now },
        { kind: 'enrolment', id: 'r2', ...now },
        { kind: 'cost', id: 'k1', ...now },
      ]);
    });

    it('does not take a row for removed that only got its real id', () => {
      const made = aClassState({ enrolments: [withCells(roster[0] ?? [], { _id: '~made' })] });
      expect(decide({ enrolments: roster.slice(0, 1) }, made).write?.state.removedRows).toEqual([]);
    });

    it('forgets it of a row that is back', () => {
      const back = decide(
        { enrolments: roster.slice(1), baseRevision: 6, observedAt: '2026-03-05T04:00:00.000Z' },
        gone,
      );
      expect(back.write?.state.removedRows.map(({ id }) => id)).toEqual(['r1', 'k1']);
    });
  });

  it('brings a removed class back, even with the content it had, and never holds that', () => {
    const removed = { by: 'clerk', at: '2026-03-05T02:30:00.000Z' };
    const before = { ...stored, removed, hash: '', observedAt: removed.at };
    const back = decide({ observedAt: '2026-03-05T04:00:00.000Z' }, before);
    expect(back).toMatchObject({ outcome: 'stored', revision: 6 });
    expect(back.write?.state).not.toHaveProperty('removed');
    expect(decide({ enrolments: [] }, before).outcome).toBe('stored');
    const late = { baseRevision: 4, observedAt: '2026-03-05T02:10:00.000Z' };
    expect(decide(late, before)).toEqual({ outcome: 'refused', revision: 5, ...nothing });
  });

  it('changes nothing when the same push comes again, whatever it did the first time', () => {
    const somePush = fc.record({
      enrolments: fc.subarray(renamed(9), { minLength: 0 }),
      cells: fc.constantFrom<Cell>('', 'X', 'DUYET').map((value) => aClassRow({ approval: value })),
      baseRevision: fc.constantFrom(0, 4, 5, 6),
      answers: fc.constantFrom(undefined, [{ field: 'approval', theirs: 'DUYET' }]),
    });
    fc.assert(
      fc.property(somePush, fc.boolean(), (push, isOpinion) => {
        const before = { ...stored, provinceFields: isOpinion ? { approval } : {} };
        const first = decide(push, before);
        const after = first.write?.state ?? before;
        const second = decide(push, after);
        expect(second.write).toBeUndefined();
        expect(second.revision).toBe(first.revision);
        const { changes, conflicts, held } = first;
        if (first.outcome !== 'stored')
          expect(second).toEqual({
            outcome: first.outcome,
            revision: first.revision,
            changes,
            conflicts,
            ...(held && { held }),
          });
        else expect(second).toEqual({ outcome: 'unchanged', revision: first.revision, changes, conflicts });
      }),
      { numRuns: 500 },
    );
  });

  it('loses no row: what a stored push does not have is among the removed rows', () => {
    fc.assert(
      fc.property(fc.array(fc.subarray(roster), { maxLength: 6 }), (pushes) => {
        let state = stored;
        pushes.forEach((enrolments, at) => {
          const pushed = {
            enrolments,
            baseRevision: state.revision,
            observedAt: `2026-03-05T03:0${String(at)}:00.000Z`,
          };
          const { held } = decide(pushed, state);
          state = decide({ ...pushed, confirm: held?.confirm }, state).write?.state ?? state;
          const there = state.enrolments.map((row) => cellOf(row, '_id'));
          expect([...there, ...state.removedRows.map(({ id }) => id)].sort()).toEqual(
            roster.map((row) => cellOf(row, '_id')).sort(),
          );
        });
      }),
      { numRuns: 200 },
    );
  });
});
