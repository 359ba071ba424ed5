import fc from 'fast-check';
import type { ClassSummary } from '../../../core/src/class/summariseClass.ts';
import type { Plan } from '../../../core/src/plan/plan.ts';
import type { FormRow } from '../../../core/src/rollup/formTable.ts';
import { progressForm } from '../../../core/src/rollup/progressForm.ts';
import { aClassSummary, anUnplacedSummary } from '../../builders/aClassSummary.ts';
import { aPlan } from '../../builders/aPlan.ts';
import { aReportScope, aRollUpInput, tableOf } from '../../builders/aRollUpInput.ts';

const plan = aPlan();
const rollUp = (summaries: ClassSummary[], over: Plan = plan) =>
  tableOf(progressForm, aRollUpInput({ summaries, plan: over }));
const rowOf = (label: string, summaries: ClassSummary[]): FormRow | undefined =>
  rollUp(summaries).rows.find(({ cells }) => cells[1] === label);
/** Columns of the form: planned, planned in the year, held in the period, in the year, held, share of the year, of all, remaining. */
const numbers = (label: string, summaries: ClassSummary[]) => rowOf(label, summaries)?.cells.slice(2, 10);

const leaves = ['NTM-A', 'NTM-B1', 'NTM-B2', 'OCOP'];
const anySummary: fc.Arbitrary<ClassSummary> = fc
  .record({
    line: fc.constantFrom(...leaves, undefined),
    planYear: fc.constantFrom(2022, 2023, 2024),
    isHeld: fc.boolean(),
  })
  .map(({ line, ...rest }) =>
    line === undefined ? anUnplacedSummary(rest) : aClassSummary({ quotaLine: line, ...rest }),
  );

