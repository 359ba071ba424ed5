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
/** Reads what came back from the server. Never throws: whatever it is, it becomes an answer or a sentence. */
export function understandReply(reply: ServerReply): Understood {
  if ('failure' in reply) return { refusal: FAILURES[reply.failure] };
  const body = parseShape(reply.text, isAnything);
  if (reply.status === 200) return body === undefined ? { refusal: notUnderstood(200) } : { answer: body };
  if (!isProblem(body) || reply.status >= 500) return { refusal: notUnderstood(reply.status) };
  // The server's words say what is wrong and what to do (docs/problems.md).
  const { message } = body.error;
  return { refusal: message.charAt(0).toLowerCase() + message.slice(1) };
}

/** What to say when an answer is not of the kind that was asked for. */
export const notUnderstood = (status: number): string =>
  status >= 500 || status === 429
    ? TRY_LATER
    : `máy chủ trả lời không đúng dạng (mã ${String(status)}). Hãy thử lại sau; nếu vẫn vậy, nhờ cán bộ CNTT xem địa chỉ SERVER_URL.`;
