/** What can be wrong with a class as a whole, or between the classes of a workbook. */
export const classIssueTexts = {
  'class/code-waiting': 'Lớp chưa có mã. Mã được cấp ngay khi đã chọn Chương trình.',
  'class/other-reporter':
    'Mã lớp {classCode} là của đơn vị khác. Lớp này chưa được gửi; hãy xóa mã để phần mềm cấp mã mới.',
  'class/code-twice':
    'Mã lớp {classCode} đã có ở dòng {other}. Dòng này chưa được gửi; hãy xóa mã để phần mềm cấp mã mới.',
  'class/code-programme':
    'Mã lớp thuộc chương trình {coded}, cột Chương trình ghi {typed}. Hãy sửa thành {suggestion}; nếu mã sai, xóa mã để được cấp mã mới.',
  'class/code-year':
    'Mã lớp thuộc năm kế hoạch {coded}, lớp khai giảng năm {year}. Hãy kiểm tra ngày; nếu lớp chuyển năm, ghi số văn bản điều chỉnh vào cột Ghi chú, ví dụ 15/QĐ-UBND.',
  'class/dates-reversed':
    'Ngày bế giảng {end} trước ngày khai giảng {start}; lớp này chưa được tính. Hãy sửa một trong hai ngày.',
  'class/outside-plan':
    'Ngày {day} nằm ngoài thời gian của kế hoạch, từ {from} đến {to}. Hãy kiểm tra lại năm.',
  'class/days-exceed-calendar':
    'Từ khai giảng đến bế giảng có {span} ngày, không đủ cho {days} ngày lý thuyết và thực tế. Hãy sửa ngày hoặc số ngày.',
  'class/too-many-days':
    '“{header}” là {days}, quá {limit} ngày theo kế hoạch cho lớp {group}. Hãy sửa, hoặc ghi số quyết định cho phép vào cột Ghi chú, ví dụ 15/QĐ-UBND.',
  'class/no-field-days':
    'Lớp chưa có ngày đi thực tế; kế hoạch yêu cầu học lý thuyết gắn với tham quan. Hãy nhập “{header}”, ví dụ 1 (nhiều nhất {limit}).',
  'class/visit-place-missing':
    'Có {days} ngày đi thực tế mà chưa ghi nơi tham quan. Hãy bổ sung, ví dụ HTX chè (xã Tân Cương).',
  'class/opened-without': 'Lớp ở trạng thái {status} mà chưa nhập “{header}”. Hãy bổ sung, ví dụ {example}.',
  'class/decision-unclear':
    'Không thấy {part} của văn bản mở lớp. Hãy ghi cả số và ngày, ví dụ 12/TB-VPĐP, 05/3/2024.',
  'class/decision-late':
    'Văn bản mở lớp ngày {day}, sau ngày khai giảng {start}. Hãy kiểm tra lại hai ngày này.',
  'class/status-late':
    'Đã qua ngày {day} mà trạng thái vẫn là {status}. Hãy cập nhật trạng thái, hoặc sửa ngày nếu lớp lùi lịch.',
  'class/over-early':
    'Trạng thái KET_THUC mà ngày bế giảng {day} chưa tới. Hãy sửa trạng thái, ví dụ DANG_HOC, hoặc sửa ngày.',
  'class/other-programme':
    '“{header}” {shown} thuộc chương trình {owner}, lớp này ghi chương trình {programme}. Hãy sửa một trong hai.',
  'class/commune-missing':
    'Lớp {group} phải ghi “{header}”; lớp này chưa được tính. Hãy chọn trong danh sách, ví dụ Xã La Bằng (Đại Từ).',
  'class/category-missing':
    'Lớp {group} chưa ghi loại xã nên chưa vào chỉ tiêu nào. Hãy chọn một trong: {options}.',
  'class/category-unneeded':
    'Lớp {group} không phân theo loại xã mà ô này ghi {shown}. Hãy xóa ô này, hoặc sửa nhóm đối tượng của lớp.',
  'class/commune-type':
    '{unit} là {type} vào ngày {day}, lớp này dành cho xã. Hãy kiểm tra lại xã được giao chỉ tiêu, ví dụ Xã La Bằng (Đại Từ).',
  'class/venue-unusual':
    'Địa điểm {shown} ngoài các loại ghi trong kế hoạch. Hãy chọn loại khác, hoặc ghi lý do vào cột Ghi chú, ví dụ: hội trường xã đang sửa chữa.',
  'class/online':
    'Ô này ghi “{shown}”, không thuộc hình thức học tập trung theo lớp của kế hoạch. Hãy ghi nơi học trực tiếp, ví dụ Nhà văn hóa xã La Bằng.',
  'class/size-unusual':
    'Lớp có {number} học viên; kế hoạch dự kiến khoảng {usual}, thường từ {from} đến {to}. Hãy kiểm tra lại; nếu đúng thì để nguyên.',
  'class/size-needs-note':
    'Lớp có {number} học viên, trên {limit}. Hãy kiểm tra lại; nếu đúng, ghi lý do vào cột Ghi chú, ví dụ: ghép hai lớp.',
  'class/list-missing':
    'Lớp đã kết thúc mà tab Học viên chưa có danh sách. Hãy nhập danh sách, mỗi dòng ghi mã lớp {classCode}.',
  'class/learners-differ':
    'Danh sách có {listed} dòng, trong đó {counted} học viên được tính (không tính dòng có lỗi chặn và người vắng); “{header}” ghi {reported}. Hãy sửa cho khớp.',
  'class/funding-other':
    'Nguồn {shown} ngoài ngân sách Nhà nước theo kế hoạch ({options}). Hãy đối chiếu lại với văn bản cấp kinh phí.',
  'class/settled-over':
    'Quyết toán {settled} đồng, vượt dự toán {estimated} đồng. Hãy kiểm tra lại hai số, ví dụ thừa một số 0.',
  'class/organiser-unnamed':
    'Lớp ghi không thuộc kế hoạch mà chưa có đơn vị chủ trì. Hãy ghi cơ quan mở lớp ở cột “{header}”, ví dụ Sở Công Thương.',
  'class/quota-exceeded':
    'Chỉ tiêu “{line}” của cả tỉnh là {quota} lớp, đây đã là lớp thứ {number} của đơn vị. Hãy kiểm tra nhóm lớp và loại xã.',
  'class/year-quota-exceeded':
    'Năm {year}, chỉ tiêu “{line}” của cả tỉnh là {quota} lớp, đây đã là lớp thứ {number} của đơn vị. Lớp chuyển từ năm khác phải có văn bản; hãy kiểm tra năm trong mã lớp, hoặc báo số văn bản cho Văn phòng Điều phối tỉnh.',
  'class/commune-quota':
    '{unit} được giao {quota} lớp loại {category}, đây là lớp thứ {number}. Hãy kiểm tra xã được giao chỉ tiêu và loại xã.',
  'class/commune-two-categories':
    '{unit} là {other} ở lớp {otherClass}, lớp này ghi {category}. Hãy đối chiếu với loại xã tỉnh giao; nếu xã được nâng loại thì để nguyên.',
  'class/list-copied':
    'Danh sách học viên giống hệt lớp {other}. Nếu chép nhầm, hãy thay bằng danh sách của lớp này; nếu đúng thì để nguyên.',
  'class/cost-total-differs':
    '“{header}” ghi {typed}, nhưng các khoản của lớp ở tab Kinh phí cộng lại là {total}. Hãy sửa một trong hai nơi.',
  'class/lecturers-missing':
    'Lớp đã kết thúc mà chưa ghi giảng viên. Hãy bổ sung ở tab Giảng viên, mỗi người một dòng.',
  'class/materials-missing':
    'Lớp đã kết thúc mà chưa ghi tài liệu. Hãy bổ sung ở tab Tài liệu: tên tài liệu và bên xây dựng.',
  'class/province-differs':
    'Tỉnh đã ghi “{theirs}”, ô này ghi “{mine}”. Hãy hỏi cán bộ tỉnh giá trị nào đúng, rồi chọn Sổ Lớp > Khác biệt với tỉnh: “Giữ của đơn vị” hoặc “Lấy của tỉnh”.',
  'class/province-proposes':
    'Tỉnh đề nghị sửa thành “{theirs}”, ô này ghi “{mine}”. Hãy chọn Sổ Lớp > Khác biệt với tỉnh: “Lấy của tỉnh” nếu đồng ý, “Giữ của đơn vị” nếu không.',
  'class/gone':
    'Lớp {classCode} không còn trong bảng tính nhưng tỉnh vẫn giữ. Nếu xóa nhầm, hãy bấm Ctrl+Z hoặc chọn Sổ Lớp > Khôi phục lớp đã xóa; nếu đúng là bỏ lớp, hãy chọn Sổ Lớp > Đồng bộ ngay để xác nhận xóa.',
} as const satisfies Record<string, string>;
