import fc from 'fast-check';
import { approvalColumns, type ApprovalKey } from '../../../../core/src/schema/approvalColumns.ts';
import type { Cell } from '../../../../core/src/schema/cell.ts';
import type { ApprovalClass } from '../../../../core/src/sheet/approvals/approvalStatus.ts';
import { planApprovals } from '../../../../core/src/sheet/approvals/planApprovals.ts';
import { readApprovalTab } from '../../../../core/src/sheet/approvals/readApprovalTab.ts';
import { aClassRow } from '../../../builders/aClassRow.ts';
import { aProvinceField } from '../../../builders/aProvinceField.ts';
import { aReadingContext } from '../../../builders/aReadingContext.ts';
import { anApprovalClass, anApprovalRow, approvalHeaders } from '../../../builders/anApprovalTab.ts';

type Grid = Cell[][];
const CODES = ['NTM-2024-171-001', 'NTM-2024-171-002', 'NTM-2024-173-001'] as const;
const classes = CODES.map((classCode) => anApprovalClass({ classCode }));
const portionsOf = (values: Grid | undefined, of: readonly ApprovalClass[] = classes) =>
  planApprovals(values, {
    classes: of,
    reporterName: (id) => `Huyện ${id}`,
    context: aReadingContext(),
  });

const plan = (values: Grid | undefined, of: readonly ApprovalClass[] = classes) =>
  portionsOf(values, of).flat();

/** The tab after the plan, or its first portions, was written, as the Sheets API answers it. */
function written(values: Grid | undefined, of: readonly ApprovalClass[] = classes, most = Infinity): Grid {
  const after = (values ?? []).map((row) => [...row]);
  for (const block of portionsOf(values, of).slice(0, most).flat()) {
    for (const [y, row] of block.values.entries()) {
      for (const [x, cell] of row.entries()) {
        while (after.length <= block.row + y) after.push([]);
        const line = after[block.row + y] ?? [];
        while (line.length < block.column + x) line.push('');
        line[block.column + x] = cell;
      }
    }
  }
  return after;
}
const at = (key: ApprovalKey): number => approvalColumns.findIndex((column) => column.key === key);
const column = (values: Grid, key: ApprovalKey): Cell[] => values.slice(1).map((row) => row[at(key)] ?? '');
const typed = (values: Grid, row: number, key: ApprovalKey, cell: Cell): Grid =>
  values.map((cells, y) => (y === row ? Object.assign([...cells], { [at(key)]: cell }) : cells));
const cellAt = (values: Grid, y: number, key: ApprovalKey): Cell => values[y]?.[at(key)] ?? '';
const made = written(undefined);

/** What the office does to a row. */
const aStep = fc.record({
  kind: fc.constantFrom('type' as const, 'delete' as const, 'reverse' as const, 'copy' as const),
  row: fc.integer({ min: 1, max: 6 }),
  key: fc.constantFrom<ApprovalKey>('approval', 'openingDecision', 'allottedCost', 'programme', 'status'),
  value: fc.constantFrom<Cell>('DUYET', '', '?', 5_000_000, 'x'),
});

interface Step {
  readonly kind: 'type' | 'delete' | 'reverse' | 'copy';
  readonly row: number;
  readonly key: ApprovalKey;
  readonly value: Cell;
}

function takeStep(values: Grid, { kind, row, key, value }: Step): Grid {
  const [headers = [], ...rows] = values;
  if (row > rows.length) return values;
  if (kind === 'type') return typed(values, row, key, value);
  if (kind === 'delete') return [headers, ...rows.filter((_, y) => y !== row - 1)];
  if (kind === 'reverse') return [headers, ...rows.reverse()];
  return [...values, [...(rows[row - 1] ?? [])]];
}

