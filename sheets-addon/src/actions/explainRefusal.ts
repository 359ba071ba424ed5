import type { ProblemAnswer } from '../../../core/src/api/syncAnswer.ts';
import type { ServerReply } from '../ports.ts';
import { having, parseShape, text, type Shape } from './shapes.ts';

const isProblem = having<ProblemAnswer>({
  error: having<ProblemAnswer['error']>({ code: text, message: text }),
});
const isAnything: Shape<unknown> = (_value): _value is unknown => true;

/** A reply, understood: the JSON that the server answered, or a sentence for the person: what is wrong, what to do. */
export type Understood = { readonly answer: unknown } | { readonly refusal: string };

const FAILURES: Readonly<Record<Extract<ServerReply, { failure: string }>['failure'], string>> = {
  'no-address':
    'chưa có địa chỉ máy chủ. Nhờ cán bộ CNTT đặt thuộc tính tập lệnh (Script properties) SERVER_URL là địa chỉ các hàm Cloud Functions của tỉnh.',
  unreachable: 'không kết nối được máy chủ của tỉnh. Dữ liệu vẫn còn trong bảng này và sẽ được gửi lại.',
};

const TRY_LATER =
  'máy chủ của tỉnh đang bận hoặc bảo trì. Dữ liệu vẫn còn trong bảng này và sẽ được gửi lại.';
const NOT_KNOWN =
  'máy chủ không nhận ra tài khoản của bạn. Hãy mở lại bảng tính bằng tài khoản đã đăng ký với tỉnh rồi chọn Sổ Lớp > Đồng bộ ngay.';

/** What the person can do in this workbook; for any other problem the server's own words say it. */
const BY_CODE: Readonly<Record<string, string>> = {
  'identity/missing-token': NOT_KNOWN,
  'identity/invalid-token': NOT_KNOWN,
  'request/old-protocol':
    'tiện ích Sổ Lớp đã cũ. Hãy đóng rồi mở lại bảng tính; nếu vẫn vậy, nhờ cán bộ CNTT cập nhật tiện ích.',
  'request/too-large': 'lớp có quá nhiều nội dung để gửi. Hãy xóa các dòng thừa hoặc báo tỉnh.',
  'request/too-many-rows': 'lớp có quá nhiều dòng để gửi. Hãy xóa các dòng thừa hoặc báo tỉnh.',
  'workbook/unknown':
    'bảng tính này chưa được tỉnh đăng ký. Hãy gửi đường dẫn bảng tính cho tỉnh để thêm vào tab Cấu hình.',
  'workbook/not-member':
    'tài khoản của bạn chưa được tỉnh giao bảng tính này. Hãy đề nghị tỉnh thêm thư điện tử của bạn vào tab Cấu hình.',
};

/** Reads what came back from the server. Never throws: whatever it is, it becomes an answer or a sentence. */
export function understandReply(reply: ServerReply): Understood {
  if ('failure' in reply) return { refusal: FAILURES[reply.failure] };
  const body = parseShape(reply.text, isAnything);
  if (reply.status === 200) return body === undefined ? { refusal: notUnderstood(200) } : { answer: body };
  if (!isProblem(body) || reply.status >= 500) return { refusal: notUnderstood(reply.status) };
  const { code, message } = body.error;
  return { refusal: BY_CODE[code] ?? message };
}

/** What to say when an answer is not of the kind that was asked for. */
export const notUnderstood = (status: number): string =>
  status >= 500 || status === 429
    ? TRY_LATER
    : `máy chủ trả lời không đúng dạng (mã ${String(status)}). Hãy thử lại sau; nếu vẫn vậy, nhờ cán bộ CNTT xem địa chỉ SERVER_URL.`;
