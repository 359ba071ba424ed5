import type { TargetDenominator } from '../../plan/planSettings.ts';
import { column } from '../../schema/column.ts';
import { settingTable } from './settingTable.ts';

const FIRST_YEAR = 2000;

/** How many people each target is measured against, with source, day and approver: the plan gives none [domain §1.2; A14]. */
export const denominatorTable = settingTable({
  title: 'Mẫu số các mục tiêu',
  columns: [
    column('target', 'Mục tiêu', 'code', { list: 'target', missing: 'block', width: 150 }),
    column('year', 'Từ năm', 'count', { missing: 'block', width: 90 }),
    column('value', 'Mẫu số (người)', 'money', { missing: 'block', width: 110 }),
    column('source', 'Nguồn số liệu', 'text', { missing: 'block', width: 220 }),
    column('date', 'Ngày số liệu', 'date', { missing: 'block', width: 110 }),
    column('approvedBy', 'Người phê duyệt', 'text', { missing: 'block', width: 180 }),
  ],
  lineOf: ({ target, year, value, source, date, approvedBy }, { plan }): TargetDenominator | string => {
    const last = Math.max(...plan.years);
    if (year < FIRST_YEAR || year > last) {
      return `“Từ năm” phải là một năm từ ${String(FIRST_YEAR)} đến ${String(last)}.`;
    }
    if (value < 1) return '“Mẫu số (người)” phải từ 1 trở lên; chưa có số liệu thì để trống cả dòng.';
    return { target, year, value, source, date, approvedBy };
  },
  keyOf: ({ target, year }) => `${target} ${String(year)}`,
});