describe('progressForm', () => {
  it('has a line for the total, every line of the plan in its order, and what is on none', () => {
    expect(rollUp([]).rows.map(({ level, cells }) => [level, cells[0], cells[1]])).toEqual([
      [0, '', 'TỔNG SỐ'],
      [1, '-', 'Dòng NTM'],
      [2, '-', 'Dòng NTM-A'],
      [2, '-', 'Dòng NTM-B'],
      [3, '-', 'Dòng NTM-B1'],
      [3, '-', 'Dòng NTM-B2'],
      [1, '-', 'Dòng OCOP'],
      [1, '', 'Chưa rõ nhóm hoặc loại xã'],
    ]);
  });

  it('shows plan numbers when nothing was held yet', () => {
    expect(numbers('TỔNG SỐ', [])).toEqual([16, 'chưa phân bổ', 0, 0, 0, '', 0, 16]);
    expect(numbers('Dòng NTM-A', [])).toEqual([8, 2, 0, 0, 0, 0, 0, 8]);
    expect(numbers('Dòng NTM-B1', [])).toEqual([2, 'chưa phân bổ', 0, 0, 0, '', 0, 2]);
  });

  it('leaves classes that are not of the plan out of every line, and says how many', () => {
    const outside = [aClassSummary({ isInPlan: false }), anUnplacedSummary({ isInPlan: false })];
    const { rows, notes } = rollUp([
      ...outside,
      aClassSummary(),
      aClassSummary({ isInPlan: false, isHeld: false }),
    ]);
    expect(rows).toEqual(rollUp([aClassSummary()]).rows);
    expect(notes[1]).toMatch(/^Ngoài biểu này còn 2 lớp đã mở không thuộc kế hoạch/);
    expect(rollUp([]).notes[1]).toMatch(/^Ngoài biểu này còn 0 lớp/);
  });

  it('counts a held class on its line, its parents and in the total', () => {
    const one = [aClassSummary()];
    expect(numbers('Dòng NTM-B2', one)).toEqual([2, 'chưa phân bổ', 1, 1, 1, '', 0.5, 1]);
    expect(numbers('Dòng NTM-B', one)).toEqual([4, 'chưa phân bổ', 1, 1, 1, '', 0.25, 3]);
    expect(numbers('Dòng NTM', one)).toEqual([12, 'chưa phân bổ', 1, 1, 1, '', 1 / 12, 11]);
    expect(numbers('TỔNG SỐ', one)).toEqual([16, 'chưa phân bổ', 1, 1, 1, '', 1 / 16, 15]);
    expect(numbers('Dòng OCOP', one)).toEqual([4, 3, 0, 0, 0, 0, 0, 4]);
  });

  it('counts a class of another year in the plan only', () => {
    expect(numbers('Dòng NTM-A', [aClassSummary({ quotaLine: 'NTM-A', planYear: 2023 })])).toEqual([
      8,
      2,
      0,
      0,
      1,
      0,
      1 / 8,
      7,
    ]);
  });

  it('does not count a class that was not held', () => {
    expect(rollUp([aClassSummary({ isHeld: false })])).toEqual(rollUp([]));
  });

  it('counts a held class on no line apart, and in the total', () => {
    expect(numbers('Chưa rõ nhóm hoặc loại xã', [anUnplacedSummary()])).toEqual([0, 0, 1, 1, 1, '', '', -1]);
    expect(numbers('TỔNG SỐ', [anUnplacedSummary()])?.[4]).toBe(1);
  });

  it('shows no year share where the plan gives the year no class', () => {
    const year = tableOf(progressForm, aRollUpInput({ plan, scope: aReportScope({ reportYear: 2023 }) }));
    const ocop = year.rows.find(({ cells }) => cells[1] === 'Dòng OCOP');
    expect([ocop?.cells[3], ocop?.cells[7]]).toEqual([0, '']);
  });

  it('says plan, year and span in words', () => {
    const { scope, columns } = rollUp([]);
    expect(scope).toBe(
      'KH mẫu 2022-2025; kỳ: Năm 2024, số liệu đến nay; địa bàn: toàn tỉnh, theo chỉ tiêu lớp',
    );
    expect(columns.map(({ header }) => header).slice(2, 7)).toEqual([
      'Kế hoạch 2022-2025',
      'Kế hoạch năm 2024',
      'Thực hiện trong kỳ: Năm 2024',
      'Lũy kế năm 2024',
      'Lũy kế giai đoạn',
    ]);
  });

  it('has as many cells in every row as columns', () => {
    const { rows, columns } = rollUp([aClassSummary()]);
    expect(rows.map(({ cells }) => cells.length)).toEqual(rows.map(() => columns.length));
  });

  it('makes every line the sum of its parts, and the total that of the leaves and what is on none', () => {
    const held = (rows: readonly FormRow[], ids: string[], column: number): number =>
      rows
        .filter(({ cells }) => ids.some((id) => cells[1] === `Dòng ${id}` || cells[1] === id))
        .reduce((sum, { cells }) => sum + Number(cells[column]), 0);
    const sums: [string, string[]][] = [
      ['NTM-B', ['NTM-B1', 'NTM-B2']],
      ['NTM', ['NTM-A', 'NTM-B']],
      ['TỔNG SỐ', ['NTM', 'OCOP', 'Chưa rõ nhóm hoặc loại xã']],
    ];
    fc.assert(
      fc.property(fc.array(anySummary, { maxLength: 30 }), (summaries) => {
        const { rows } = rollUp(summaries);
        for (const [whole, parts] of sums) {
          for (const column of [2, 4, 5, 6])
            expect(held(rows, [whole], column)).toBe(held(rows, parts, column));
        }
        expect(held(rows, ['TỔNG SỐ'], 6)).toBe(summaries.filter(({ isHeld }) => isHeld).length);
      }),
    );
  });

  it('does not depend on the order of the classes', () => {
    const shuffled = fc
      .array(anySummary, { maxLength: 20 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(shuffled, ([summaries, sorted]) => {
        expect(rollUp(sorted)).toEqual(rollUp(summaries));
      }),
    );
  });
});
