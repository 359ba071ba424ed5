import type { Severity } from '../issue.ts';

interface IssueText {
  readonly severity: Severity;
  /** What is wrong and what to do, for the clerk; `{name}` is filled from the issue's params. */
  readonly vi: string;
}

/** Every issue code with its severity and its Vietnamese words; the English ones are in issueTextsEn.ts. */
export const issueTexts = {
  'cell/missing': {
    severity: 'block',
    vi: 'Chưa nhập “{header}”. Hãy điền; dòng này chưa được tính.',
  },
  'cell/missing-advised': {
    severity: 'warn',
    vi: 'Chưa nhập “{header}”. Hãy bổ sung khi có.',
  },
  'cell/error-value': {
    severity: 'block',
    vi: 'Ô đang báo lỗi {shown}. Hãy nhập lại giá trị thay cho công thức.',
  },
  'text/too-long': {
    severity: 'warn',
    vi: 'Nội dung dài {length} chữ, quá {limit} chữ. Hãy viết gọn lại.',
  },
  'code/unknown': {
    severity: 'block',
    vi: '“{header}” không có trong danh mục. Hãy chọn một trong: {options}.',
  },
  'code/unknown-advised': {
    severity: 'warn',
    vi: '“{header}” không có trong danh mục. Hãy chọn một trong: {options}.',
  },
  'date/unreadable': {
    severity: 'block',
    vi: 'Không đọc được ngày. Hãy nhập ngày/tháng/năm, ví dụ 12/03/2024.',
  },
  'date/no-such-day': {
    severity: 'block',
    vi: 'Không có ngày này trong lịch. Hãy kiểm tra ngày và tháng, ví dụ 12/03/2024.',
  },
  'birth/unreadable': {
    severity: 'warn',
    vi: 'Không đọc được ngày sinh. Hãy nhập ngày/tháng/năm hoặc năm, ví dụ 05/02/1985 hoặc 1985.',
  },
  'count/unreadable': {
    severity: 'warn',
    vi: '“{header}” phải là số nguyên từ 0 trở lên, ví dụ 50.',
  },
  'days/unreadable': {
    severity: 'warn',
    vi: '“{header}” phải là số ngày, tính đến nửa ngày, ví dụ 3 hoặc 2,5.',
  },
  'money/unreadable': {
    severity: 'warn',
    vi: '“{header}” phải là số đồng nguyên, ví dụ 48.500.000.',
  },
  'money/ambiguous': {
    severity: 'warn',
    vi: '“{shown}” có thể là nghìn đồng hoặc đồng. Hãy ghi đủ số đồng, ví dụ 1.500.000.',
  },
  'id-number/lost-zeros': {
    severity: 'warn',
    vi: 'Số CCCD chỉ có {length} chữ số, có lẽ mất số 0 ở đầu. Nếu đúng người, hãy nhập {suggestion}.',
  },
  'id-number/wrong-length': {
    severity: 'warn',
    vi: 'Số CCCD phải có 12 chữ số (CMND: 9). Ô này có {length} chữ số; hãy xem lại giấy tờ.',
  },
  'id-number/exponent': {
    severity: 'block',
    vi: 'Số đã bị rút gọn dạng E+. Hãy đặt cột là Văn bản thuần túy rồi nhập lại đủ 12 chữ số.',
  },
  'id-number/other-sex': {
    severity: 'warn',
    vi: 'Số CCCD cho biết giới tính {shown}, khác cột Giới tính. Hãy kiểm tra lại cả hai.',
  },
  'id-number/other-year': {
    severity: 'warn',
    vi: 'Số CCCD cho biết năm sinh {shown}, khác cột Ngày sinh. Hãy kiểm tra lại cả hai.',
  },
  'phone/unreadable': {
    severity: 'warn',
    vi: 'Số điện thoại phải có 10 chữ số, bắt đầu bằng số 0, ví dụ 0950000001.',
  },
  'phone/lost-zero': {
    severity: 'hint',
    vi: 'Số điện thoại mất số 0 ở đầu; phần mềm hiểu là {suggestion}.',
  },
  'sessions/unreadable': {
    severity: 'warn',
    vi: 'Ghi số buổi dự trên tổng số buổi, ví dụ 5/6; số buổi dự không quá tổng số buổi.',
  },
  'commune/unknown': {
    severity: 'block',
    vi: 'Không tìm thấy đơn vị này. Hãy chọn trong danh sách, viết cả huyện, ví dụ Xã La Bằng (Đại Từ).',
  },
  'commune/ambiguous': {
    severity: 'block',
    vi: 'Có {number} đơn vị cùng tên: {options}. Hãy ghi thêm huyện.',
  },
  'class-code/malformed': {
    severity: 'block',
    vi: 'Mã lớp không đúng dạng, ví dụ đúng: NTM-2024-171-003. Hãy lấy mã ở tab Lớp.',
  },
  'class/code-waiting': {
    severity: 'hint',
    vi: 'Lớp chưa có mã. Mã được cấp ngay khi đã chọn Chương trình.',
  },
  'class/other-reporter': {
    severity: 'block',
    vi: 'Mã lớp {classCode} là của đơn vị khác. Lớp này chưa được gửi; hãy xóa mã để phần mềm cấp mã mới.',
  },
  'class/code-twice': {
    severity: 'block',
    vi: 'Mã lớp {classCode} đã có ở dòng {other}. Dòng này chưa được gửi; hãy xóa mã để phần mềm cấp mã mới.',
  },
  'class/dates-reversed': {
    severity: 'block',
    vi: 'Ngày bế giảng trước ngày khai giảng. Hãy sửa một trong hai ngày.',
  },
  'class/learners-differ': {
    severity: 'warn',
    vi: 'Danh sách có {listed} học viên, “HV thực tế” ghi {reported}. Hãy sửa cho khớp.',
  },
  'enrolment/unknown-class': {
    severity: 'block',
    vi: 'Không có lớp {classCode} ở tab Lớp. Hãy sửa mã lớp hoặc thêm lớp.',
  },
  'enrolment/twice-in-class': {
    severity: 'block',
    vi: 'Người này đã có trong cùng lớp ({same}). Hãy xóa một dòng; dòng này chưa được tính.',
  },
  'sheet/column-missing': {
    severity: 'block',
    vi: 'Tab {tab} thiếu cột “{header}”. Hãy chạy Sổ Lớp > Thiết lập bảng tính để thêm lại.',
  },
} as const satisfies Record<string, IssueText>;

export type IssueCode = keyof typeof issueTexts;
