import type { ProblemAnswer } from '../../../core/src/api/syncAnswer.ts';
import type { ServerReply } from '../ports.ts';
import { TRY_AGAIN } from './repeatedWords.ts';
import { having, parseShape, text, type Shape } from './shapes.ts';

const isProblem = having<ProblemAnswer>({
  error: having<ProblemAnswer['error']>({ code: text, message: text }),
});

type Failure = Extract<ServerReply, { failure: string }>['failure'];

const FAILURES: Readonly<Record<Failure, string>> = {
  'no-address':
    'chưa có địa chỉ máy chủ. Nhờ cán bộ CNTT đặt thuộc tính tập lệnh (Script properties) SERVER_URL là địa chỉ các hàm Cloud Functions của tỉnh.',
  unreachable: 'không kết nối được máy chủ của tỉnh.',
  quota: 'tài khoản này đã hết hạn mức gửi trong ngày của Google.',
  'no-time': 'một lần chạy không đủ thời gian để gửi hết.',
};

/**
 * What the server answered, or a sentence for the person: what is wrong, what to do. Never throws: whatever came back,
 * also an answer of another shape, becomes one of the two. `meanwhile` says what to count on, or to do, when the server could
 * not take anything just now.
 */
export function understandReply<Answer extends object>(
  reply: ServerReply,
  shape: Shape<Answer>,
  meanwhile = TRY_AGAIN,
): Answer | string {
  if ('failure' in reply) {
    const failure = FAILURES[reply.failure];
    return reply.failure === 'no-address' ? failure : `${failure} ${meanwhile}`;
  }
  const { status, text: body } = reply;
  if (status === 200) return parseShape(body, shape) ?? notUnderstood(status, meanwhile);
  const problem = parseShape(body, isProblem);
  if (problem === undefined || status >= 500) return notUnderstood(status, meanwhile);
  // The server's words say what is wrong and what to do (docs/problems.md).
  const { message } = problem.error;
  return message.charAt(0).toLowerCase() + message.slice(1);
}

const notUnderstood = (status: number, meanwhile: string): string =>
  status >= 500 || status === 429
    ? `máy chủ của tỉnh đang bận hoặc bảo trì. ${meanwhile}`
    : `máy chủ trả lời không đúng dạng (mã ${String(status)}). Hãy thử lại sau; nếu vẫn vậy, nhờ cán bộ CNTT xem địa chỉ SERVER_URL.`;
