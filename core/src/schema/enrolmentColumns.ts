import { column, type Column, type RowOf } from './column.ts';

/** The tab `Học viên`, one row a learner in a class, in the order of the office's list (domain §3.2). */
export const enrolmentColumns = [
  column('ordinal', 'STT', 'own', { width: 45, local: true }),
  column('classCode', 'Mã lớp', 'classCode', { missing: 'block', width: 150 }),
  column('fullName', 'Họ và tên', 'name', { missing: 'block', width: 190 }),
  column('birth', 'Ngày sinh', 'birth', { missing: 'warn', width: 95 }),
  column('sex', 'Giới tính', 'code', { list: 'sex', missing: 'warn', width: 70 }),
  column('ethnicity', 'Dân tộc', 'code', { list: 'ethnicity', width: 85 }),
  column('idNumber', 'Số CCCD/CMND', 'idNumber', { width: 125 }),
  column('phone', 'Số điện thoại', 'phone', { width: 105 }),
  column('learnerGroup', 'Đối tượng', 'code', { list: 'learnerGroup', missing: 'block', width: 85 }),
  column('position', 'Chức vụ, chức danh', 'text', { missing: 'warn', width: 170 }),
  column('workplace', 'Đơn vị công tác / tên HTX, DN', 'text', { missing: 'warn', width: 210 }),
  column('inOcopCycle', 'Tham gia chu trình OCOP', 'code', { list: 'yesNo', width: 85, added: true }),
  column('hamlet', 'Xóm/TDP', 'text', { width: 120 }),
  column('commune', 'Xã/phường/TT', 'commune', { missing: 'block', width: 190 }),
  column('district', 'Huyện/TP', 'text', { width: 120 }),
  column('qualification', 'Trình độ chuyên môn', 'code', { list: 'qualification', width: 90 }),
  column('salaried', 'Hưởng lương NSNN', 'code', { list: 'salaried', missing: 'warn', width: 85 }),
  column('sessions', 'Số buổi tham dự / tổng số buổi', 'sessions', { width: 100 }),
  column('result', 'Kết quả', 'code', { list: 'result', width: 110 }),
  column('note', 'Ghi chú', 'text', { width: 160 }),
  column('_id', '_id', 'own', { width: 90 }),
] as const satisfies readonly Column[];

/** A learner in a class, parsed. */
export type Enrolment = RowOf<typeof enrolmentColumns>;
