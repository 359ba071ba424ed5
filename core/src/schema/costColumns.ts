import { column, type Column, type RowOf } from './column.ts';

/**
 * The tab `Kinh phí`, one row a cost line of a class and a source [domain §5]: what was planned (quantity × price), what
 * was paid out, what was settled.
 */
export const costColumns = [
  column('ordinal', 'STT', 'own', { width: 45, local: true }),
  column('classCode', 'Mã lớp', 'classCode', { missing: 'block', width: 150 }),
  column('costLine', 'Khoản chi', 'code', { list: 'costLine', missing: 'block', width: 80 }),
  column('description', 'Nội dung chi', 'text', { width: 240 }),
  column('costRank', 'Bậc, mức áp dụng', 'code', { list: 'costRank', width: 120 }),
  column('fundingSource', 'Nguồn kinh phí', 'code', { list: 'fundingSource', missing: 'block', width: 95 }),
  column('quantity', 'Số lượng dự toán', 'quantity', { width: 85 }),
  column('unitPrice', 'Đơn giá (đồng)', 'money', { width: 105 }),
  column('estimated', 'Dự toán (đồng)', 'money', { width: 120 }),
  column('disbursed', 'Giải ngân (đồng)', 'money', { width: 120 }),
  column('settledQuantity', 'Số lượng quyết toán', 'quantity', { width: 90 }),
  column('settled', 'Quyết toán (đồng)', 'money', { width: 120 }),
  column('note', 'Ghi chú', 'text', { width: 200 }),
  column('_id', '_id', 'own', { width: 90 }),
] as const satisfies readonly Column[];

/** A cost line of a class, parsed. */
export type Cost = RowOf<typeof costColumns>;
