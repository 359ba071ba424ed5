const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * How long an answer's header `Retry-After` asks to wait, milliseconds: seconds or a date (RFC 9110 §10.2.3). Undefined
 * when there is none or it says neither.
 */
export function readRetryAfter(header: string | undefined, nowMs: number): number | undefined {
  const text = (header ?? '').trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  return HTTP_DATE.test(text) ? Math.max(0, Date.parse(text) - nowMs) : undefined;
}
