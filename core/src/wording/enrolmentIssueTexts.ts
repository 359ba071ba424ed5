import type { IssueText } from './issueText.ts';

/** What can be wrong with a learner in a class. */
export const enrolmentIssueTexts = {
  'enrolment/unknown-class': {
    severity: 'block',
    vi: 'Không có lớp {classCode} ở tab Lớp; dòng này chưa được tính. Hãy sửa mã lớp, ví dụ NTM-2024-171-003, hoặc thêm lớp.',
  },
  'enrolment/twice-in-class': {
    severity: 'block',
    vi: 'Người này đã có trong cùng lớp ({same}); dòng này chưa được tính. Hãy xóa một dòng; nếu là hai người, nhập số CCCD của từng người.',
  },
  'enrolment/maybe-twice': {
    severity: 'warn',
    vi: 'Một dòng khác của lớp cùng họ tên, năm sinh và xã, có số CCCD. Nếu là một người, hãy xóa một dòng; nếu là hai người, nhập số CCCD của người này.',
  },
  'enrolment/overlapping': {
    severity: 'block',
    vi: 'Người này ({same}) học lớp {other} từ {from} đến {to}, trùng ngày với lớp này; dòng này chưa được tính. Hãy sửa ngày của lớp hoặc xóa dòng; nếu là hai người, nhập số CCCD.',
  },
  'enrolment/age-unlikely': {
    severity: 'warn',
    vi: 'Tính ra {age} tuổi vào ngày khai giảng, ngoài khoảng {youngest}–{oldest}. Hãy kiểm tra lại năm sinh, ví dụ 1985.',
  },
  'enrolment/id-province': {
    severity: 'warn',
    vi: 'Ba số đầu của CCCD là {shown}, không phải mã tỉnh nào. Hãy xem lại căn cước; người khai sinh ở nước ngoài thì để nguyên.',
  },
  'enrolment/id-card-old': {
    severity: 'warn',
    vi: 'CMND 9 số hết giá trị từ 01/01/2025. Hãy nhập số CCCD 12 chữ số, ví dụ 099185000001.',
  },
  'enrolment/phone-missing': {
    severity: 'warn',
    vi: 'Chưa nhập “{header}”. Hãy bổ sung khi có, ví dụ 0950000001.',
  },
  'enrolment/other-group': {
    severity: 'warn',
    vi: 'Đối tượng {shown} thuộc lớp {owner}, lớp này là {group}. Hãy kiểm tra lại đối tượng, hoặc nhóm đối tượng của lớp.',
  },
  'enrolment/other-district': {
    severity: 'warn',
    vi: '{unit} không thuộc {district} như xã được giao chỉ tiêu. Hãy kiểm tra lại xã của học viên; nếu đúng thì để nguyên.',
  },
  'enrolment/district-differs': {
    severity: 'warn',
    vi: '{unit} thuộc {district}, khác ô này. Hãy sửa thành {suggestion}, hoặc chọn lại xã.',
  },
  'enrolment/outcome-missing': {
    severity: 'warn',
    vi: 'Lớp đã kết thúc mà chưa nhập “{header}”. Hãy bổ sung, ví dụ {example}.',
  },
  'enrolment/completed-unattended': {
    severity: 'warn',
    vi: 'Kết quả HOAN_THANH mà dự 0 buổi. Hãy sửa số buổi, ví dụ 5/6, hoặc sửa kết quả.',
  },
  'enrolment/absent-attended': {
    severity: 'warn',
    vi: 'Kết quả VANG mà đã dự {attended} buổi. Hãy sửa kết quả, ví dụ KHONG_HT, hoặc sửa số buổi.',
  },
} as const satisfies Record<string, IssueText>;
