/** One HTTP request as the fetching thread sends it. */
export type WebRequest = {
  url: string;
  method: string;
  headers: Record<string, string>;
  body?: string | Uint8Array;
  followRedirects: boolean;
};

/** What came back: an answer of whatever status, or none. A header sent several times is an array. */
export type WebAnswer =
  | { status: number; headers: Record<string, string | string[]>; body: Uint8Array }
  | { failure: 'timeout' | 'unreachable'; reason: string };

/** One batch from the calling thread; `done` becomes 1 when the answers lie on the port. */
export type WebBatch = { id: number; requests: readonly WebRequest[]; timeoutMs: number; done: Int32Array };

export type WebBatchAnswers = { id: number; answers: WebAnswer[] };
