import { foldText } from '../../cell/foldText.ts';
import type { CarryOver } from '../../plan/allocation.ts';
import { column } from '../../schema/column.ts';
import { settingTable } from './settingTable.ts';

/** Classes of a quota line moved from one year to another, by a document and with a reason only [A5]. */
export const carryOverTable = settingTable({
  title: 'Chuyển chỉ tiêu giữa các năm',
  columns: [
    column('quotaLine', 'Dòng chỉ tiêu', 'code', { list: 'quotaLine', missing: 'block', width: 150 }),
    column('fromYear', 'Từ năm', 'code', { list: 'planYear', missing: 'block', width: 90 }),
    column('toYear', 'Sang năm', 'code', { list: 'planYear', missing: 'block', width: 90 }),
    column('classes', 'Số lớp', 'count', { missing: 'block', width: 90 }),
    column('document', 'Văn bản (số, ngày)', 'text', { missing: 'block', width: 220 }),
    column('reason', 'Lý do', 'text', { missing: 'block', width: 220 }),
  ],
  lineOf: ({ quotaLine, fromYear, toYear, classes, document, reason }): CarryOver | string => {
    if (classes < 1) return '“Số lớp” phải từ 1 trở lên.';
    if (fromYear === toYear) return '“Từ năm” và “Sang năm” phải khác nhau.';
    return { quotaLine, fromYear: Number(fromYear), toYear: Number(toYear), classes, document, reason };
  },
  keyOf: ({ quotaLine, fromYear, toYear, document }) =>
    `${quotaLine} ${String(fromYear)} ${String(toYear)} ${foldText(document)}`,
});
