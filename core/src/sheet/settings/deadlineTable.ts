import type { Deadline } from '../../plan/planSettings.ts';
import { column } from '../../schema/column.ts';
import { periodKindOf } from './settingLists.ts';
import { settingTable } from './settingTable.ts';

const MOST_DAYS = 366;

/** When reports of each kind of period are due, and which document says so: the plan orders none [domain §1.8; A18]. */
export const deadlineTable = settingTable({
  title: 'Hạn báo cáo',
  columns: [
    column('kind', 'Loại kỳ', 'code', { list: 'periodKind', missing: 'block', width: 150 }),
    column('dueDays', 'Số ngày sau khi hết kỳ', 'count', { missing: 'block', width: 110 }),
    column('number', 'Số văn bản', 'text', { width: 150 }),
    column('date', 'Ngày văn bản', 'date', { width: 110 }),
  ],
  lineOf({ kind: code, dueDays, number, date }): Deadline | string {
    const kind = periodKindOf(code);
    if (kind === undefined) throw new Error(`The list of periods has no ${code}`);
    if (dueDays > MOST_DAYS) {
      return `“Số ngày sau khi hết kỳ” nhiều nhất là ${String(MOST_DAYS)} ngày.`;
    }
    return {
      kind,
      dueDays,
      ...(number === undefined ? {} : { number }),
      ...(date === undefined ? {} : { date }),
    };
  },
  keyOf: ({ kind }) => kind,
});
