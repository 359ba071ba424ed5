import type { Column, RowOf } from './column.ts';

/** The tab `Giảng viên`, one row a lecturer of a class: who sent them (domain §1.8). */
export const lecturerColumns = [
  { key: 'ordinal', header: 'STT', type: 'own', width: 45, local: true },
  { key: 'classCode', header: 'Mã lớp', type: 'classCode', missing: 'block', width: 150 },
  { key: 'lecturer', header: 'Giảng viên, báo cáo viên', type: 'text', missing: 'block', width: 200 },
  {
    key: 'provider',
    header: 'Bên bố trí',
    type: 'code',
    list: 'actor',
    missing: 'warn',
    width: 130,
  },
  { key: 'organisation', header: 'Cơ quan công tác', type: 'text', missing: 'warn', width: 220 },
  {
    key: 'topics',
    header: 'Chuyên đề',
    type: 'codes',
    list: 'topic',
    width: 110,
  },
  { key: 'sessions', header: 'Số buổi giảng', type: 'days', width: 80 },
  { key: 'note', header: 'Ghi chú', type: 'text', width: 200 },
  { key: '_id', header: '_id', type: 'own', width: 90 },
] as const satisfies readonly Column[];

/** A lecturer of a class, parsed. */
export type Lecturer = RowOf<typeof lecturerColumns>;
