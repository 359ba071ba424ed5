/** Every way a request is refused: its HTTP status and what the person reads (what is wrong, what to do). */
export const problems = {
  'identity/missing-token': {
    status: 401,
    message: 'Thiếu thẻ đăng nhập. Hãy mở lại bảng tính bằng tài khoản của đơn vị rồi thử lại.',
  },
  'identity/invalid-token': {
    status: 401,
    message: 'Thẻ đăng nhập không hợp lệ hoặc đã hết hạn. Hãy tải lại bảng tính rồi thử lại.',
  },
  'request/wrong-method': { status: 405, message: 'Phương thức không được hỗ trợ.' },
  'request/malformed': { status: 400, message: 'Yêu cầu không đúng cấu trúc.' },
  'request/old-protocol': {
    status: 426,
    message: 'Tiện ích trong bảng tính đã cũ. Hãy tải lại trang để dùng bản mới.',
  },
  'request/too-large': { status: 413, message: 'Yêu cầu quá 2 MB. Hãy gửi ít lớp hơn mỗi lần.' },
  'request/too-many-rows': { status: 413, message: 'Yêu cầu quá 5.000 dòng. Hãy gửi ít lớp hơn mỗi lần.' },
  'workbook/unknown': {
    status: 404,
    message: 'Bảng tính này chưa được tỉnh đăng ký. Hãy báo Văn phòng Điều phối tỉnh thêm vào tab Cấu hình.',
  },
  'workbook/not-member': {
    status: 403,
    message: 'Tài khoản này không được đồng bộ bảng tính này. Hãy dùng tài khoản đã đăng ký với tỉnh.',
  },
  'class/other-reporter': {
    status: 403,
    message: 'Yêu cầu có mã lớp của đơn vị khác nên không được nhận.',
  },
  'class/no-revision': {
    status: 404,
    message: 'Không có bản này của lớp. Hãy mở lại lịch sử của lớp và chọn một bản khác.',
  },
  'submission/not-open': {
    status: 409,
    message:
      'Kỳ này chưa bắt đầu hoặc tỉnh chưa đặt hạn nộp nên không nộp, duyệt được. Hãy mở lại trang và chọn một kỳ khác.',
  },
  'submission/changed': {
    status: 409,
    message:
      'Số liệu vừa thay đổi so với lúc bạn xem nên chưa ghi gì. Hãy mở lại trang, xem lại rồi xác nhận.',
  },
  'submission/accepted': {
    status: 409,
    message:
      'Tỉnh đã duyệt số liệu kỳ này nên không nộp lại được. Nếu cần nộp lại, hãy đề nghị tỉnh trả lại trước.',
  },
  'submission/none': {
    status: 409,
    message: 'Đơn vị chưa nộp hoặc chưa nộp lại số liệu kỳ này. Hãy chờ đơn vị nộp rồi duyệt hoặc trả lại.',
  },
  'submission/no-reason': {
    status: 400,
    message: 'Trả lại số liệu phải có lý do. Hãy ghi rõ đơn vị cần sửa gì rồi trả lại.',
  },
  'people/no-question': {
    status: 404,
    message: 'Câu hỏi này không còn nữa. Hãy mở lại “Cùng một người?” để xem câu tiếp theo.',
  },
  'people/answered': {
    status: 409,
    message: 'Đã có người trả lời khác câu này. Muốn đổi, hãy thu hồi câu trả lời đó trước.',
  },
  'people/contradiction': {
    status: 409,
    message: 'Trả lời này trái với các câu đã trả lời. Hãy xem lại và thu hồi câu trả lời sai trước.',
  },
  'people/two-numbers': {
    status: 409,
    message:
      'Không thể là một người: như vậy một người sẽ có hai số CCCD. Nếu một số gõ sai, hãy nhờ đơn vị sửa trong bảng tính.',
  },
  'number/no-class': {
    status: 404,
    message: 'Số này không có dòng nào của lớp đó. Hãy giải thích lại số rồi chọn một lớp.',
  },
  'closing/no-period': {
    status: 400,
    message: 'Không rõ kỳ nào. Hãy ghi kỳ như Tháng 3/2024, Quý I/2024, 6 tháng đầu năm 2024 hoặc Năm 2024.',
  },
  'closing/not-ended': {
    status: 409,
    message: 'Kỳ này chưa kết thúc nên chưa chốt được. Hãy chốt sau ngày cuối kỳ.',
  },
  'closing/already-closed': {
    status: 409,
    message: 'Kỳ này đã chốt. Muốn chốt lại, hãy mở lại số đã chốt và ghi lý do.',
  },
  'closing/not-closed': {
    status: 409,
    message: 'Kỳ này chưa chốt hoặc đã mở lại. Hãy mở lại trang Chốt số để xem.',
  },
  'closing/no-reason': { status: 400, message: 'Chưa ghi lý do. Hãy ghi lý do rồi bấm lại.' },
  'closing/no-class': { status: 404, message: 'Không có lớp này trong kế hoạch. Hãy mở lại trang Chốt số.' },
  'province/not-ready': {
    status: 409,
    message: 'Bảng tính của tỉnh chưa sẵn sàng. Hãy kiểm tra tab Cấu hình rồi quét lại.',
  },
} as const satisfies Record<string, { status: number; message: string }>;

export type ProblemCode = keyof typeof problems;

/** A refused request. `details` is for whoever writes a client: codes and paths, never what a person typed. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly details: unknown;

  constructor(code: ProblemCode, details?: unknown) {
    super(problems[code].message);
    this.name = 'Problem';
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return problems[this.code].status;
  }
}
