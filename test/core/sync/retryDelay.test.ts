import fc from 'fast-check';
import { retryDelay, type FailedAttempt } from '../../../core/src/sync/retryDelay.ts';

const LIMITS = { attempts: 4, baseMs: 1000, mostMs: 3000 };
const aFailure = (failure: Partial<FailedAttempt> = {}): FailedAttempt => ({
  attempt: 1,
  status: 503,
  retryAfterMs: undefined,
  random: 0,
  leftMs: 60_000,
  ...failure,
});

describe('retryDelay', () => {
  it.each<[string, Partial<FailedAttempt>, number | undefined]>([
    ['the first wait, at its shortest', {}, 500],
    ['the first wait, at its longest', { random: 0.999 }, 1000],
    ['the second wait', { attempt: 2, random: 0.5 }, 1500],
    ['the third wait, cut to the longest', { attempt: 3, random: 0.5 }, 2250],
    ['the last attempt failed', { attempt: 4 }, undefined],
    ['too many requests', { status: 429 }, 500],
    ['no answer', { status: undefined }, 500],
    ['an error of the server', { status: 500 }, 500],
    ['a gateway without an answer', { status: 504 }, 500],
    ['something the server does not know at all', { status: 501 }, undefined],
    ['a malformed request', { status: 400 }, undefined],
    ['nobody we know', { status: 401 }, undefined],
    ['not allowed', { status: 403 }, undefined],
    ['not there', { status: 404 }, undefined],
    ['too slow a request', { status: 408 }, undefined],
    ['a conflict', { status: 409 }, undefined],
    ['too large', { status: 413 }, undefined],
    ['an answer that is no failure at all', { status: 200 }, undefined],
    ['asked to wait longer than we would', { retryAfterMs: 20_000 }, 20_000],
    ['asked to wait, with chance added', { retryAfterMs: 20_000, random: 0.5 }, 20_500],
    ['asked to wait less than we would', { attempt: 2, retryAfterMs: 100 }, 1000],
    ['asked to wait until a moment that is over', { retryAfterMs: 0, random: 0.5 }, 750],
    ['asked to wait longer than there is time', { retryAfterMs: 60_001 }, undefined],
    ['the wait just fits into the time left', { leftMs: 500 }, 500],
    ['the wait no longer fits into the time left', { leftMs: 499 }, undefined],
    ['no time left', { leftMs: -1 }, undefined],
  ])('%s', (_, failure, delay) => {
    expect(retryDelay(aFailure(failure), LIMITS)).toBe(delay);
  });

  it('never waits longer than there is time, never less than asked, and gives up in the end', () => {
    const failures = fc.record({
      attempt: fc.integer({ min: 1, max: 6 }),
      status: fc.constantFrom(undefined, 429, 500, 502, 503, 504),
      retryAfterMs: fc.option(fc.integer({ min: 0, max: 90_000 }), { nil: undefined }),
      random: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      leftMs: fc.integer({ min: -1000, max: 90_000 }),
    });
    fc.assert(
      fc.property(failures, (failure) => {
        const delay = retryDelay(failure, LIMITS);
        if (delay === undefined) return;
        expect(failure.attempt).toBeLessThan(LIMITS.attempts);
        expect(delay).toBeLessThanOrEqual(failure.leftMs);
        expect(delay).toBeGreaterThanOrEqual(failure.retryAfterMs ?? LIMITS.baseMs / 2);
        expect(delay).toBeLessThanOrEqual(
          Math.max(LIMITS.mostMs, (failure.retryAfterMs ?? 0) + LIMITS.baseMs),
        );
      }),
    );
  });
});
