import type { Plan, QuotaLine } from '../plan/plan.ts';
import type { Cell } from '../schema/cell.ts';
import { PROVINCE_TABS } from '../schema/tabs.ts';
import { carried, carriedNotes, inEachSpan, signed, type Carrying } from './carriedNumbers.ts';
import { TOTAL, type Form } from './form.ts';
import { scopeLine } from './formHead.ts';
import type { FormColumn, FormRow } from './formTable.ts';
import { plannedClasses, rootLines, sumPlanned, type Planned } from './plannedClasses.ts';
import { periodIn, periodText, spansOf, type ReportScope } from './reportScope.ts';
import type { FormContext } from './rollUpInput.ts';
import type { Tally } from './tally.ts';
import { periodLabel } from '../plan/periodWindow.ts';
import { countColumn, percentColumn, textColumn } from './formColumns.ts';

/** What stands where a year's plan would, while nobody has said how many classes it has [A4]. */
export const NOT_ALLOCATED = 'chưa phân bổ';
/** The line of classes whose row does not say which quota they are of. */
export const UNPLACED = 'unplaced';
/** The line, on no row of the form, of classes outside the plan. */
const OUTSIDE = 'outside';
const CARRYING: Carrying = { tab: PROVINCE_TABS.form01, cumulative: 'plan' };

/**
 * Biểu 01: classes held against the plan's numbers, line by line with sums, in the period, the year and the plan so far
 * [SEED L107–L123; domain §3.3]. Classes that are not of the plan count on no line [A21]. What changed in the closed period before
 * is counted in the reported one, or said below the table, as the province set it.
 */
export function progressForm(context: FormContext): Form {
  const { plan, scope } = context;
  const leaves = new Set(plan.quotaLines.filter(({ counts }) => counts !== undefined).map(({ id }) => id));
  const parents = new Map(plan.quotaLines.map(({ id, parent = TOTAL }) => [id, parent]));
  return {
    parentOf: (line) => (line === OUTSIDE ? undefined : (parents.get(line) ?? TOTAL)),
    add({ summary }, sink) {
      if (!summary.isHeld) return;
      const { isInPlan, quotaLine = '' } = summary;
      const line = isInPlan ? (leaves.has(quotaLine) ? quotaLine : UNPLACED) : OUTSIDE;
      inEachSpan(spansOf(summary, scope, plan.periods), context, sink, (span, to) => {
        to.add(line, span, 1);
      });
    },
    table: (tally) => ({
      tab: PROVINCE_TABS.form01,
      formNumber: '01',
      title: 'TIẾN ĐỘ MỞ LỚP SO VỚI KẾ HOẠCH',
      scope: scopeLine(plan, periodText(scope, plan.periods), { by: 'quotaLines' }),
      unitLine: 'ĐVT: lớp',
      columns: columns(plan.years, scope),
      rows: rowsOf(plan, scope.reportYear, carried(tally, context, CARRYING)),
      notes: [
        'Lớp được tính là lớp đã mở, đang học hoặc đã kết thúc và không có lỗi chặn; lớp hoãn, hủy không tính. Kỳ tính theo ngày kết thúc lớp, năm theo mã lớp.',
        `Ngoài biểu này còn ${String(tally.sum(OUTSIDE, 'plan'))} lớp đã mở không thuộc kế hoạch (cột “Thuộc kế hoạch” của tab Lớp ghi Không); các lớp đó chỉ tính ở Biểu 02.`,
        ...adjustmentNote(tally, context),
      ],
    }),
  };
}

/** How many classes more were held before the reported period than the closing of the one before knew; that closing. */
function adjustmentNote(tally: Tally, context: FormContext): string[] {
  const { closedBefore } = context;
  if (closedBefore === undefined) return [];
  const { label, adjustments, numbers } = closedBefore;
  const classes =
    tally.sum(TOTAL, 'plan') -
    tally.sum(TOTAL, 'period') -
    (numbers[PROVINCE_TABS.form01]?.[TOTAL]?.['plan'] ?? 0);
  const change = signed(classes, 'lớp');
  return adjustments === 'next'
    ? carriedNotes(context, { columns: 'Cột (3)', change })
    : [
        `Điều chỉnh sau chốt của ${label}: ${change}, ghi riêng, không tính vào cột (3); từng lớp xem tab Chốt số.`,
      ];
}

function rowsOf(plan: Plan, reportYear: number, tally: Tally): FormRow[] {
  const plannedOf = (line: QuotaLine): Planned => plannedClasses(plan, line, reportYear);
  const rowOf = (head: LineHead, planned: Planned): FormRow => row(head, planned, tally);
  return [
    rowOf({ line: TOTAL, level: 0, label: 'TỔNG SỐ' }, sumPlanned(rootLines(plan).map(plannedOf))),
    ...plan.quotaLines.map((line) =>
      rowOf({ ...line, line: line.id, level: levelOf(line, plan.quotaLines) }, plannedOf(line)),
    ),
    rowOf({ line: UNPLACED, level: 1, label: 'Chưa rõ nhóm hoặc loại xã' }, { all: 0, inYear: 0 }),
  ];
}

function levelOf(line: QuotaLine, lines: readonly QuotaLine[]): number {
  const parent = lines.find(({ id }) => id === line.parent);
  return parent === undefined ? 1 : 1 + levelOf(parent, lines);
}

interface LineHead {
  readonly line: string;
  readonly level: number;
  readonly mark?: string;
  readonly label: string;
  readonly note?: string | undefined;
}

function row(
  { line, level, mark = '', label, note = '' }: LineHead,
  planned: Planned,
  tally: Tally,
): FormRow {
  const [inPeriod, inYear, held] = [
    tally.sum(line, 'period'),
    tally.sum(line, 'year'),
    tally.sum(line, 'plan'),
  ];
  const cells: Cell[] = [
    mark,
    label,
    planned.all,
    planned.inYear ?? NOT_ALLOCATED,
    inPeriod,
    inYear,
    held,
    share(inYear, planned.inYear),
    share(held, planned.all),
    planned.all - held,
    note,
  ];
  return { line, level, cells };
}

const share = (part: number, whole: number | undefined): Cell =>
  whole === undefined || whole === 0 ? '' : part / whole;

function columns(years: readonly number[], scope: ReportScope): FormColumn[] {
  const span = `${String(years[0])}-${String(years[years.length - 1])}`;
  const year = String(scope.reportYear);
  return [
    textColumn('TT', 'A', 45),
    textColumn('Nội dung / nhóm lớp', 'B', 330),
    countColumn(`Kế hoạch ${span}`, '(1)', 90),
    countColumn(`Kế hoạch năm ${year}`, '(2)', 90),
    countColumn(`Thực hiện trong kỳ: ${periodLabel(periodIn(scope))}`, '(3)', 100, 'period'),
    countColumn(`Lũy kế năm ${year}`, '(4)', 90, 'year'),
    countColumn('Lũy kế giai đoạn', '(5)', 90, 'plan'),
    percentColumn('% kế hoạch năm', '(6)=(4)/(2)', 90),
    percentColumn('% giai đoạn', '(7)=(5)/(1)', 90),
    countColumn('Còn lại', '(8)=(1)-(5)', 90),
    textColumn('Ghi chú', 'C', 250),
  ];
}
