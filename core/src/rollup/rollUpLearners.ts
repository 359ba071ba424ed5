import type { Cell } from '../schema/cell.ts';
import { PROVINCE_TABS } from '../schema/tabs.ts';
import { countEnrolments, type CountedClass } from './countEnrolments.ts';
import { countLearners } from './countLearners.ts';
import type { FormColumn, FormRow, FormTable } from './formTable.ts';
import type { RollUpInput } from './rollUpInput.ts';

/** Biểu 02: learners by reporter, attendances (lượt) and people (người) side by side [domain §3.3, §0.6]. */
export function rollUpLearners({ summaries, plan }: RollUpInput): FormTable {
  const held = countEnrolments(summaries).filter(({ summary }) => summary.isHeld);
  const known = new Set(plan.reporters.map(({ id }) => id));
  const unknown = held.filter(({ summary }) => !known.has(summary.reporterId));
  const rows = plan.reporters.map(({ id, name }, at) =>
    row(
      1,
      at + 1,
      name,
      held.filter(({ summary }) => summary.reporterId === id),
    ),
  );
  const elsewhere = held.reduce((sum, one) => sum + one.elsewhere.length, 0);
  return {
    tab: PROVINCE_TABS.form02,
    formNumber: '02',
    title: 'KẾT QUẢ HỌC VIÊN THEO ĐƠN VỊ BÁO CÁO',
    scope: `${plan.shortTitle}; lũy kế từ đầu giai đoạn`,
    unitLine: 'ĐVT: lớp, lượt người, người',
    columns,
    rows: [row(0, '', 'TỔNG SỐ', held), ...rows, row(1, '', 'Đơn vị khác', unknown)],
    notes: [
      'Cột (2): lượt, mỗi học viên mỗi lớp tính một lần. Cột (11): người, ai dự nhiều lớp chỉ tính một lần; một người có thể dự lớp ở nhiều đơn vị nên tổng số người có thể nhỏ hơn tổng các dòng.',
      `Không tính dòng có lỗi chặn, người vắng và lớp chưa mở, hoãn, hủy. Một người dự hai lớp trùng ngày của cùng đơn vị chỉ tính ở lớp mở trước: đã bỏ ${String(elsewhere)} lượt ở lớp mở sau.`,
    ],
  };
}

function row(level: number, ordinal: Cell, name: string, classes: readonly CountedClass[]): FormRow {
  const { byLevel, ...total } = countLearners(classes.flatMap(({ enrolments }) => enrolments));
  return {
    level,
    cells: [
      ordinal,
      name,
      classes.length,
      total.enrolments,
      total.female,
      total.minority,
      byLevel.province,
      byLevel.district,
      byLevel.commune,
      byLevel.hamlet,
      byLevel.cooperative,
      byLevel.other,
      total.people,
      total.completed,
    ],
  };
}

const count = (header: string, number: string, width = 80): FormColumn => ({
  header,
  number,
  format: 'count',
  width,
});

const columns: readonly FormColumn[] = [
  { header: 'TT', number: 'A', format: 'text', width: 45 },
  { header: 'Đơn vị báo cáo', number: 'B', format: 'text', width: 200 },
  count('Số lớp', '(1)'),
  count('Tổng lượt', '(2)'),
  count('Trong đó: Nữ', '(3)'),
  count('DTTS', '(4)'),
  count('Cấp tỉnh', '(5)'),
  count('Cấp huyện', '(6)'),
  count('Cấp xã', '(7)'),
  count('Xóm', '(8)'),
  count('HTX, DN', '(9)'),
  count('Khác', '(10)'),
  count('Số người (không trùng)', '(11)', 100),
  count('Hoàn thành', '(12)', 95),
];
