/** What can be wrong with one cell, or with how a tab is laid out. */
export const cellIssueTexts = {
  'cell/missing': 'Chưa nhập “{header}”. Hãy điền; dòng này chưa được tính.',
  'cell/missing-advised': 'Chưa nhập “{header}”. Hãy bổ sung khi có.',
  'cell/error-value': 'Ô đang báo lỗi {shown}. Hãy nhập lại giá trị thay cho công thức.',
  'text/too-long': 'Nội dung dài {length} ký tự, quá {limit} ký tự. Hãy viết gọn lại.',
  'code/unknown': 'Giá trị ở cột “{header}” không có trong danh mục. Hãy chọn một trong: {options}.',
  'code/unknown-advised': 'Giá trị ở cột “{header}” không có trong danh mục. Hãy chọn một trong: {options}.',
  'date/unreadable': 'Không đọc được ngày. Hãy nhập ngày/tháng/năm, ví dụ 12/03/2024.',
  'date/no-such-day': 'Không có ngày này trong lịch. Hãy kiểm tra ngày và tháng, ví dụ 12/03/2024.',
  'birth/unreadable':
    'Không đọc được ngày sinh. Hãy nhập ngày/tháng/năm hoặc năm, ví dụ 05/02/1985 hoặc 1985.',
  'count/unreadable': '“{header}” phải là số nguyên từ 0 trở lên, ví dụ 50.',
  'quantity/unreadable': '“{header}” phải là số từ 0 trở lên, nhiều nhất hai số lẻ, ví dụ 150 hoặc 2,5.',
  'days/unreadable': '“{header}” phải là số ngày, tính đến nửa ngày, ví dụ 3 hoặc 2,5.',
  'money/unreadable': '“{header}” phải là số đồng nguyên, ví dụ 48.500.000.',
  'money/ambiguous': '“{shown}” có thể là nghìn đồng hoặc đồng. Hãy ghi đủ số đồng, ví dụ {suggestion}.',
  'id-number/lost-zeros':
    'Số CCCD mất số 0 ở đầu (còn {length} chữ số); thêm lại thì khớp giới tính và năm sinh. Nếu đúng, hãy nhập {suggestion}.',
  'id-number/wrong-length':
    'Số CCCD phải có 12 chữ số (CMND: 9). Ô này có {length} chữ số; hãy xem lại giấy tờ.',
  'id-number/exponent':
    'Số đã bị rút gọn dạng E+. Hãy đặt cột là Văn bản thuần túy rồi nhập lại đủ 12 chữ số.',
  'id-number/other-sex':
    'Số CCCD cho biết giới tính {shown}, khác cột Giới tính. Hãy xem lại căn cước và sửa ô sai.',
  'id-number/other-year':
    'Số CCCD cho biết năm sinh {shown}, khác cột Ngày sinh. Hãy xem lại căn cước và sửa ô sai.',
  'phone/unreadable':
    'Không đọc được số điện thoại. Số di động phải có 10 chữ số, bắt đầu bằng số 0, ví dụ 0950000001.',
  'phone/lost-zero': 'Số điện thoại mất số 0 ở đầu; phần mềm hiểu là {suggestion}.',
  'sessions/unreadable': 'Ghi số buổi dự trên tổng số buổi, ví dụ 5/6; số buổi dự không quá tổng số buổi.',
  'commune/unknown':
    'Không tìm thấy đơn vị này. Hãy chọn trong danh sách, viết cả huyện, ví dụ Xã La Bằng (Đại Từ).',
  'commune/misspelled':
    'Không có đơn vị nào viết như vậy. Có lẽ là: {options}. Hãy chọn đúng đơn vị trong danh sách.',
  'commune/ambiguous':
    'Có {number} đơn vị cùng tên: {options}. Hãy ghi đủ loại đơn vị và huyện như trong danh sách.',
  'commune/needs-date': 'Tên này là đơn vị nào còn tùy ngày: {options}. Hãy nhập Ngày khai giảng của lớp.',
  'commune/not-on-date':
    '{name} không còn hoặc chưa có vào ngày {day}; đơn vị tương ứng theo sắp xếp: {options}. Hãy chọn đơn vị có vào ngày đó hoặc xem lại ngày của lớp.',
  'class-code/malformed': 'Mã lớp không đúng dạng, ví dụ đúng: NTM-2024-171-003. Hãy lấy mã ở tab Lớp.',
  'cell/unreadable': 'Ô quá dài hoặc chứa ký tự lạ chồng chất nên không đọc được. Hãy xóa và nhập lại.',
  'cell/merged-above':
    'Ô trống dưới một ô có giá trị, có lẽ do gộp ô. Nếu giống dòng trên, hãy nhập “{suggestion}”.',
  'text/old-encoding':
    'Chữ trong ô ở bảng mã {encoding}, không phải Unicode. Hãy chuyển mã bằng UniKey (Ctrl+Shift+F6); có lẽ là “{suggestion}”.',
  'text/eth': 'Ô có chữ Ð/ð của tiếng nước ngoài; phần mềm hiểu là “{suggestion}”.',
  'text/capitals': 'Họ tên viết toàn chữ hoa hoặc chữ thường; phần mềm hiểu là “{suggestion}”.',
  'text/title-prefix': 'Họ tên có số thứ tự hoặc danh xưng (Ông, Bà, Đ/c); phần mềm hiểu là “{suggestion}”.',
  'text/odd-name':
    'Họ tên có chữ số hoặc ký hiệu lạ ({shown}). Hãy chỉ ghi họ và tên, ví dụ Nguyễn Thị Mẫu; thông tin khác ghi vào cột Ghi chú.',
  'text/two-people':
    'Ô họ tên có xuống dòng hoặc dấu ngăn cách. Nếu là hai người, hãy tách thành hai dòng; nếu là một, hãy viết liền.',
  'date/two-digit-year': 'Năm chỉ có 2 chữ số. Hãy ghi đủ 4 chữ số, ví dụ 12/03/2024.',
  'date/no-day': 'Ngày thiếu ngày hoặc tháng. Hãy ghi đủ ngày/tháng/năm, ví dụ 12/03/2024.',
  'date/year-out-of-range': 'Năm {year} nằm ngoài 1900–2099. Hãy kiểm tra lại năm, ví dụ 12/03/2024.',
  'date/maybe-swapped':
    'Cột này có lẽ bị đảo ngày và tháng khi dán từ máy khác. Hãy kiểm tra; nếu đúng là bị đảo, hãy nhập {suggestion}.',
  'birth/no-such-day':
    'Không có ngày sinh này trong lịch. Hãy kiểm tra lại, ví dụ 05/02/1985, hoặc chỉ ghi năm sinh.',
  'birth/two-digit-year': 'Năm sinh chỉ có 2 chữ số. Hãy ghi đủ 4 chữ số, ví dụ 1985.',
  'birth/year-out-of-range': 'Năm sinh {year} không hợp lý (1930–2019). Hãy kiểm tra lại, ví dụ 1985.',
  'birth/year-only': 'Không có đủ ngày, tháng sinh; phần mềm hiểu là năm sinh {suggestion}.',
  'money/wrong-unit':
    'Cột ghi theo đồng, nhưng “{shown}” có lẽ là {unit}. Nếu đúng, hãy nhập {suggestion}; phần mềm không tự đổi.',
  'id-number/lost-zeros-unchecked':
    'Số CCCD chỉ có {length} chữ số, có lẽ mất số 0 ở đầu. Hãy đối chiếu giấy tờ; nếu đúng, hãy nhập {suggestion}.',
  'id-number/lost-zero-cmnd':
    'Số chỉ có {length} chữ số, có lẽ là CMND mất số 0 ở đầu. Hãy đối chiếu giấy tờ; nếu đúng, hãy nhập {suggestion}.',
  'id-number/unreadable': 'Ô số CCCD có chữ hoặc dấu lạ. Hãy chỉ ghi chữ số; có lẽ là {suggestion}.',
  'phone/old-prefix': 'Số điện thoại theo đầu số cũ 11 số; phần mềm hiểu là {suggestion}.',
  'phone/two-numbers': 'Ô có hai số điện thoại. Hãy giữ một số, ví dụ {suggestion}.',
  'sessions/became-date':
    'Số buổi đã bị đổi thành ngày. Hãy đặt cột là Văn bản thuần túy rồi nhập lại, ví dụ {suggestion}.',
  'sheet/row-skipped':
    'Dòng {row} không phải một dòng dữ liệu ({why}) nên không được tính. Nếu không phải vậy, hãy điền đủ các ô của dòng.',
  'sheet/old-layout':
    'Tab {tab} có cột theo mẫu cũ ({headers}). Hãy chép dữ liệu sang cột của mẫu này: Họ và tên, Ngày sinh, Giới tính.',
  'sheet/column-missing':
    'Tab {tab} thiếu cột “{header}”. Hãy chạy Sổ Lớp > Thiết lập bảng tính để thêm lại.',
  'sheet/column-new':
    'Tab {tab} chưa có cột “{header}”, nên mọi dòng được hiểu là để trống ở cột này. Hãy chạy Sổ Lớp > Thiết lập bảng tính để thêm.',
} as const satisfies Record<string, string>;
