import type { Severity } from '../issue.ts';

interface IssueText {
  readonly severity: Severity;
  /** What is wrong and what to do, for the clerk; `{name}` is filled from the issue's params. */
  readonly vi: string;
  readonly en: string;
}

/** Every issue code with its severity and its words: the one place where a rule's message is written. */
export const issueTexts = {
  'cell/missing': {
    severity: 'block',
    vi: 'Chưa nhập “{header}”. Hãy điền; dòng này chưa được tính.',
    en: '“{header}” is empty. Fill it in; the row is not counted yet.',
  },
  'cell/missing-advised': {
    severity: 'warn',
    vi: 'Chưa nhập “{header}”. Hãy bổ sung khi có.',
    en: '“{header}” is empty. Add it when you know it.',
  },
  'cell/error-value': {
    severity: 'block',
    vi: 'Ô đang báo lỗi {shown}. Hãy nhập lại giá trị thay cho công thức.',
    en: 'The cell shows the error {shown}. Type the value instead of the formula.',
  },
  'text/too-long': {
    severity: 'warn',
    vi: 'Nội dung dài {length} chữ, quá {limit} chữ. Hãy viết gọn lại.',
    en: 'The text has {length} characters, over {limit}. Shorten it.',
  },
  'code/unknown': {
    severity: 'block',
    vi: '“{header}” không có trong danh mục. Hãy chọn một trong: {options}.',
    en: '“{header}” is not in the list. Choose one of: {options}.',
  },
  'code/unknown-advised': {
    severity: 'warn',
    vi: '“{header}” không có trong danh mục. Hãy chọn một trong: {options}.',
    en: '“{header}” is not in the list. Choose one of: {options}.',
  },
  'date/unreadable': {
    severity: 'block',
    vi: 'Không đọc được ngày. Hãy nhập ngày/tháng/năm, ví dụ 12/03/2024.',
    en: 'The date cannot be read. Type day/month/year, for example 12/03/2024.',
  },
  'date/no-such-day': {
    severity: 'block',
    vi: 'Không có ngày này trong lịch. Hãy kiểm tra ngày và tháng, ví dụ 12/03/2024.',
    en: 'There is no such day. Check the day and the month, for example 12/03/2024.',
  },
  'birth/unreadable': {
    severity: 'warn',
    vi: 'Không đọc được ngày sinh. Hãy nhập ngày/tháng/năm hoặc năm, ví dụ 05/02/1985 hoặc 1985.',
    en: 'The date of birth cannot be read. Type day/month/year or the year, for example 05/02/1985 or 1985.',
  },
  'count/unreadable': {
    severity: 'warn',
    vi: '“{header}” phải là số nguyên từ 0 trở lên, ví dụ 50.',
    en: '“{header}” must be a whole number, 0 or more, for example 50.',
  },
  'days/unreadable': {
    severity: 'warn',
    vi: '“{header}” phải là số ngày, tính đến nửa ngày, ví dụ 3 hoặc 2,5.',
    en: '“{header}” must be a number of days in steps of a half, for example 3 or 2.5.',
  },
  'money/unreadable': {
    severity: 'warn',
    vi: '“{header}” phải là số đồng nguyên, ví dụ 48.500.000.',
    en: '“{header}” must be whole đồng, for example 48.500.000.',
  },
  'money/ambiguous': {
    severity: 'warn',
    vi: '“{shown}” có thể là nghìn đồng hoặc đồng. Hãy ghi đủ số đồng, ví dụ 1.500.000.',
    en: '“{shown}” may be thousands of đồng or đồng. Write all of it, for example 1.500.000.',
  },
  'id-number/lost-zeros': {
    severity: 'warn',
    vi: 'Số CCCD chỉ có {length} chữ số, có lẽ mất số 0 ở đầu. Nếu đúng người, hãy nhập {suggestion}.',
    en: 'The CCCD has only {length} digits; leading zeros seem lost. If it is this person, type {suggestion}.',
  },
  'id-number/wrong-length': {
    severity: 'warn',
    vi: 'Số CCCD phải có 12 chữ số (CMND: 9). Ô này có {length} chữ số; hãy xem lại giấy tờ.',
    en: 'A CCCD has 12 digits (a CMND 9). This cell has {length}; look at the card again.',
  },
  'id-number/exponent': {
    severity: 'block',
    vi: 'Số đã bị rút gọn dạng E+. Hãy đặt cột là Văn bản thuần túy rồi nhập lại đủ 12 chữ số.',
    en: 'The number was shortened to E+ form. Set the column to plain text and type all 12 digits again.',
  },
  'id-number/other-sex': {
    severity: 'warn',
    vi: 'Số CCCD cho biết giới tính {shown}, khác cột Giới tính. Hãy kiểm tra lại cả hai.',
    en: 'The CCCD says {shown}, unlike the column Giới tính. Check both.',
  },
  'id-number/other-year': {
    severity: 'warn',
    vi: 'Số CCCD cho biết năm sinh {shown}, khác cột Ngày sinh. Hãy kiểm tra lại cả hai.',
    en: 'The CCCD says born in {shown}, unlike the column Ngày sinh. Check both.',
  },
  'phone/unreadable': {
    severity: 'warn',
    vi: 'Số điện thoại phải có 10 chữ số, bắt đầu bằng số 0, ví dụ 0950000001.',
    en: 'A phone number has 10 digits and starts with 0, for example 0950000001.',
  },
  'phone/lost-zero': {
    severity: 'hint',
    vi: 'Số điện thoại mất số 0 ở đầu; phần mềm hiểu là {suggestion}.',
    en: 'The phone number lost its leading zero; read as {suggestion}.',
  },
  'sessions/unreadable': {
    severity: 'warn',
    vi: 'Ghi số buổi dự trên tổng số buổi, ví dụ 5/6; số buổi dự không quá tổng số buổi.',
    en: 'Write sessions attended out of sessions held, for example 5/6; not more than were held.',
  },
  'commune/unknown': {
    severity: 'block',
    vi: 'Không tìm thấy đơn vị này. Hãy chọn trong danh sách, viết cả huyện, ví dụ Xã La Bằng (Đại Từ).',
    en: 'No such unit. Choose from the list, with the district, for example Xã La Bằng (Đại Từ).',
  },
  'commune/ambiguous': {
    severity: 'block',
    vi: 'Có {number} đơn vị cùng tên: {options}. Hãy ghi thêm huyện.',
    en: '{number} units bear this name: {options}. Add the district.',
  },
  'class-code/malformed': {
    severity: 'block',
    vi: 'Mã lớp không đúng dạng, ví dụ đúng: NTM-2024-171-003. Hãy lấy mã ở tab Lớp.',
    en: 'Not a class code, for example NTM-2024-171-003. Take the code from the tab Lớp.',
  },
  'class/code-waiting': {
    severity: 'hint',
    vi: 'Lớp chưa có mã. Mã được cấp ngay khi đã chọn Chương trình.',
    en: 'The class has no code yet. It gets one as soon as the programme is chosen.',
  },
  'class/other-reporter': {
    severity: 'block',
    vi: 'Mã lớp {classCode} là của đơn vị khác. Lớp này chưa được gửi; hãy xóa mã để phần mềm cấp mã mới.',
    en: 'Class code {classCode} belongs to another reporter. The class was not sent; clear the code to get a new one.',
  },
  'class/code-twice': {
    severity: 'block',
    vi: 'Mã lớp {classCode} đã có ở dòng {other}. Dòng này chưa được gửi; hãy xóa mã để phần mềm cấp mã mới.',
    en: 'Class code {classCode} already stands in row {other}. This row was not sent; clear the code to get a new one.',
  },
  'class/dates-reversed': {
    severity: 'block',
    vi: 'Ngày bế giảng trước ngày khai giảng. Hãy sửa một trong hai ngày.',
    en: 'The class ends before it starts. Mend one of the two dates.',
  },
  'class/learners-differ': {
    severity: 'warn',
    vi: 'Danh sách có {listed} học viên, “HV thực tế” ghi {reported}. Hãy sửa cho khớp.',
    en: 'The list has {listed} learners, “HV thực tế” says {reported}. Make them agree.',
  },
  'enrolment/unknown-class': {
    severity: 'block',
    vi: 'Không có lớp {classCode} ở tab Lớp. Hãy sửa mã lớp hoặc thêm lớp.',
    en: 'There is no class {classCode} in the tab Lớp. Mend the code or add the class.',
  },
  'enrolment/twice-in-class': {
    severity: 'block',
    vi: 'Người này đã có trong cùng lớp ({same}). Hãy xóa một dòng; dòng này chưa được tính.',
    en: 'This person is in the same class already ({same}). Delete one row; this one is not counted.',
  },
  'sheet/column-missing': {
    severity: 'block',
    vi: 'Tab {tab} thiếu cột “{header}”. Hãy chạy Sổ Lớp > Thiết lập bảng tính để thêm lại.',
    en: 'The tab {tab} lacks the column “{header}”. Run Sổ Lớp > Thiết lập bảng tính to add it again.',
  },
} as const satisfies Record<string, IssueText>;

export type IssueCode = keyof typeof issueTexts;
