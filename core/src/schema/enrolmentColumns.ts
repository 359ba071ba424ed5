import type { Column, RowOf } from './column.ts';

/** The tab `Học viên`, one row a learner in a class, in the order of the office's list (domain §3.2). */
export const enrolmentColumns = [
  { key: 'ordinal', header: 'STT', type: 'own', width: 45, local: true },
  {
    key: 'classCode',
    header: 'Mã lớp',
    type: 'classCode',
    missing: 'block',
    width: 150,
  },
  { key: 'fullName', header: 'Họ và tên', type: 'name', missing: 'block', width: 190 },
  {
    key: 'birth',
    header: 'Ngày sinh',
    type: 'birth',
    missing: 'warn',
    width: 95,
  },
  { key: 'sex', header: 'Giới tính', type: 'code', list: 'sex', missing: 'warn', width: 70 },
  {
    key: 'ethnicity',
    header: 'Dân tộc',
    type: 'code',
    list: 'ethnicity',
    width: 85,
  },
  {
    key: 'idNumber',
    header: 'Số CCCD/CMND',
    type: 'idNumber',
    width: 125,
  },
  { key: 'phone', header: 'Số điện thoại', type: 'phone', width: 105 },
  {
    key: 'learnerGroup',
    header: 'Đối tượng',
    type: 'code',
    list: 'learnerGroup',
    missing: 'block',
    width: 85,
  },
  { key: 'position', header: 'Chức vụ, chức danh', type: 'text', missing: 'warn', width: 170 },
  {
    key: 'workplace',
    header: 'Đơn vị công tác / tên HTX, DN',
    type: 'text',
    missing: 'warn',
    width: 210,
  },
  { key: 'hamlet', header: 'Xóm/TDP', type: 'text', width: 120 },
  {
    key: 'commune',
    header: 'Xã/phường/TT',
    type: 'commune',
    missing: 'block',
    width: 190,
  },
  { key: 'district', header: 'Huyện/TP', type: 'text', width: 120 },
  {
    key: 'qualification',
    header: 'Trình độ chuyên môn',
    type: 'code',
    list: 'qualification',
    width: 90,
  },
  {
    key: 'salaried',
    header: 'Hưởng lương NSNN',
    type: 'code',
    list: 'salaried',
    missing: 'warn',
    width: 85,
  },
  {
    key: 'sessions',
    header: 'Số buổi tham dự / tổng số buổi',
    type: 'sessions',
    width: 100,
  },
  {
    key: 'result',
    header: 'Kết quả',
    type: 'code',
    list: 'result',
    width: 110,
  },
  { key: 'note', header: 'Ghi chú', type: 'text', width: 160 },
  { key: '_id', header: '_id', type: 'own', width: 90 },
] as const satisfies readonly Column[];

/** A learner in a class, parsed. */
export type Enrolment = RowOf<typeof enrolmentColumns>;
