/** What runs of the add-on took of what an account may use a day. */
export interface Use {
  /** Runs that no person started. */
  readonly runs: number;
  /** Their time, milliseconds. */
  readonly triggerMs: number;
  /** Requests to the functions, also those of a menu's run and repeated ones. */
  readonly requests: number;
  /** Bytes of those requests' bodies. */
  readonly bytes: number;
}

/** What was used in each hour in which anything was: the hour, counted from 1970 in UTC, then the fields of `Use`. */
export type Usage = readonly HourOfUse[];
export type HourOfUse = readonly [
  hour: number,
  runs: number,
  triggerMs: number,
  requests: number,
  bytes: number,
];

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Việt Nam has been 7 hours ahead of UTC since 1975, in summer too. */
const AHEAD_MS = 7 * HOUR_MS;

const hourOf = (ms: number): number => Math.floor(ms / HOUR_MS);

/** The hour that was begun 24 hours ago belongs to the last 24 hours as a whole: rather too much than too little. */
const oldestHour = (nowMs: number): number => hourOf(nowMs - DAY_MS);

/** The usage with one run's use added. What is older than a day is left out: there are never more than 25 hours. */
export function addUse(usage: Usage, nowMs: number, use: Use): Usage {
  const now = hourOf(nowMs);
  const { runs, triggerMs, requests, bytes } = sumOf([
    use,
    ...usage.filter(([hour]) => hour === now).map(useOf),
  ]);
  const before = usage.filter(([hour]) => hour >= oldestHour(nowMs) && hour < now);
  return [...before, [now, runs, triggerMs, requests, bytes]];
}

/** What was used today, by Việt Nam's calendar. */
export function useToday(usage: Usage, nowMs: number): Use {
  const firstHour = hourOf(Math.floor((nowMs + AHEAD_MS) / DAY_MS) * DAY_MS - AHEAD_MS);
  return sumOf(usage.filter(([hour]) => hour >= firstHour).map(useOf));
}

/**
 * What was used in the last 24 hours. Google's day begins with an account's first use, at an hour that nobody sees;
 * whenever that was, it has counted no more than this.
 */
export const useOfDay = (usage: Usage, nowMs: number): Use =>
  sumOf(usage.filter(([hour]) => hour >= oldestHour(nowMs)).map(useOf));

const useOf = ([, runs, triggerMs, requests, bytes]: HourOfUse): Use => ({
  runs,
  triggerMs,
  requests,
  bytes,
});

const sumOf = (uses: readonly Use[]): Use =>
  uses.reduce<Use>(
    (sum, use) => ({
      runs: sum.runs + use.runs,
      triggerMs: sum.triggerMs + use.triggerMs,
      requests: sum.requests + use.requests,
      bytes: sum.bytes + use.bytes,
    }),
    { runs: 0, triggerMs: 0, requests: 0, bytes: 0 },
  );
