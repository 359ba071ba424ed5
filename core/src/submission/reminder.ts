import { printAmount } from '../wording/printAmount.ts';
import { printDay } from '../wording/printDay.ts';
import type { OrderedPeriod } from './orderedPeriods.ts';

/** What a reporter is to be reminded of. */
export interface Overdue {
  readonly reporter: string;
  /** To whom the reports go. */
  readonly recipient: string;
  /** The period that is followed up; undefined when nothing of it is missing. */
  readonly period: OrderedPeriod | undefined;
  /** Why the province returned it; undefined when nothing was handed in. */
  readonly returned: string | undefined;
  readonly daysLate: number;
  /** Other periods that are overdue. */
  readonly others: readonly OrderedPeriod[];
  /** Blocking issues that stand in the workbook. */
  readonly block: number;
}

/** A message to a reporter that is late, ready to be pasted: which period, which deadline, what is missing, what to do. */
export function reminder({
  reporter,
  recipient,
  period,
  returned,
  daysLate,
  others,
  block,
}: Overdue): string {
  const sentences = [
    `Kính gửi ${reporter}.`,
    ...(period === undefined ? [] : [missingPeriod({ recipient, period, returned, daysLate })]),
    ...(others.length === 0 ? [] : [otherPeriods(others, recipient, period !== undefined)]),
    ...(block === 0
      ? []
      : [
          `Bảng tính của đơn vị còn ${printAmount(block)} lỗi chặn (xem tab Kiểm tra); đề nghị sửa trước khi nộp.`,
        ]),
    `Đề nghị đơn vị đồng bộ bảng tính rồi chọn Sổ Lớp > Nộp số liệu kỳ. Trân trọng cảm ơn.`,
  ];
  return sentences.join(' ');
}

function missingPeriod({
  recipient,
  period,
  returned,
  daysLate,
}: Pick<Overdue, 'recipient' | 'returned' | 'daysLate'> & { readonly period: OrderedPeriod }): string {
  const { label, from, to, dueDay } = period;
  const what = `số liệu ${label} (từ ${printDay(from)} đến ${printDay(to)})`;
  const due =
    dueDay === undefined
      ? ''
      : daysLate > 0
        ? `, hạn nộp ${printDay(dueDay)}, đến nay đã quá hạn ${String(daysLate)} ngày`
        : `, hạn nộp ${printDay(dueDay)}`;
  return returned === undefined
    ? `${recipient} chưa nhận được ${what} của đơn vị${due}.`
    : `${recipient} đã trả lại ${what} của đơn vị${due}, lý do: ${withoutStop(returned)}. Đơn vị chưa nộp lại.`;
}

const otherPeriods = (others: readonly OrderedPeriod[], recipient: string, isMore: boolean): string => {
  const listed = others.map(({ label, dueDay = '' }) => `${label} (hạn ${printDay(dueDay)})`).join(', ');
  return isMore
    ? `Đơn vị còn thiếu: ${listed}.`
    : `${recipient} chưa nhận được số liệu của đơn vị: ${listed}.`;
};

const withoutStop = (text: string): string => text.replace(/[.\s]+$/, '');
