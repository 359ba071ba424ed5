import fc from 'fast-check';
import { isSameText } from '../../../core/src/cell/isSameText.ts';
import { fieldOwner } from '../../../core/src/class/fieldOwner.ts';
import { isBlank, type Cell } from '../../../core/src/schema/cell.ts';
import { CLASS_KEYS } from '../../../core/src/schema/sentKeys.ts';
import { answerField } from '../../../core/src/sync/answerField.ts';
import { applyProvince, type ProvincePush } from '../../../core/src/sync/applyProvince.ts';
import type { ProvinceField, ProvinceFields } from '../../../core/src/sync/provinceFields.ts';
import { reconcileFields } from '../../../core/src/sync/reconcileFields.ts';
import { settleFields } from '../../../core/src/sync/settleFields.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aProvinceField } from '../../builders/aProvinceField.ts';

type What = 'nothing' | 'change' | 'conflict';
const valueOf = (cells: readonly Cell[], field: string): Cell => cells[CLASS_KEYS.indexOf(field)] ?? '';

describe('reconcileFields', () => {
  it.each<[string, Cell, Partial<ProvinceField>, [What, Cell]]>([
    ['an untouched cell takes the value', '', {}, ['change', 'DUYET']],
    ['white space is an untouched cell', ' ', {}, ['change', 'DUYET']],
    ['the sheet has it already', 'DUYET', {}, ['nothing', 'DUYET']],
    ['the sheet has it with a space', ' DUYET', {}, ['nothing', ' DUYET']],
    ['the province withdrew it', 'X', { value: '' }, ['nothing', 'X']],
    ['the reporter typed something else since', 'KHONG_DUYET', {}, ['conflict', 'DUYET']],
    ['the reporter emptied the cell since', '', { sheetThen: 'CHO_BO_SUNG' }, ['conflict', 'DUYET']],
    ['the cell is still what it was then', 'CHO_BO_SUNG', { sheetThen: 'CHO_BO_SUNG' }, ['change', 'DUYET']],
    [
      'the reporter keeps theirs',
      'KHONG_DUYET',
      { answered: { kept: 'KHONG_DUYET', by: 'r', at: 't' } },
      ['nothing', 'DUYET'],
    ],
    [
      'the reporter kept another value before',
      'KHONG_DUYET',
      { answered: { kept: 'X', by: 'r', at: 't' } },
      ['conflict', 'DUYET'],
    ],
  ])('of the province’s own field: %s', (_case, mine, opinion, [what, effective]) => {
    const field = aProvinceField(opinion);
    const { value: theirs, by, at } = field;
    const got = reconcileFields(aClassRow({ approval: mine }), { approval: field });
    expect(got.changes).toEqual(what === 'change' ? [{ field: 'approval', value: theirs, by, at }] : []);
    expect(got.conflicts).toEqual(
      what === 'conflict' ? [{ field: 'approval', mine, theirs, by, at, isProposal: false }] : [],
    );
    expect(valueOf(got.effective, 'approval')).toBe(effective);
  });

  it.each<[string, Cell, Partial<ProvinceField>, What]>([
    ['an untouched cell is proposed to', 'Tên cũ', {}, 'conflict'],
    ['so is one that was changed since', 'Tên khác', {}, 'conflict'],
    ['the sheet has it already', 'Tên mới', {}, 'nothing'],
    ['the province withdrew it', 'Tên cũ', { value: '' }, 'nothing'],
    ['the reporter keeps theirs', 'Tên cũ', { answered: { kept: 'Tên cũ', by: 'r', at: 't' } }, 'nothing'],
  ])('of a reporter’s field: %s; theirs counts', (_case, mine, opinion, what) => {
    const title = aProvinceField({ value: 'Tên mới', sheetThen: 'Tên cũ', ...opinion });
    const { value: theirs, by, at } = title;
    const got = reconcileFields(aClassRow({ title: mine }), { title });
    expect(got.changes).toEqual([]);
    expect(got.conflicts).toEqual(
      what === 'conflict' ? [{ field: 'title', mine, theirs, by, at, isProposal: true }] : [],
    );
    expect(valueOf(got.effective, 'title')).toBe(mine);
  });

  it('leaves everything as it is while the province has typed nothing', () => {
    const sheet = aClassRow();
    expect(reconcileFields(sheet, {})).toEqual({ changes: [], conflicts: [], effective: sheet });
  });
});

/** What the two sides do to a class: in turn, the sheet is pushed, the province types, the reporter takes or keeps. */
const FIELDS = ['approval', 'allottedCost', 'title'] as const;
const aValue = fc.constantFrom<Cell>('', 'A', 'B', ' B', 3);
const aStep = fc.oneof(
  fc.record({ kind: fc.constant('sheet' as const), field: fc.constantFrom(...FIELDS), value: aValue }),
  fc.record({ kind: fc.constant('province' as const), field: fc.constantFrom(...FIELDS), value: aValue }),
  fc.record({ kind: fc.constantFrom('take' as const, 'keep' as const), field: fc.constantFrom(...FIELDS) }),
);
interface Sides {
  readonly sheet: readonly Cell[];
  readonly fields: ProvinceFields;
}
const start: Sides = { sheet: aClassRow(), fields: {} };
const timeOf = (at: number): string => new Date(Date.UTC(2026, 0, 1, 0, 0, at)).toISOString();
const withCell = (sheet: readonly Cell[], field: string, value: Cell): Cell[] =>
  sheet.map((cell, at) => (CLASS_KEYS[at] === field ? value : cell));

