import { foldText } from '../../cell/foldText.ts';
import type { Allocation } from '../../plan/allocation.ts';
import { column } from '../../schema/column.ts';
import { settingTable } from './settingTable.ts';

/** Classes of a quota line that a document of the province gives to a year [A4]. */
export const allocationTable = settingTable({
  title: 'Phân bổ chỉ tiêu theo năm',
  columns: [
    column('quotaLine', 'Dòng chỉ tiêu', 'code', { list: 'quotaLine', missing: 'block', width: 150 }),
    column('year', 'Năm', 'code', { list: 'planYear', missing: 'block', width: 90 }),
    column('classes', 'Số lớp', 'count', { missing: 'block', width: 90 }),
    column('document', 'Văn bản giao (số, ngày)', 'text', { missing: 'block', width: 220 }),
  ],
  lineOf: ({ quotaLine, year, classes, document }, { plan }): Allocation | string =>
    // Such a line would be counted twice; what moves between its years is a carry-over [A5].
    plan.quotaLines.some(({ id, perYear }) => id === quotaLine && perYear !== undefined)
      ? `Kế hoạch đã ghi số lớp từng năm của ${quotaLine}. Muốn chuyển lớp giữa các năm, hãy ghi ở bảng “Chuyển chỉ tiêu giữa các năm”.`
      : { quotaLine, year: Number(year), classes, document },
  keyOf: ({ quotaLine, year, document }) => `${quotaLine} ${String(year)} ${foldText(document)}`,
});
