/** What can be wrong with a learner in a class. */
export const enrolmentIssueTexts = {
  'enrolment/unknown-class':
    'Không có lớp {classCode} ở tab Lớp; dòng này chưa được tính. Hãy sửa mã lớp, ví dụ NTM-2024-171-003, hoặc thêm lớp.',
  'enrolment/twice-in-class':
    'Người này đã có trong cùng lớp ({same}); dòng này chưa được tính. Hãy xóa một dòng; nếu là hai người, nhập số CCCD của từng người.',
  'enrolment/maybe-twice':
    'Một dòng khác của lớp cùng họ tên (không kể i/y, d/đ), năm sinh và xã, có số CCCD. Nếu là một người, hãy xóa một dòng; nếu là hai người, nhập số CCCD của người này.',
  'enrolment/overlapping':
    'Người này ({same}) học lớp {other} từ {from} đến {to}, trùng ngày với lớp này; dòng này chưa được tính. Hãy sửa ngày của lớp hoặc xóa dòng; nếu là hai người, nhập số CCCD.',
  'enrolment/age-unlikely':
    'Tính ra {age} tuổi vào ngày khai giảng, ngoài khoảng {youngest}–{oldest}. Hãy kiểm tra lại năm sinh, ví dụ 1985.',
  'enrolment/id-province':
    'Ba số đầu của CCCD là {shown}, không phải mã tỉnh nào. Hãy xem lại căn cước; người khai sinh ở nước ngoài thì để nguyên.',
  'enrolment/id-card-old':
    'CMND 9 số hết giá trị từ 01/01/2025. Hãy nhập số CCCD 12 chữ số, ví dụ 099185000001.',
  'enrolment/phone-missing': 'Chưa nhập “{header}”. Hãy bổ sung khi có, ví dụ 0950000001.',
  'enrolment/ocop-cycle-missing':
    'Đối tượng {group} chưa ghi “{header}”. Hãy ghi Có nếu doanh nghiệp, HTX có hồ sơ sản phẩm OCOP, nếu không thì ghi Không.',
  'enrolment/other-group':
    'Đối tượng {shown} thuộc lớp {owner}, lớp này là {group}. Hãy kiểm tra lại đối tượng, hoặc nhóm đối tượng của lớp.',
  'enrolment/group-from-position':
    'Chức vụ “{shown}” có lẽ là đối tượng {group}. Nếu đúng, hãy nhập {group} vào cột “{header}”.',
  'enrolment/other-district':
    '{unit} không thuộc {district} như xã được giao chỉ tiêu. Hãy kiểm tra lại xã của học viên; nếu đúng thì để nguyên.',
  'enrolment/district-differs':
    '{unit} thuộc {district}, khác ô này. Hãy sửa thành {suggestion}, hoặc chọn lại xã.',
  'enrolment/outcome-missing': 'Lớp đã kết thúc mà chưa nhập “{header}”. Hãy bổ sung, ví dụ {example}.',
  'enrolment/completed-unattended':
    'Kết quả HOAN_THANH mà dự 0 buổi. Hãy sửa số buổi, ví dụ 5/6, hoặc sửa kết quả.',
  'enrolment/absent-attended':
    'Kết quả VANG mà đã dự {attended} buổi. Hãy sửa kết quả, ví dụ KHONG_HT, hoặc sửa số buổi.',
} as const satisfies Record<string, string>;
