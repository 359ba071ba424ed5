import { readRetryAfter } from '../../../core/src/sync/readRetryAfter.ts';
import { retryDelay } from '../../../core/src/sync/retryDelay.ts';

/** How long a call may be repeated, and what repeating needs. */
export interface Patience {
  /** From the first attempt on, answers and waits included, milliseconds. */
  readonly mostMs: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 to below 1, another each time. */
  readonly random: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

// As Google advises for the Sheets API: 1, 2, 4 … seconds and chance, truncated at 32. Together they outlast the minute
// after which a quota is full again.
const RETRIES = { attempts: 8, baseMs: 1000, mostMs: 32_000 };

/**
 * Makes a call, and again after a pause as long as it may only have been busy. The call is told which attempt it is, from
 * 1; it must do no harm when it is done twice. Throws what the last attempt threw; what is no failure of a request is
 * thrown at once.
 */
export async function repeatCall<T>(
  { mostMs, now, random, sleep }: Patience,
  call: (attempt: number) => Promise<T>,
): Promise<T> {
  const startedAt = now();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call(attempt);
    } catch (error) {
      if (!isRequestFailure(error)) throw error;
      const at = now();
      const delay = retryDelay(
        {
          attempt,
          status: statusOf(error),
          retryAfterMs: readRetryAfter(retryAfterOf(error), at),
          random: random(),
          leftMs: startedAt + mostMs - at,
        },
        RETRIES,
      );
      if (delay === undefined) throw error;
      await sleep(delay);
    }
  }
}

/** What gaxios throws: it has the request with it, and the answer when there was one. */
interface RequestFailure {
  readonly config: object;
  readonly response?: { readonly status: number; readonly headers?: Headers };
}

const isRequestFailure = (error: unknown): error is RequestFailure =>
  error instanceof Error && 'config' in error && typeof error.config === 'object';

/** The HTTP status of a failed request; undefined when there was no answer, or it is another error. */
export const statusOf = (error: unknown): number | undefined =>
  isRequestFailure(error) ? error.response?.status : undefined;

/** Whether the API found the request wrong: nothing of it was done. */
export const isBadRequest = (error: unknown): boolean => statusOf(error) === 400;

const retryAfterOf = ({ response }: RequestFailure): string | undefined =>
  response?.headers?.get('retry-after') ?? undefined;
