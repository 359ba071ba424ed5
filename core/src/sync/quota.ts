import type { Use } from './usage.ts';

/** Kinds of Google accounts: everybody's own, or one of an office that has Google Workspace. */
export type AccountKind = 'consumer' | 'workspace';

/** What Google lets an account's scripts use in 24 hours. */
export interface Quota {
  /** Time of runs that triggers start, milliseconds. */
  readonly triggerMs: number;
  /** Requests to other servers (`UrlFetchApp`). */
  readonly requests: number;
}

/** Google's limits (google-limits §4, the official quota page); exhaustion is silent there. */
export const QUOTAS: Readonly<Record<AccountKind, Quota>> = {
  consumer: { triggerMs: 90 * 60_000, requests: 20_000 },
  workspace: { triggerMs: 6 * 3_600_000, requests: 100_000 },
};

/** From this share on the person is warned. */
const LOW = 0.8;
/** From this share on nothing is sent by itself any more: the rest is for the menu, and for what our count does not see. */
const SPENT = 0.9;

/** How far a quota is used up. */
export interface Standing {
  /** The share of the limit that is nearest, from 0 on. */
  readonly share: number;
  readonly level: 'enough' | 'low' | 'spent';
}

/** How far this use of 24 hours uses up the quota. */
export function judgeUse({ triggerMs, requests }: Use, quota: Quota): Standing {
  const share = Math.max(triggerMs / quota.triggerMs, requests / quota.requests);
  return { share, level: share >= SPENT ? 'spent' : share >= LOW ? 'low' : 'enough' };
}
