/** What can be wrong with a cost line, a document or a lecturer of a class. */
export const listIssueTexts = {
  'list/unknown-class':
    'Không có lớp {classCode} ở tab Lớp; dòng này chưa được tính. Hãy sửa mã lớp, ví dụ NTM-2024-171-003, hoặc thêm lớp.',
  'cost/estimate-missing':
    'Có số lượng và đơn giá mà chưa nhập “Dự toán (đồng)”. Hãy nhập {suggestion}; phần mềm không tự điền.',
  'cost/product-differs':
    'Dự toán ghi {estimated} đồng, nhưng {quantity} × {price} = {suggestion} đồng. Hãy sửa số lượng, đơn giá hoặc dự toán.',
  'cost/over-norm':
    'Đơn giá {price} đồng vượt định mức {ceiling} đồng/{unit} ({document}). Hãy sửa, hoặc ghi văn bản cho phép vào cột Ghi chú.',
  'cost/over-estimate':
    '“{header}” là {spent}, vượt dự toán {estimated} của khoản này. Hãy kiểm tra lại, hoặc ghi lý do vào cột Ghi chú.',
  'cost/support-over':
    'Khoản {line} quyết toán {quantity} người × ngày, nhưng {people} học viên không hưởng lương chỉ dự tổng cộng {days} ngày. Hãy sửa số lượng, hoặc sửa cột Hưởng lương, Số buổi ở tab Học viên.',
  'cost/support-quantity-missing':
    'Khoản hỗ trợ đã quyết toán mà chưa nhập “{header}” nên không đối chiếu được với số ngày học viên dự. Hãy nhập số người × ngày, ví dụ 120.',
  'material/no-duty':
    'Kế hoạch không giao bên này xây dựng tài liệu loại này cho lớp {group}; được giao là {actors}. Hãy chọn lại, hoặc ghi lý do vào cột Ghi chú.',
  'lecturer/no-duty':
    'Kế hoạch không giao bên này bố trí giảng viên cho lớp {group}; được giao là {actors}. Hãy chọn lại, hoặc ghi lý do vào cột Ghi chú.',
} as const satisfies Record<string, string>;
