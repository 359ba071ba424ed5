import type { Plan } from '../plan/plan.ts';
import { PROVINCE_TABS } from '../schema/tabs.ts';
import { printAmount } from '../wording/printAmount.ts';
import type { Adjustment } from './adjustments.ts';
import { scopeLine } from './formHead.ts';
import type { FormColumn, FormRow, FormTable } from './formTable.ts';
import { textColumn } from './formColumns.ts';

/** Who did something and when, as it is printed. */
export interface Said {
  readonly by: string;
  readonly at: string;
}

/** An adjustment after a closing, with what is to be said of it. */
export interface ToldAdjustment extends Adjustment {
  readonly reporter: string;
  /** Absent when the class itself did not change. */
  readonly changed?: Said;
  /** Empty: nobody has written one. */
  readonly reason: string;
}

/** A closed period: what was done to it, the first act first, and what was changed in its classes since it was closed. */
export interface ToldClosing {
  readonly period: string;
  readonly acts: readonly (Said & { readonly what: string; readonly reason: string })[];
  readonly adjustments: readonly ToldAdjustment[];
}

/** What stands where an adjustment has no reason. */
const NO_REASON = 'chưa ghi lý do';

/**
 * The tab `Chốt số`: which periods were closed, by whom and when, and each later change of their classes (điều chỉnh sau chốt)
 * with its reason. The closed tables stay as they were.
 */
export function closingsTable(closings: readonly ToldClosing[], plan: Pick<Plan, 'shortTitle'>): FormTable {
  const rows = closings.flatMap(({ period, acts, adjustments }) => [
    ...acts.map(({ what, by, at, reason }) => row(1, [period, '', '', what, by, at, reason])),
    ...adjustments.map((one) => adjustmentRow(period, one)),
  ]);
  return {
    tab: PROVINCE_TABS.closings,
    formNumber: '',
    title: 'CHỐT SỐ VÀ ĐIỀU CHỈNH SAU CHỐT',
    scope: scopeLine(plan, 'các kỳ đã chốt (cột A)', { by: 'classes' }),
    unitLine: 'ĐVT: lớp, lượt người, người, đồng',
    columns,
    rows: rows.length > 0 ? rows : [row(1, ['Chưa chốt kỳ nào.', '', '', '', '', '', ''])],
    notes: [],
    isList: true,
  };
}

const row = (level: number, cells: readonly string[]): FormRow => ({ level, cells });

const adjustmentRow = (
  period: string,
  { classCode, reporter, changed, reason, ...adjustment }: ToldAdjustment,
): FormRow =>
  row(2, [
    period,
    classCode,
    reporter,
    `Điều chỉnh sau chốt: ${adjustmentWords(adjustment)}`,
    changed?.by ?? 'Do thay đổi ở lớp khác hoặc ở quy tắc tính',
    changed?.at ?? '',
    reason === '' ? NO_REASON : reason,
  ]);

/** `Lượt 25 → 24; Người 25 → 24`; where no sum changed, in which forms the class counts elsewhere. */
export const adjustmentWords = ({ figures, tabs }: Pick<Adjustment, 'figures' | 'tabs'>): string =>
  figures.length > 0
    ? figures.map(({ label, from, to }) => `${label} ${printAmount(from)} → ${printAmount(to)}`).join('; ')
    : `chuyển dòng hoặc đổi người ở ${tabs.join(', ')}`;

const columns: readonly FormColumn[] = [
  textColumn('Kỳ', 'A', 170),
  textColumn('Mã lớp', 'B', 150),
  textColumn('Đơn vị báo cáo', 'C', 160),
  textColumn('Nội dung', 'D', 380),
  textColumn('Người thực hiện', 'E', 200),
  textColumn('Lúc', 'F', 140),
  textColumn('Lý do', 'G', 260),
];
