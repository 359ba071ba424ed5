import fc from 'fast-check';
import { diffClass } from '../../../core/src/class/diffClass.ts';
import { protectClass } from '../../../core/src/class/protectClass.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import type { ClassCells } from '../../../core/src/schema/classCells.ts';
import { CLASS_KEYS, ENROLMENT_KEYS } from '../../../core/src/schema/sentKeys.ts';
import { restorePlan as planOf, type RestorePlan } from '../../../core/src/sync/restorePlan.ts';
import { aClassContent } from '../../builders/aClassContent.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aListRow } from '../../builders/aListRow.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';

const kept = (content: Partial<ClassCells>): ClassCells =>
  protectClass(aClassContent(content), ({ key }) => `key-${key}`);
const restorePlan = (revision: ClassCells, content: ClassCells): RestorePlan => planOf(revision, { content });
const ID = '099185000001';
const nothing: RestorePlan = { overwrite: [], putBack: [], lost: [], surplus: [], moved: [] };
const then = kept({ enrolments: [anEnrolmentRow()] });
const learner = (cells: Parameters<typeof anEnrolmentRow>[0]) =>
  kept({ enrolments: [anEnrolmentRow(cells)] });

describe('restorePlan', () => {
  it('writes nothing when nothing changed, and leaves identity numbers whose key is the same', () => {
    expect(restorePlan(then, kept({ enrolments: [anEnrolmentRow()] }))).toEqual(nothing);
  });

  it('overwrites cells that are another now, blank ones too', () => {
    const now = kept({
      cells: aClassRow({ note: 'mới', venue: '' }),
      enrolments: [anEnrolmentRow({ phone: '', position: 'Bí thư' })],
    });
    expect(restorePlan(then, now)).toEqual({
      ...nothing,
      overwrite: [
        { kind: 'class', field: 'venue', from: '', to: 'TTHTCĐ xã La Bằng' },
        { kind: 'class', field: 'note', from: 'mới', to: '' },
        { kind: 'enrolment', row: 'r1', field: 'phone', from: '', to: '0950000001' },
        { kind: 'enrolment', row: 'r1', field: 'position', from: 'Bí thư', to: 'Trưởng xóm' },
      ],
    });
  });

  it('puts rows back with the end of their identity number, and says that it is lost', () => {
    const now = kept({ costs: [] });
    const before = kept({ enrolments: [anEnrolmentRow({ ethnicity: 'Tày' })], costs: [aListRow('cost')] });
    const learner = anEnrolmentRow({ ethnicity: 'DTTS', idNumber: '…001' });
    expect(restorePlan(before, now)).toEqual({
      ...nothing,
      putBack: [
        { kind: 'enrolment', row: 'r1', cells: learner },
        { kind: 'cost', row: 'k1', cells: aListRow('cost') },
      ],
      lost: [
        { kind: 'enrolment', row: 'r1', field: 'ethnicity', shown: 'DTTS' },
        { kind: 'enrolment', row: 'r1', field: 'idNumber', shown: '…001' },
      ],
    });
  });

  it.each<[string, ClassCells, ClassCells, [string, Cell]]>([
    ['an identity number', then, learner({ idNumber: '099185000002' }), ['idNumber', '…001']],
    ['one that was emptied', then, learner({ idNumber: '' }), ['idNumber', '…001']],
    ['one typed into a note', learner({ note: `CCCD ${ID} cũ` }), then, ['note', 'CCCD …001 cũ']],
    ['a people that is known as minority only', learner({ ethnicity: 'Tày' }), then, ['ethnicity', 'DTTS']],
  ])('never writes a masked cell over what is there: %s', (_case, revision, present, [field, shown]) => {
    expect(restorePlan(revision, present)).toEqual({
      ...nothing,
      lost: [{ kind: 'enrolment', row: 'r1', field, shown }],
    });
  });

  it('empties a cell that was empty, an identity number too', () => {
    expect(restorePlan(learner({ idNumber: '' }), then).overwrite).toMatchObject([
      { row: 'r1', field: 'idNumber', to: '' },
    ]);
  });

  it('names rows that were not there then and does not touch them', () => {
    const now = kept({ enrolments: [anEnrolmentRow(), anEnrolmentRow({ _id: 'r2' })] });
    expect(restorePlan(then, now)).toEqual({ ...nothing, surplus: [{ kind: 'enrolment', row: 'r2' }] });
  });

  it('gives a class that is gone its row and its lists back, the province’s fields too', () => {
    const cells = aClassRow({ classCode: 'NTM-2024-171-003', openingDecision: '25/TB-VPĐP', note: ID });
    const before = kept({ cells, enrolments: [anEnrolmentRow({ idNumber: '' })] });
    const { putBack, lost, ...rest } = restorePlan(before, { ...kept({}), cells: [] });
    expect(rest).toEqual({ overwrite: [], surplus: [], moved: [] });
    expect(putBack.map(({ kind, row }) => [kind, row])).toEqual([
      ['enrolment', 'r1'],
      ['class', 'NTM-2024-171-003'],
    ]);
    expect(putBack[1]?.cells).toEqual(before.cells);
    expect(lost).toEqual([{ kind: 'class', row: 'NTM-2024-171-003', field: 'note', shown: '…001' }]);
  });

  it('takes a row back that lost its class code, and leaves one that stands under another class', () => {
    const before = kept({ enrolments: [anEnrolmentRow(), anEnrolmentRow({ _id: 'r2' })] });
    const content = kept({ enrolments: [anEnrolmentRow({ classCode: '' })] });
    const isElsewhere = (kind: string, row: string) => kind === 'enrolment' && row === 'r2';
    expect(planOf(before, { content, isElsewhere })).toEqual({
      ...nothing,
      overwrite: [{ kind: 'enrolment', row: 'r1', field: 'classCode', from: '', to: 'NTM-2024-171-003' }],
      moved: [{ kind: 'enrolment', row: 'r2' }],
    });
  });

  it('leaves the province’s fields', () => {
    const now = kept({
      cells: aClassRow({ approval: 'DUYET', allottedCost: 5 }),
      enrolments: [anEnrolmentRow()],
    });
    expect(restorePlan(then, now)).toEqual(nothing);
  });

  it('brings back every cell but those it says are lost', () => {
    const aValue = fc.constantFrom<Cell>('', 'x', 3, `số ${ID}`);
    const someRows = fc
      .uniqueArray(
        fc.record({
          _id: fc.constantFrom('a', 'b', 'c'),
          note: aValue,
          position: aValue,
          idNumber: fc.constantFrom('', ID, '099185000002'),
        }),
        { selector: ({ _id }) => _id },
      )
      .map((rows) => rows.map((row) => anEnrolmentRow(row)));
    const someState = fc
      .tuple(aValue, someRows)
      .map(([note, enrolments]) => kept({ cells: aClassRow({ note }), enrolments }));
    fc.assert(
      fc.property(someState, someState, (revision, present) => {
        const plan = restorePlan(revision, present);
        const write = (row: string | undefined, cells: readonly Cell[], keys: readonly string[]) =>
          cells.map(
            (cell, at) => plan.overwrite.find((one) => one.row === row && one.field === keys[at])?.to ?? cell,
          );
        const idOf = (row: readonly Cell[]) => String(row[ENROLMENT_KEYS.indexOf('_id')]);
        const surplus = new Set(plan.surplus.map(({ row }) => row));
        const restored = {
          ...present,
          cells: write(undefined, present.cells, CLASS_KEYS),
          enrolments: [
            ...present.enrolments
              .filter((row) => !surplus.has(idOf(row)))
              .map((row) => write(idOf(row), row, ENROLMENT_KEYS)),
            ...plan.putBack.map(({ cells }) => cells),
          ],
        };
        const { cells, added, removed } = diffClass(restored, revision);
        expect([added, removed]).toEqual([[], []]);
        const places = ({ row = '', field }: { row?: string; field: string }) => `${row} ${field}`;
        const lost = new Set(plan.lost.map(places));
        expect(cells.map(places).filter((place) => !lost.has(place))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
