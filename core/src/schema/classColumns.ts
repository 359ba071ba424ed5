import { column, type Column, type RowOf } from './column.ts';

/** The tab `Lớp`, one row a class, in the order of the office's form (domain §3.1). */
export const classColumns = [
  column('ordinal', 'STT', 'own', { width: 45, local: true }),
  column('classCode', 'Mã lớp', 'classCode', { width: 150 }),
  column('programme', 'Chương trình', 'code', { list: 'programme', missing: 'block', width: 95 }),
  column('classGroup', 'Nhóm đối tượng của lớp', 'code', {
    list: 'classGroup',
    missing: 'block',
    width: 110,
  }),
  column('communeCategory', 'Loại xã (với NTM-B)', 'code', { list: 'communeCategory', width: 100 }),
  column('quotaCommune', 'Xã được giao chỉ tiêu', 'commune', { width: 180 }),
  column('title', 'Tên lớp', 'text', { missing: 'block', width: 300 }),
  column('topics', 'Chuyên đề', 'codes', { list: 'topic', missing: 'warn', width: 110 }),
  column('trainingKind', 'Hình thức', 'code', { list: 'trainingKind', width: 95, added: true }),
  column('organiser', 'Đơn vị chủ trì / phối hợp', 'text', { missing: 'warn', width: 240 }),
  column('inPlan', 'Thuộc kế hoạch', 'code', { list: 'yesNo', width: 80, added: true }),
  column('venueType', 'Địa điểm (loại)', 'code', { list: 'venueType', missing: 'warn', width: 110 }),
  column('venue', 'Địa điểm cụ thể', 'text', { missing: 'warn', width: 220 }),
  column('startDate', 'Ngày khai giảng', 'date', { width: 105 }),
  column('endDate', 'Ngày bế giảng', 'date', { width: 105 }),
  column('theoryDays', 'Số ngày lý thuyết', 'days', { width: 75 }),
  column('fieldDays', 'Số ngày thực tế', 'days', { width: 75 }),
  column('fieldVisitPlace', 'Nơi tham quan (trong/ngoài tỉnh)', 'text', { width: 200 }),
  column('plannedLearners', 'Số HV dự kiến', 'count', { width: 75 }),
  column('lecturers', 'Giảng viên, cơ quan', 'text', { width: 220 }),
  column('estimatedCost', 'Kinh phí dự toán (đồng)', 'money', { width: 120 }),
  column('allottedCost', 'Kinh phí được giao (đồng)', 'money', { added: true, width: 120 }),
  column('fundingSource', 'Nguồn kinh phí', 'code', { list: 'fundingSource', missing: 'warn', width: 95 }),
  column('openingDecision', 'Số, ngày QĐ/Thông báo mở lớp', 'text', { width: 190 }),
  column('approval', 'Phê duyệt của tỉnh', 'code', { list: 'approval', added: true, width: 115 }),
  column('status', 'Trạng thái', 'code', { list: 'status', missing: 'block', width: 105 }),
  column('reportedLearners', 'HV thực tế', 'count', { width: 75 }),
  column('settledCost', 'Kinh phí quyết toán (đồng)', 'money', { width: 120 }),
  column('note', 'Ghi chú', 'text', { width: 200 }),
  column('syncMark', 'Đồng bộ', 'own', { width: 190, local: true }),
] as const satisfies readonly Column[];

/** A class's header row, parsed. */
export type TrainingClass = RowOf<typeof classColumns>;
