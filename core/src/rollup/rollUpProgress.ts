import type { ClassSummary } from '../class/summariseClass.ts';
import type { QuotaLine } from '../plan/plan.ts';
import { plannedInYear } from '../plan/quotaAllocation.ts';
import type { Cell } from '../schema/cell.ts';
import { PROVINCE_TABS } from '../schema/tabs.ts';
import type { FormColumn, FormRow, FormTable } from './formTable.ts';
import type { RollUpInput } from './rollUpInput.ts';

const NOT_ALLOCATED = 'chưa phân bổ';

/** Classes planned and held: of the whole plan, of the report year; `plannedInYear` undefined = not allocated (A4). */
interface Progress {
  readonly planned: number;
  readonly plannedInYear: number | undefined;
  readonly heldInYear: number;
  readonly held: number;
}

/**
 * Biểu 01: classes held against the plan's numbers, line by line with sums [SEED L107–L123; domain §3.3]. Classes that are
 * not of the plan count on no line [A21].
 */
export function rollUpProgress({ summaries, plan, reportYear }: RollUpInput): FormTable {
  const allHeld = summaries.filter(({ isHeld }) => isHeld);
  const held = allHeld.filter(({ isInPlan }) => isInPlan);
  const progressOf = (line: QuotaLine): Progress => {
    const parts = plan.quotaLines.filter(({ parent }) => parent === line.id);
    return parts.length > 0
      ? sum(parts.map(progressOf))
      : leafProgress(line, held, reportYear, plannedInYear(plan, line, reportYear));
  };
  const roots = plan.quotaLines.filter(({ parent }) => parent === undefined);
  const leaves = new Set(plan.quotaLines.filter(({ counts }) => counts !== undefined).map(({ id }) => id));
  const unplaced = held.filter(({ quotaLine = '' }) => !leaves.has(quotaLine));
  const lines = plan.quotaLines.map((line) =>
    row(
      { level: levelOf(line, plan.quotaLines), mark: line.mark, label: line.label, note: line.note },
      progressOf(line),
    ),
  );
  const total = sum([...roots.map(progressOf), unplacedProgress(unplaced, reportYear)]);
  return {
    tab: PROVINCE_TABS.form01,
    formNumber: '01',
    title: 'TIẾN ĐỘ MỞ LỚP SO VỚI KẾ HOẠCH',
    scope: `${plan.shortTitle}; năm báo cáo ${String(reportYear)}`,
    unitLine: 'ĐVT: lớp',
    columns: columns(plan.years, reportYear),
    rows: [
      row({ level: 0, label: 'TỔNG SỐ' }, total),
      ...lines,
      row({ level: 1, label: 'Chưa rõ nhóm hoặc loại xã' }, unplacedProgress(unplaced, reportYear)),
    ],
    notes: [
      'Lớp được tính là lớp đã mở, đang học hoặc đã kết thúc và không có lỗi chặn; lớp hoãn, hủy không tính. Năm tính theo mã lớp.',
      `Ngoài biểu này còn ${String(allHeld.length - held.length)} lớp đã mở không thuộc kế hoạch (cột “Thuộc kế hoạch” của tab Lớp ghi Không); các lớp đó chỉ tính ở Biểu 02.`,
    ],
  };
}

function leafProgress(
  line: QuotaLine,
  held: readonly ClassSummary[],
  reportYear: number,
  planned: number | undefined,
): Progress {
  const ofLine = held.filter(({ quotaLine }) => quotaLine === line.id);
  return {
    planned: line.classes,
    plannedInYear: planned,
    heldInYear: ofLine.filter(({ planYear }) => planYear === reportYear).length,
    held: ofLine.length,
  };
}

const unplacedProgress = (unplaced: readonly ClassSummary[], reportYear: number): Progress => ({
  planned: 0,
  plannedInYear: 0,
  heldInYear: unplaced.filter(({ planYear }) => planYear === reportYear).length,
  held: unplaced.length,
});

const sum = (parts: readonly Progress[]): Progress =>
  parts.reduce((a, b) => ({
    planned: a.planned + b.planned,
    plannedInYear:
      a.plannedInYear === undefined || b.plannedInYear === undefined
        ? undefined
        : a.plannedInYear + b.plannedInYear,
    heldInYear: a.heldInYear + b.heldInYear,
    held: a.held + b.held,
  }));

function levelOf(line: QuotaLine, lines: readonly QuotaLine[]): number {
  const parent = lines.find(({ id }) => id === line.parent);
  return parent === undefined ? 1 : 1 + levelOf(parent, lines);
}

interface LineHead {
  readonly level: number;
  readonly mark?: string;
  readonly label: string;
  readonly note?: string | undefined;
}

function row({ level, mark = '', label, note = '' }: LineHead, progress: Progress): FormRow {
  const { planned, plannedInYear, heldInYear, held } = progress;
  const cells: Cell[] = [
    mark,
    label,
    planned,
    plannedInYear ?? NOT_ALLOCATED,
    heldInYear,
    held,
    share(heldInYear, plannedInYear),
    share(held, planned),
    planned - held,
    note,
  ];
  return { level, cells };
}

const share = (part: number, whole: number | undefined): Cell =>
  whole === undefined || whole === 0 ? '' : part / whole;

function columns(years: readonly number[], reportYear: number): FormColumn[] {
  const span = `${String(years[0])}-${String(years[years.length - 1])}`;
  const year = String(reportYear);
  return [
    { header: 'TT', number: 'A', format: 'text', width: 45 },
    { header: 'Nội dung / nhóm lớp', number: 'B', format: 'text', width: 340 },
    { header: `Kế hoạch ${span}`, number: '(1)', format: 'count', width: 95 },
    { header: `Kế hoạch năm ${year}`, number: '(2)', format: 'count', width: 95 },
    { header: `Thực hiện năm ${year}`, number: '(3)', format: 'count', width: 95 },
    { header: 'Lũy kế giai đoạn', number: '(4)', format: 'count', width: 95 },
    { header: '% kế hoạch năm', number: '(5)=(3)/(2)', format: 'percent', width: 95 },
    { header: '% giai đoạn', number: '(6)=(4)/(1)', format: 'percent', width: 95 },
    { header: 'Còn lại', number: '(7)=(1)-(4)', format: 'count', width: 95 },
    { header: 'Ghi chú', number: 'C', format: 'text', width: 260 },
  ];
}
