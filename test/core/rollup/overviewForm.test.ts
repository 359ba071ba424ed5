import fc from 'fast-check';
import type { ClassSummary } from '../../../core/src/class/summariseClass.ts';
import { countEnrolments } from '../../../core/src/rollup/countEnrolments.ts';
import { overviewForm } from '../../../core/src/rollup/overviewForm.ts';
import type { RollUpInput } from '../../../core/src/rollup/rollUpInput.ts';
import { contributionOf } from '../../../core/src/rollup/tally.ts';
import {
  aClassSummary,
  anEnrolmentSummary,
  anUnplacedSummary,
  theEnrolmentsOf,
} from '../../builders/aClassSummary.ts';
import { aPlan, aTarget } from '../../builders/aPlan.ts';
import { aReportScope, aRollUpInput, tableOf } from '../../builders/aRollUpInput.ts';

const tableFor = (input: Partial<RollUpInput>) => tableOf(overviewForm, aRollUpInput(input));
/** The cells under these headers' numbers of the row with this label. */
const rowOf = (table: ReturnType<typeof tableFor>, label: string) => {
  const row = table.rows.find(({ cells }) => cells[1] === label);
  if (row === undefined) throw new Error(`no row ${label}`);
  const [, , , planned, inYear, period, year, plan, shareYear, sharePlan, blocks, note] = row.cells;
  return { planned, inYear, period, year, plan, shareYear, sharePlan, blocks, note };
};
const quarterOne = aReportScope({ period: { kind: 'quarter', year: 2024, number: 1 } });
const march = { from: '2024-03-01', to: '2024-03-02' };

