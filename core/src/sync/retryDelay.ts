/** How a request failed, and what its repetition may cost. Times are milliseconds. */
export interface FailedAttempt {
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** The HTTP status; undefined when no answer came. */
  readonly status: number | undefined;
  /** How long the answer asks to wait (`Retry-After`); undefined when it does not say. */
  readonly retryAfterMs: number | undefined;
  /** From 0 to below 1, another each time. */
  readonly random: number;
  /** How much time is left for waiting. */
  readonly leftMs: number;
}

/** How patient a caller is. */
export interface RetryLimits {
  /** Attempts in all, the first one included. */
  readonly attempts: number;
  /** The first wait; each later one is twice as long. */
  readonly baseMs: number;
  /** The longest wait that is our own choice. */
  readonly mostMs: number;
}

/**
 * Milliseconds to wait before a failed request is repeated; undefined gives up. Truncated exponential backoff with
 * jitter, as Google asks for after 429 (google-limits §3): half of each wait is chance, so that those who failed together
 * do not come back together. What the server asks for is the least; when that does not fit into the time left, the
 * request is not repeated at all, because coming back earlier would only be refused again.
 */
export function retryDelay(
  { attempt, status, retryAfterMs = 0, random, leftMs }: FailedAttempt,
  { attempts, baseMs, mostMs }: RetryLimits,
): number | undefined {
  if (attempt >= attempts || !mayPass(status)) return undefined;
  const step = Math.min(mostMs, baseMs * 2 ** (attempt - 1));
  const own = (step * (1 + random)) / 2;
  const asked = retryAfterMs === 0 ? 0 : retryAfterMs + random * baseMs;
  const delay = Math.round(Math.max(own, asked));
  return delay <= leftMs ? delay : undefined;
}

/** Whether the same request may succeed later: no answer, too many requests, a server that failed (but never 501). */
const mayPass = (status: number | undefined): boolean =>
  status === undefined || status === 429 || (status >= 500 && status !== 501);