type Step = typeof aStep extends fc.Arbitrary<infer S> ? S : never;

function takeStep({ sheet, fields }: Sides, step: Step, at: number): Sides {
  const { field } = step;
  const pushed = (now: readonly Cell[]): Sides => ({ sheet: now, fields: settleFields(fields, now) });
  if (step.kind === 'sheet') return pushed(withCell(sheet, field, step.value));
  if (step.kind === 'province') {
    const push: ProvincePush = { cells: { [field]: step.value }, by: 'p', observedAt: timeOf(at) };
    return { sheet, fields: applyProvince(fields, push, sheet).fields };
  }
  const theirs = fields[field]?.value;
  if (theirs === undefined || isBlank(theirs)) return { sheet, fields };
  if (step.kind === 'take') return pushed(withCell(sheet, field, theirs));
  const by = { by: 'r', at: timeOf(at) };
  return { sheet, fields: answerField(fields, { field, theirs }, sheet, by) };
}

const isKept = (opinion: ProvinceField | undefined, mine: Cell): boolean =>
  opinion?.answered !== undefined && isSameText(opinion.answered.kept, mine);

const someSteps = fc.array(aStep, { maxLength: 12, size: 'max' });
const everySides = someSteps.map((steps) => steps.reduce(takeStep, start));

describe('the two sides of a class', () => {
  it('never lose a value: where they differ, both are still there, and one is asked for, changed or answered', () => {
    fc.assert(
      fc.property(everySides, ({ sheet, fields }) => {
        const { changes, conflicts, effective } = reconcileFields(sheet, fields);
        for (const field of FIELDS) {
          const [mine, theirs] = [valueOf(sheet, field), fields[field]?.value ?? ''];
          const told = [...changes, ...conflicts].filter((one) => one.field === field);
          const isAgreed = isBlank(theirs) || isSameText(mine, theirs);
          expect(told).toHaveLength(isAgreed || isKept(fields[field], mine) ? 0 : 1);
          const counts = isAgreed || fieldOwner(field) === 'reporter' ? mine : theirs;
          expect(valueOf(effective, field)).toBe(counts);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('agree once what is to change was taken, and stay so', () => {
    fc.assert(
      fc.property(everySides, ({ sheet, fields }) => {
        const { changes, conflicts, effective } = reconcileFields(sheet, fields);
        const taken = changes.reduce((cells, { field, value }) => withCell(cells, field, value), [...sheet]);
        const settled = settleFields(fields, taken);
        expect(reconcileFields(taken, settled)).toEqual({ changes: [], conflicts, effective });
        expect(settleFields(settled, taken)).toBe(settled);
      }),
      { numRuns: 2000 },
    );
  });

  it('never have a value changed that the reporter typed after the province’s first word or their last agreement', () => {
    fc.assert(
      fc.property(someSteps, (steps) => {
        let sides = start;
        const then = new Map<string, Cell>();
        for (const [at, step] of steps.entries()) {
          const spoke = ({ fields }: Sides): boolean => !isBlank(fields[step.field]?.value);
          const before = sides;
          sides = takeStep(before, step, at);
          const mine = valueOf(sides.sheet, step.field);
          const isFirstWord = spoke(sides) && !spoke(before);
          const isAgreed = spoke(sides) && isSameText(mine, sides.fields[step.field]?.value ?? '');
          if (isFirstWord || isAgreed) then.set(step.field, mine);
          for (const { field } of reconcileFields(sides.sheet, sides.fields).changes) {
            expect(isSameText(valueOf(sides.sheet, field), then.get(field) ?? '')).toBe(true);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('come to the same values whichever arrives first', () => {
    fc.assert(
      fc.property(everySides, fc.constantFrom(...FIELDS), aValue, aValue, (sides, field, typed, word) => {
        const sheet = { kind: 'sheet', field, value: typed } as const;
        const province = { kind: 'province', field, value: word } as const;
        const one = takeStep(takeStep(sides, sheet, 90), province, 91);
        const other = takeStep(takeStep(sides, province, 91), sheet, 90);
        expect(one.sheet).toEqual(other.sheet);
        expect(one.fields[field]?.value).toEqual(other.fields[field]?.value);
        const effective = ({ sheet: cells, fields }: Sides) => reconcileFields(cells, fields).effective;
        expect(effective(one)).toEqual(effective(other));
      }),
      { numRuns: 2000 },
    );
  });
});