describe('planApprovals', () => {
  it('makes the tab in one piece: headers, and a row for each class in the order of the codes', () => {
    const blocks = plan(undefined, [...classes].reverse());
    expect(blocks).toHaveLength(1);
    expect(blocks[0]).toMatchObject({ row: 0, column: 0 });
    expect(made[0]).toEqual(approvalHeaders);
    expect(column(made, 'classCode')).toEqual(CODES);
    expect(made[1]?.slice(0, 6)).toEqual([
      'NTM-2024-171-001',
      'Huyện 171',
      'NTM',
      'N03;N04',
      'Xã La Bằng (Đại Từ)',
      45_363,
    ]);
  });

  it('fills a tab that is empty in the same way', () => {
    expect(written([[''], []])).toEqual(made);
  });

  it('writes nothing when everything stands there, in whatever order and with what the office has added', () => {
    expect(plan(made)).toEqual([]);
    const [headers = [], ...rows] = made;
    expect(plan([headers, ...rows.reverse()])).toEqual([]);
    expect(
      plan([['TỔNG HỢP'], [], ...made.map((row, y) => [y === 0 ? 'Ghi chú' : 'gọi lại', ...row])]),
    ).toEqual([]);
    expect(plan([headers, ['', '', 'ghi chú của văn phòng'], ...rows])).toEqual([]);
  });

  it('adds a new class below everything, and leaves a class out that was removed', () => {
    const fresh = anApprovalClass({ classCode: 'OCOP-2024-173-001' });
    const gone = anApprovalClass({ classCode: 'OCOP-2024-173-002', isRemoved: true });
    const noted = [...made, [], ['', 'ghi chú dưới bảng']];
    const [block, ...others] = plan(noted, [...classes, fresh, gone]);
    expect(others).toEqual([]);
    expect(block).toMatchObject({
      row: noted.length,
      column: 0,
      values: [expect.arrayContaining(['OCOP-2024-173-001', 'Huyện 173'])],
    });
  });

  it('writes a new row whole, so that nothing that has got there meanwhile passes for its own', () => {
    const [block] = plan(made, [...classes, anApprovalClass({ classCode: 'OCOP-2024-173-001' })]);
    expect(block?.values.map((row) => row.length)).toEqual([approvalColumns.length]);
    expect(block?.values[0]?.slice(at('approval'), at('status'))).toEqual(['', '', '']);
  });

  it('brings back a deleted row with what the province has stored', () => {
    const provinceFields = {
      approval: aProvinceField(),
      allottedCost: aProvinceField({ value: 48_500_000 }),
    };
    const decided = classes.map((one, y) => (y === 0 ? { ...one, provinceFields } : one));
    const [headers = [], , ...rows] = made;
    const after = written([headers, ...rows], decided);
    expect(column(after, 'classCode')).toEqual([...CODES.slice(1), CODES[0]]);
    const last = after.at(-1) ?? [];
    expect(
      ['approval', 'allottedCost', 'openingDecision'].map((key) => last[at(key as ApprovalKey)]),
    ).toEqual(['DUYET', 48_500_000, '']);
  });

  it('does not touch the province’s own cells of a row, whatever is stored', () => {
    const provinceFields = { approval: aProvinceField({ value: 'KHONG_DUYET' }) };
    const values = typed(made, 1, 'approval', 'xem lại');
    const after = written(values, [{ ...classes[0], provinceFields } as ApprovalClass, ...classes.slice(1)]);
    expect(column(after, 'approval')).toEqual(['xem lại', '', '']);
    expect(column(after, 'status')[0]).toContain('không có trong danh mục');
  });

  it('writes only what changed: what the sheet holds, and how it stands', () => {
    const cells = aClassRow({ classCode: CODES[1], approval: 'DUYET', openingDecision: '' });
    const blocks = plan(made, [
      anApprovalClass({ classCode: CODES[0] }),
      { ...classes[1], cells } as ApprovalClass,
    ]);
    // The third row's class is not known any more.
    expect(blocks).toEqual([
      { row: 2, column: at('shown.approval'), values: [['DUYET']] },
      { row: 3, column: at('status'), values: [[expect.stringContaining('Không thấy lớp nào')]] },
    ]);
  });

  it('adds a column that is missing at the right, the province’s own with what is stored', () => {
    const provinceFields = { approval: aProvinceField() };
    const decided = [{ ...classes[0], provinceFields } as ApprovalClass, ...classes.slice(1)];
    const without = made.map((row) => row.filter((_, x) => x !== at('approval')));
    const after = written(without, decided);
    expect(after.map((row) => row.at(-1))).toEqual([
      'Phê duyệt của tỉnh',
      'DUYET',
      expect.anything(),
      expect.anything(),
    ]);
    expect(readApprovalTab(after)?.mistake).toBeUndefined();
    expect(plan(after, decided)).toEqual([]);
  });

  it('leaves a tab alone that has content and no header row', () => {
    expect(plan(made.slice(1))).toEqual([]);
  });

  it('says it in the row when a class stands twice, its code is spoilt or missing', () => {
    const values = [
      ...typed(made, 1, 'approval', 'DUYET'),
      anApprovalRow({ classCode: CODES[0] }),
      anApprovalRow({ classCode: 'lớp 5' }),
      anApprovalRow({ classCode: '', approval: 'DUYET' }),
    ];
    const status = column(written(values), 'status');
    expect(status[0]).toContain('2 dòng (dòng 2, 5)');
    expect(status.slice(3)).toEqual([
      status[0],
      expect.stringContaining('Mã lớp không đúng dạng'),
      expect.stringContaining('chưa có Mã lớp'),
    ]);
  });

  it('adds 10,000 classes in portions far below 2 MB, and where only some are written, the others next time', () => {
    const many = Array.from({ length: 10_000 }, (_, n) =>
      anApprovalClass({ classCode: `NTM-2024-171-${String(n + 1).padStart(5, '0')}` }),
    );
    const portions = portionsOf(undefined, many);
    expect(portions).toHaveLength(21);
    expect(Math.max(...portions.map((portion) => JSON.stringify(portion).length))).toBeLessThan(400_000);
    const some = written(undefined, many, 7);
    expect(some).toHaveLength(3_500);
    const whole = written(some, many);
    expect(whole).toHaveLength(10_001);
    expect(plan(whole, many)).toEqual([]);
  });

  it('writes a column that somebody deleted with its first portion, with all that is stored in it', () => {
    const decided = anApprovalClass({ provinceFields: { approval: aProvinceField() } });
    const many = Array.from({ length: 1_200 }, (_, n) => ({
      ...decided,
      classCode: `NTM-2024-171-${String(n + 1).padStart(4, '0')}`,
    }));
    const without = written(undefined, many).map((row) => row.filter((_, x) => x !== at('approval')));
    const some = written(without, many, 1);
    const added = some[0]?.indexOf('Phê duyệt của tỉnh') ?? -1;
    expect(added).toBeGreaterThan(at('approval'));
    expect(new Set(some.slice(1).map((row) => row[added]))).toEqual(new Set(['DUYET']));
  });

  it('comes to rest, and keeps what was typed in its class’s row, whatever the office does', () => {
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 8 }), (steps) => {
        const values = steps.reduce(takeStep, made);
        const after = written(values);
        expect(plan(after)).toEqual([]);
        for (const y of values.keys()) {
          for (const key of ['classCode', 'approval', 'openingDecision', 'allottedCost'] as const) {
            expect(cellAt(after, y, key)).toBe(cellAt(values, y, key));
          }
        }
        expect(new Set(column(after, 'classCode'))).toEqual(new Set(CODES));
      }),
      { numRuns: 150 },
    );
  });
});
