import { column, type Column, type RowOf } from './column.ts';

/** The tab `Tài liệu`, one row a document handed out in a class, and who made it [SEED L145, L149, L153]. */
export const materialColumns = [
  column('ordinal', 'STT', 'own', { width: 45, local: true }),
  column('classCode', 'Mã lớp', 'classCode', { missing: 'block', width: 150 }),
  column('title', 'Tên tài liệu', 'text', { missing: 'block', width: 300 }),
  column('materialKind', 'Loại tài liệu', 'code', { list: 'materialKind', missing: 'warn', width: 110 }),
  column('topics', 'Chuyên đề', 'codes', { list: 'topic', width: 110 }),
  column('actor', 'Bên xây dựng', 'code', { list: 'actor', missing: 'block', width: 130 }),
  column('provider', 'Cơ quan xây dựng', 'text', { missing: 'warn', width: 240 }),
  column('pages', 'Số trang chuẩn', 'count', { width: 75 }),
  column('note', 'Ghi chú', 'text', { width: 200 }),
  column('_id', '_id', 'own', { width: 90 }),
] as const satisfies readonly Column[];

/** A document of a class, parsed. */
export type Material = RowOf<typeof materialColumns>;
