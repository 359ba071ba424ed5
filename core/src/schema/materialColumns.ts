import type { Column, RowOf } from './column.ts';

/** The tab `Tài liệu`, one row a document handed out in a class: who made it (domain §1.8). */
export const materialColumns = [
  { key: 'ordinal', header: 'STT', type: 'own', width: 45, local: true },
  { key: 'classCode', header: 'Mã lớp', type: 'classCode', missing: 'block', width: 150 },
  { key: 'title', header: 'Tên tài liệu', type: 'text', missing: 'block', width: 300 },
  {
    key: 'topics',
    header: 'Chuyên đề',
    type: 'codes',
    list: 'topic',
    width: 110,
  },
  {
    key: 'provider',
    header: 'Bên biên soạn',
    type: 'code',
    list: 'actor',
    missing: 'warn',
    width: 130,
  },
  { key: 'organisation', header: 'Tên cơ quan', type: 'text', width: 220 },
  { key: 'copies', header: 'Số bộ', type: 'count', width: 70 },
  { key: 'note', header: 'Ghi chú', type: 'text', width: 200 },
  { key: '_id', header: '_id', type: 'own', width: 90 },
] as const satisfies readonly Column[];

/** A document of a class, parsed. */
export type Material = RowOf<typeof materialColumns>;
