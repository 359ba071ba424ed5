import fc from 'fast-check';
import { addUse, useOfDay, useToday, type Usage, type Use } from '../../../core/src/sync/usage.ts';

const HOUR = 3_600_000;
/** 00:00 of 2026-03-05 in Việt Nam. */
const MIDNIGHT = Date.UTC(2026, 2, 4, 17);
const aUse = (use: Partial<Use> = {}): Use => ({ runs: 1, triggerMs: 2000, requests: 1, bytes: 500, ...use });
const usedAt = (...moments: readonly number[]): Usage =>
  moments.reduce<Usage>((usage, at) => addUse(usage, at, aUse()), []);

describe('useToday', () => {
  it.each([
    ['nothing yet', [], MIDNIGHT, 0],
    ['just before midnight is yesterday', [MIDNIGHT - 1], MIDNIGHT, 0],
    ['midnight is today', [MIDNIGHT], MIDNIGHT, 1],
    [
      'the whole day',
      [MIDNIGHT, MIDNIGHT + 12 * HOUR, MIDNIGHT + 24 * HOUR - 1],
      MIDNIGHT + 24 * HOUR - 1,
      3,
    ],
    ['the day after', [MIDNIGHT, MIDNIGHT + 12 * HOUR], MIDNIGHT + 24 * HOUR, 0],
  ])('%s', (_, moments, now, runs) => {
    expect(useToday(usedAt(...moments), now)).toEqual({
      runs,
      triggerMs: runs * 2000,
      requests: runs,
      bytes: runs * 500,
    });
  });
});

describe('useOfDay', () => {
  it('counts what no calendar day holds together', () => {
    const usage = usedAt(MIDNIGHT - HOUR, MIDNIGHT, MIDNIGHT + HOUR);
    expect(useToday(usage, MIDNIGHT + HOUR).runs).toBe(2);
    expect(useOfDay(usage, MIDNIGHT + HOUR).runs).toBe(3);
  });

  it('forgets what is older than a day', () => {
    expect(useOfDay(usedAt(MIDNIGHT), MIDNIGHT + 24 * HOUR).runs).toBe(1);
    expect(useOfDay(usedAt(MIDNIGHT), MIDNIGHT + 25 * HOUR).runs).toBe(0);
  });

  it('is never less than any stretch of 24 hours up to now has used', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 3 * HOUR }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(gaps, (steps) => {
        const moments = steps.reduce<number[]>(
          (all, step) => [...all, (all[all.length - 1] ?? MIDNIGHT) + step],
          [],
        );
        const now = moments[moments.length - 1] ?? MIDNIGHT;
        const recent = moments.filter((at) => at >= now - 24 * HOUR).length;
        const counted = useOfDay(usedAt(...moments), now).runs;
        expect(counted).toBeGreaterThanOrEqual(recent);
        expect(counted).toBeLessThanOrEqual(moments.filter((at) => at >= now - 25 * HOUR).length);
      }),
    );
  });
});

describe('addUse', () => {
  it('adds within an hour and keeps at most 25 hours', () => {
    expect(usedAt(MIDNIGHT, MIDNIGHT + 1)).toHaveLength(1);
    const hourly = Array.from({ length: 100 }, (_, at) => MIDNIGHT + at * HOUR);
    expect(usedAt(...hourly)).toHaveLength(25);
  });

  it('takes less than 2 KB of the 9 KB of a property, however much was used', () => {
    const most = aUse({ runs: 99_999, triggerMs: 99_999_999, requests: 999_999, bytes: 999_999_999_999 });
    const hourly = Array.from({ length: 48 }, (_, at) => MIDNIGHT + at * HOUR);
    const usage = hourly.reduce<Usage>((all, at) => addUse(all, at, most), []);
    expect(JSON.stringify(usage).length).toBeLessThan(2000);
  });

  it('does not count hours of a clock that ran ahead', () => {
    const usage = usedAt(MIDNIGHT + 5 * HOUR, MIDNIGHT);
    expect(useOfDay(usage, MIDNIGHT).runs).toBe(1);
  });
});
