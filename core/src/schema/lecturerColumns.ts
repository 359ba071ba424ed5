import { column, type Column, type RowOf } from './column.ts';

/** The tab `Giảng viên`, one row a lecturer in a class, and who sent them [SEED L149, L155; domain §3.1 R]. */
export const lecturerColumns = [
  column('ordinal', 'STT', 'own', { width: 45, local: true }),
  column('classCode', 'Mã lớp', 'classCode', { missing: 'block', width: 150 }),
  column('fullName', 'Họ và tên giảng viên', 'name', { missing: 'block', width: 190 }),
  column('position', 'Chức danh, trình độ', 'text', { width: 170 }),
  column('workplace', 'Cơ quan công tác', 'text', { missing: 'warn', width: 240 }),
  column('actor', 'Bên bố trí', 'code', { list: 'actor', missing: 'block', width: 130 }),
  column('topics', 'Chuyên đề', 'codes', { list: 'topic', width: 110 }),
  column('sessions', 'Số buổi giảng', 'quantity', { width: 75 }),
  column('note', 'Ghi chú', 'text', { width: 200 }),
  column('_id', '_id', 'own', { width: 90 }),
] as const satisfies readonly Column[];

/** A lecturer in a class, parsed. */
export type Lecturer = RowOf<typeof lecturerColumns>;
