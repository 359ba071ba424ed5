/** The first line of the tab `Hướng dẫn`; a tab that begins otherwise is somebody's own and is left alone. */
const GUIDE_TITLE = 'HƯỚNG DẪN NHẬP SỔ LỚP';

/** The guide for the staff of a reporter, one line a row; it travels with the codebook. */
export const guideText = (reporterName: string, planTitle: string): string[] => [
  GUIDE_TITLE,
  `${reporterName} – ${planTitle}`,
  '',
  'NHẬP LỚP (tab Lớp)',
  '1. Mỗi lớp một dòng. Chọn Chương trình trước; phần mềm tự cấp Mã lớp. Không tự đặt, không sửa Mã lớp.',
  '2. Rê chuột vào tiêu đề cột để xem cách ghi và danh mục mã. Ngày ghi đủ ngày/tháng/năm, ví dụ 12/03/2024.',
  '3. Lớp hoãn hoặc hủy: chọn Trạng thái HOAN hoặc HUY, không xóa dòng.',
  '',
  'NHẬP HỌC VIÊN (tab Học viên)',
  '4. Mỗi học viên của một lớp một dòng. Ghi đúng Mã lớp ở tab Lớp. Người học hai lớp thì ghi hai dòng.',
  '5. Có thể dán cả danh sách từ Excel. Sắp xếp, lọc, chèn dòng, thêm cột riêng đều được; đừng đổi tên tiêu đề cột.',
  '6. Số CCCD và số điện thoại giữ số 0 ở đầu. Ngày sinh chỉ biết năm thì ghi năm. Xã ghi kèm huyện.',
  '',
  'NHẬP KINH PHÍ, TÀI LIỆU, GIẢNG VIÊN (ba tab cùng tên)',
  '7. Kinh phí: mỗi khoản chi từ một nguồn của một lớp một dòng, mã khoản từ 01 đến 13, ghi theo đồng. Tổng của lớp phải khớp với tab Lớp.',
  '8. Khoản 08 và 09 (hỗ trợ học viên không hưởng lương) không quá số ngày các học viên đó đã dự.',
  '9. Tài liệu, Giảng viên: mỗi tài liệu, mỗi người một dòng, chọn bên được giao theo kế hoạch.',
  '',
  'XEM LỖI',
  '10. Ô đỏ là lỗi chặn: dòng đó được lưu nhưng chưa được tính. Ô vàng là cảnh báo, ô xanh là gợi ý: vẫn được tính.',
  '11. Rê chuột vào ô để biết sai gì và sửa thế nào. Sửa đúng thì màu tự mất. Tab Kiểm tra liệt kê mọi lỗi, bấm cột cuối để tới ô.',
  '12. Sổ Lớp > Xem và sửa lỗi mở bảng bên phải: chọn một ô để xem lỗi, bấm nút để sửa theo gợi ý, hoàn tác được. Phần mềm không bao giờ tự sửa ô của bạn.',
  '',
  'GỬI VỀ TỈNH',
  '13. Một người phụ trách chọn Sổ Lớp > Bật tự động đồng bộ, một lần. Từ đó mọi sửa đổi tự về tỉnh.',
  '14. Cột Đồng bộ ở tab Lớp cho biết lớp đã về tỉnh lúc nào, hoặc vì sao chưa gửi được.',
  '15. Mất mạng vẫn nhập bình thường. Khi cần gửi ngay: Sổ Lớp > Đồng bộ ngay.',
  '16. Danh mục hoặc cột bị mất: Sổ Lớp > Thiết lập bảng tính. Việc này không đụng tới số liệu đã nhập.',
];