describe('overviewForm', () => {
  it('counts classes of the plan in the period, the year and the plan, against what is planned', () => {
    const summaries = [
      aClassSummary({ classCode: 'A', days: march }),
      aClassSummary({ classCode: 'B', planYear: 2023, days: { from: '2023-03-01', to: '2023-03-02' } }),
      aClassSummary({ classCode: 'C', quotaLine: 'OCOP', days: { from: '2024-01-02', to: '2024-01-03' } }),
      anUnplacedSummary({ classCode: 'D', days: march }),
      aClassSummary({ classCode: 'E', isInPlan: false, days: march }),
      aClassSummary({ classCode: 'F', isHeld: false, days: march }),
      aClassSummary({ classCode: 'G', days: { from: '2024-05-01', to: '2024-05-02' } }),
    ];
    const table = tableFor({ summaries, scope: quarterOne });
    expect(rowOf(table, 'Lớp đã mở thuộc kế hoạch')).toMatchObject({
      planned: 16,
      inYear: 'chưa phân bổ',
      period: 3,
      year: 3,
      plan: 4,
      shareYear: '',
      sharePlan: 4 / 16,
    });
    expect(rowOf(table, 'Dòng OCOP')).toMatchObject({ planned: 4, inYear: 3, plan: 1, shareYear: 1 / 3 });
    expect(rowOf(table, 'Chưa rõ nhóm hoặc loại xã')).toMatchObject({ plan: 1 });
    expect(rowOf(table, 'Lớp đã mở ngoài kế hoạch')).toMatchObject({ planned: '', period: 1, plan: 1 });
  });

  it('tells people with the band of doubt', () => {
    const summaries = [aClassSummary({ days: march, enrolments: theEnrolmentsOf('a', 'b', 'c') })];
    const people = { same: [], open: [['a', 'b'] as const] };
    const table = tableFor({ summaries, people });
    expect(rowOf(table, 'Lượt học viên')).toMatchObject({ period: 3, year: 3, plan: 3 });
    expect(rowOf(table, 'Số người (không trùng)')).toMatchObject({
      plan: 3,
      note: 'Giai đoạn: từ 2 đến 3 người',
    });
    expect(rowOf(table, 'Có thể trùng, chưa ai trả lời')).toMatchObject({ period: 1, year: 1, plan: 1 });
  });

  it('tells money by the budget year, paid and settled as shares of what was estimated', () => {
    const cost = { fundingSource: 'NSTW', estimated: 100, disbursed: 60, settled: 50 };
    // Of the plan year 2024, but its last day is in the next budget year.
    const later = { from: '2025-01-02', to: '2025-01-03' };
    const summaries = [
      aClassSummary({ classCode: 'A', days: march, costs: [cost] }),
      aClassSummary({ classCode: 'B', days: later, costs: [cost, { ...cost, fundingSource: 'x' }] }),
    ];
    const table = tableFor({ summaries });
    expect(rowOf(table, 'Kinh phí: dự toán')).toMatchObject({ year: 100, plan: 300, sharePlan: '' });
    expect(rowOf(table, 'Giải ngân')).toMatchObject({ year: 60, plan: 180, shareYear: 0.6, sharePlan: 0.6 });
    expect(rowOf(table, 'Quyết toán')).toMatchObject({ year: 50, plan: 150, sharePlan: 0.5 });
  });

  it('shows a target’s share, or that nobody has said of how many', () => {
    const summaries = [aClassSummary({ enrolments: theEnrolmentsOf('a', 'b') })];
    expect(rowOf(tableFor({ summaries }), 'Trưởng xóm')).toMatchObject({
      planned: '',
      plan: 2,
      sharePlan: 'chưa có mẫu số',
      note: 'Mục tiêu 100%',
    });
    const denominators = [{ year: 2023, value: 8, source: 'BC mẫu', date: '2023-01-01', approvedBy: 'VP' }];
    const plan = aPlan({ targets: [aTarget({ denominators })] });
    expect(rowOf(tableFor({ summaries, plan }), 'Trưởng xóm')).toMatchObject({ planned: 8, sharePlan: 0.25 });
  });

  it('tells each reporter’s classes, those outside the plan too, and its blocking errors', () => {
    const issues = { block: 2, warn: 1, hint: 0 };
    const summaries = [
      aClassSummary({ classCode: 'A', isInPlan: false }),
      aClassSummary({ classCode: 'B', isHeld: false, issues }),
      aClassSummary({ classCode: 'C', reporterId: '999', issues }),
    ];
    const table = tableFor({ summaries });
    expect(rowOf(table, 'Huyện Đại Từ')).toMatchObject({ plan: 1, blocks: 2 });
    expect(rowOf(table, 'Đơn vị khác')).toMatchObject({ plan: 1, blocks: 2 });
    expect(rowOf(table, 'Đơn vị báo cáo: lớp đã mở')).toMatchObject({ plan: 2, blocks: 4 });
  });

  it('says which period, geography and plan', () => {
    expect(tableFor({ scope: { ...quarterOne, geography: 'districts' } }).scope).toBe(
      'KH mẫu 2022-2025; kỳ: Quý I/2024 (15/12/2023–14/03/2024); địa bàn: toàn tỉnh, giống nhau ở mọi địa giới (Biểu 03 theo huyện, thành phố trước ngày 01/7/2025)',
    );
  });

  it('shows sums that the classes it names make, each number', () => {
    const days = fc.constantFrom(march, { from: '2023-05-01', to: '2023-05-02' });
    const summary = fc
      .record({
        reporterId: fc.constantFrom('171', '173', '999'),
        isHeld: fc.boolean(),
        isInPlan: fc.boolean(),
        quotaLine: fc.constantFrom('NTM-A', 'NTM-B1', 'OCOP', 'gone'),
        days,
        enrolments: fc.array(
          fc.record({ isFemale: fc.boolean(), isCompleted: fc.boolean() }).map(anEnrolmentSummary),
          { maxLength: 4 },
        ),
      })
      .map((one): ClassSummary => aClassSummary(one));
    fc.assert(
      fc.property(fc.array(summary, { maxLength: 6 }), (drawn) => {
        const summaries = drawn.map((one, at) => ({ ...one, classCode: `C${String(at)}` }));
        const input = aRollUpInput({ summaries, scope: quarterOne });
        const form = overviewForm(input);
        const table = tableOf(overviewForm, input);
        const counted = countEnrolments(summaries);
        for (const { line, cells } of table.rows) {
          table.columns.forEach(({ measure }, at) => {
            if (line === undefined || measure === undefined || line === 'people') return;
            if (line.startsWith('target:') || cells[at] === '') return;
            const made = counted.map((one) => contributionOf(form, one, { line, measure })?.amount ?? 0);
            expect(cells[at]).toBe(made.reduce((sum, one) => sum + one, 0));
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});
