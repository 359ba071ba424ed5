import fc from 'fast-check';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { applyProvince, type ProvincePush } from '../../../core/src/sync/applyProvince.ts';
import type { ProvinceFields } from '../../../core/src/sync/provinceFields.ts';
import { shownCell } from '../../../core/src/sync/shownCell.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aProvinceField } from '../../builders/aProvinceField.ts';

const later = '2026-03-05T03:00:00.000Z';
const aPush = (cells: Record<string, Cell>, observedAt = later): ProvincePush => ({
  cells,
  by: 'lead',
  observedAt,
});
const sheet = aClassRow({ approval: 'CHO_BO_SUNG' });
const approval = aProvinceField();
const answered = { kept: 'KHONG_DUYET', by: 'r', at: 't' };
const said = { by: 'lead', at: later };

describe('applyProvince', () => {
  it.each<[string, ProvinceFields, Record<string, Cell>, ProvinceFields]>([
    [
      'keeps a first value with what the sheet holds',
      {},
      { approval: 'DUYET' },
      { approval: { value: 'DUYET', ...said, sheetThen: 'CHO_BO_SUNG' } },
    ],
    ['takes a blank cell for no opinion', {}, { approval: ' ', allottedCost: false }, {}],
    ['leaves columns that were not pushed', { approval }, { allottedCost: '' }, { approval }],
    ['knows a value again', { approval }, { approval: ' DUYET' }, { approval }],
    [
      'takes a new value, keeps what the sheet held at first and forgets the answer',
      { approval: { ...approval, answered } },
      { approval: 'KHONG_DUYET' },
      { approval: { value: 'KHONG_DUYET', ...said, sheetThen: '' } },
    ],
    [
      'keeps the answer while the value is the same',
      { approval: { ...approval, answered } },
      { approval: 'DUYET' },
      { approval: { ...approval, answered } },
    ],
    [
      'notes that the sheet has the new value already',
      { approval },
      { approval: 'CHO_BO_SUNG' },
      { approval: { value: 'CHO_BO_SUNG', ...said, sheetThen: 'CHO_BO_SUNG' } },
    ],
    [
      'withdraws a value and remembers when',
      { approval },
      { approval: '' },
      { approval: { value: '', ...said, sheetThen: '' } },
    ],
    [
      'starts afresh after a withdrawal',
      { approval: aProvinceField({ value: '' }) },
      { approval: 'DUYET' },
      { approval: { value: 'DUYET', ...said, sheetThen: 'CHO_BO_SUNG' } },
    ],
    ['never touches the class code nor what is no column', {}, { classCode: 'X', _id: 'x', nothing: 1 }, {}],
  ])('%s', (_case, before, cells, after) => {
    expect(applyProvince(before, aPush(cells), sheet).fields).toEqual(after);
  });

  it.each([
    ['the same moment', approval.at],
    ['before', '2026-03-05T01:00:00.000Z'],
  ])('leaves a value that was read at %s or later', (_when, observedAt) => {
    const before = { approval };
    const push = aPush({ approval: 'KHONG_DUYET' }, observedAt);
    expect(applyProvince(before, push, sheet)).toEqual({ fields: before, changed: [] });
  });

  it('does not bring back by an older push what was withdrawn', () => {
    const { fields } = applyProvince({ approval }, aPush({ approval: '' }), sheet);
    expect(
      applyProvince(fields, aPush({ approval: 'DUYET' }, '2026-03-05T02:30:00.000Z'), sheet).changed,
    ).toEqual([]);
  });

  it('says which columns changed, the same object when none did', () => {
    const before = { approval };
    expect(applyProvince(before, aPush({ approval: 'DUYET' }), sheet).fields).toBe(before);
    expect(
      applyProvince(before, aPush({ approval: 'DUYET', allottedCost: 5, note: 'x' }), sheet).changed,
    ).toEqual(['allottedCost', 'note']);
  });

  it('ends with the latest values in whatever order the pushes come and however often', () => {
    // Each push changes both columns, so that an older one is always told from the latest.
    const pushes = Array.from({ length: 5 }, (_, at) =>
      aPush(
        { approval: at === 3 ? '' : `v${String(at)}`, allottedCost: at },
        `2026-03-05T03:00:0${String(at)}.000Z`,
      ),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray([...pushes, ...pushes], { minLength: 10 }), (arrivals) => {
        const end = arrivals.reduce<ProvinceFields>(
          (fields, push) => applyProvince(fields, push, sheet).fields,
          {},
        );
        expect([end['approval']?.value, end['allottedCost']?.value]).toEqual(['v4', 4]);
      }),
    );
  });

  it.each<[string, Cell, Cell | undefined, Cell]>([
    ['what the office saw, and the sheet still holds', 'CHO_BO_SUNG', 'CHO_BO_SUNG', 'CHO_BO_SUNG'],
    ['what the office saw when the sheet has changed since', 'KHONG_DUYET', '', ''],
    ['what the sheet holds when the office was shown nothing', 'KHONG_DUYET', undefined, 'KHONG_DUYET'],
    ['what the sheet holds when the two agree, whatever was shown', 'DUYET', '', 'DUYET'],
    ['the sheet’s way of writing what the office saw', 'Chờ bổ sung', 'CHO_BO_SUNG', 'Chờ bổ sung'],
  ])('takes for the sheet’s first value %s', (_case, mine, seen, sheetThen) => {
    const shown = seen === undefined ? {} : { shown: { approval: seen } };
    const push = { ...aPush({ approval: 'DUYET' }), ...shown };
    const { fields } = applyProvince({}, push, aClassRow({ approval: mine }));
    expect(fields).toEqual({ approval: { value: 'DUYET', ...said, sheetThen } });
  });

  it('looks at what was shown only when it speaks first', () => {
    const push = { ...aPush({ approval: 'KHONG_DUYET' }), shown: { approval: 'CHO_BO_SUNG' } };
    expect(applyProvince({ approval }, push, sheet).fields['approval']?.sheetThen).toBe('');
  });

  it('knows a very long text again that was shown cut', () => {
    const long = 'x'.repeat(600);
    const push = { ...aPush({ openingDecision: '25/TB' }), shown: { openingDecision: shownCell(long) } };
    const { fields } = applyProvince({}, push, aClassRow({ openingDecision: long }));
    expect(fields['openingDecision']?.sheetThen).toBe(long);
  });
});
