import type { OrderedPeriod } from './orderedPeriods.ts';
import type { Standing } from './standing.ts';

/**
 * How a reporter stands with a period, in words. `changed`: how many classes differ from what was handed in. Says nothing
 * that is another tomorrow, but for the day on which the deadline passes.
 */
export function standingText(
  { dueDay }: Pick<OrderedPeriod, 'dueDay'>,
  { status, daysLate }: Standing,
  changed = 0,
): string {
  const isLate = daysLate > 0;
  if (status === 'none' && dueDay === undefined) return 'Chưa nộp (kỳ này không đặt hạn)';
  const since = changed === 0 ? '' : `; ${String(changed)} lớp sửa sau khi nộp`;
  return TEXTS[status][isLate ? 'late' : 'inTime'] + since;
}

const TEXTS: Readonly<Record<Standing['status'], { readonly inTime: string; readonly late: string }>> = {
  none: { inTime: 'Chưa nộp, còn hạn', late: 'Chưa nộp, quá hạn' },
  submitted: { inTime: 'Đã nộp, chờ duyệt', late: 'Đã nộp muộn, chờ duyệt' },
  accepted: { inTime: 'Đã duyệt', late: 'Đã duyệt (nộp muộn)' },
  returned: { inTime: 'Tỉnh trả lại, chưa nộp lại', late: 'Tỉnh trả lại, chưa nộp lại, quá hạn' },
};
