import { objectOf, textOf } from './jsonFields.ts';

/** A request that did not succeed; `message` says in Vietnamese what happened. */
export interface Failure {
  readonly ok: false;
  readonly message: string;
}

/** The answer of the stack: the JSON body, or why there is none. */
export type Answer = { readonly ok: true; readonly body: unknown } | Failure;

/** Sends a request to the stack this page came from. Never throws. */
export type Send = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => Promise<Answer>;

const REASONS: Readonly<Record<number, string>> = {
  404: 'Không tìm thấy (có thể sổ hoặc trang tính đã bị xóa). Hãy tải lại trang (F5) rồi chọn lại sổ.',
  429: 'Máy chủ đang bận, quá nhiều yêu cầu. Hãy thử lại sau giây lát.',
  501: 'Bản chạy trên máy này chưa làm được việc đó.',
  503: 'Máy chủ tạm thời chưa sẵn sàng. Hãy thử lại sau giây lát.',
};

const UNREACHABLE =
  'Không nối được với máy chủ trên máy này. Kiểm tra cửa sổ lệnh đang chạy “npm start” rồi thử lại.';

function detailOf(body: unknown): string {
  const answer = objectOf(body);
  const error = answer['error'];
  return textOf(error) || textOf(objectOf(error)['message']) || textOf(answer['message']);
}

/** Says in Vietnamese why a request failed, with the server's own words where it gave any. */
export function failureMessage(status: number, body: unknown): string {
  const reason = REASONS[status] ?? `Yêu cầu không thành công (mã ${String(status)}).`;
  const detail = detailOf(body);
  return detail === '' ? reason : `${reason} Chi tiết: ${detail}`;
}

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** Makes the sender. Reads carry the header that keeps them out of the counters. */
export const makeSend =
  (fetch: typeof globalThis.fetch): Send =>
  async (method, path, body) => {
    const headers = { 'x-so-lop-internal': 'workbench', 'content-type': 'application/json' };
    const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
    const response = await fetch(path, init).catch(() => undefined);
    if (!response) return { ok: false, message: UNREACHABLE };
    const parsed = readJson(await response.text().catch(() => ''));
    return response.ok
      ? { ok: true, body: parsed }
      : { ok: false, message: failureMessage(response.status, parsed) };
  };
