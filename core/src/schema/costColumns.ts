import type { Column, RowOf } from './column.ts';

/** The tab `Kinh phí`, one row a cost line of a class (domain §5). */
export const costColumns = [
  { key: 'ordinal', header: 'STT', type: 'own', width: 45, local: true },
  {
    key: 'classCode',
    header: 'Mã lớp',
    type: 'classCode',
    missing: 'block',
    width: 150,
  },
  {
    key: 'costLine',
    header: 'Dòng chi',
    type: 'code',
    list: 'costLine',
    missing: 'block',
    width: 80,
  },
  { key: 'content', header: 'Nội dung chi', type: 'text', width: 260 },
  {
    key: 'rank',
    header: 'Hạng, bậc',
    type: 'text',
    width: 110,
  },
  { key: 'unit', header: 'Đơn vị tính', type: 'text', width: 100 },
  {
    key: 'quantity',
    header: 'Số lượng',
    type: 'days',
    width: 80,
  },
  {
    key: 'unitPrice',
    header: 'Đơn giá (đồng)',
    type: 'money',
    width: 110,
  },
  {
    key: 'estimated',
    header: 'Dự toán (đồng)',
    type: 'money',
    width: 120,
  },
  { key: 'disbursed', header: 'Giải ngân (đồng)', type: 'money', width: 120 },
  { key: 'settled', header: 'Quyết toán (đồng)', type: 'money', width: 120 },
  {
    key: 'fundingSource',
    header: 'Nguồn kinh phí',
    type: 'code',
    list: 'fundingSource',
    missing: 'warn',
    width: 95,
  },
  { key: 'note', header: 'Ghi chú', type: 'text', width: 200 },
  { key: '_id', header: '_id', type: 'own', width: 90 },
] as const satisfies readonly Column[];

/** A cost line of a class, parsed. */
export type Cost = RowOf<typeof costColumns>;
