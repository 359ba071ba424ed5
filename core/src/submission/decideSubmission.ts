import type { Submission, SubmissionStatus, Vector } from './submission.ts';
import { lastStepOf, returnReasonOf } from './submission.ts';
import { vectorToken } from './vectorChanges.ts';

/** Why nothing may be done: accepted already, nothing handed in, another state than the person saw, no reason given. */
export type SubmissionRefusal = 'accepted' | 'none' | 'changed' | 'no-reason';

/** Who does it, key of their e-mail, and when, ISO time. */
interface Act {
  readonly by: string;
  readonly at: string;
}

/** What a reporter hands in. */
export interface HandedIn extends Act {
  readonly workbookId: string;
  readonly vector: Vector;
}

/**
 * A reporter hands in a period. The same again changes nothing and is no new submission. What was handed in and changed
 * before the province looked at it replaces the first and keeps its day; after a return the day is the new one. What the
 * province accepted stands until it returns it.
 */
export function handIn(
  stored: Submission | undefined,
  { by, at, workbookId, vector }: HandedIn,
): Submission | SubmissionRefusal {
  const token = vectorToken(vector);
  const step = { status: 'submitted', at, by, token } as const;
  const fresh = { status: 'submitted', submittedAt: at, workbookId, vector } as const;
  if (stored === undefined) return { ...fresh, steps: [step] };
  const again = { ...fresh, steps: [...stored.steps, step] };
  if (stored.status === 'returned') return again;
  if (vectorToken(stored.vector) === token) return stored;
  return stored.status === 'accepted' ? 'accepted' : { ...again, submittedAt: stored.submittedAt };
}

/** What the province says to a submission. */
export interface Verdict extends Act {
  readonly status: Exclude<SubmissionStatus, 'submitted'>;
  /** Why it is returned. */
  readonly reason: string;
  /** `lastStepOf(…).at` of the submission as the person saw it. */
  readonly seen: string;
}

/**
 * The province accepts a submission or returns it with a reason. The same again changes nothing. An accepted one may still
 * be returned. What was handed in anew since the person looked is not decided on unseen.
 */
export function decideSubmission(
  stored: Submission | undefined,
  { by, at, status, reason, seen }: Verdict,
): Submission | SubmissionRefusal {
  if (stored === undefined) return 'none';
  const why = status === 'returned' ? { reason } : {};
  if (isSaid(stored, status, why.reason)) return stored;
  if (stored.status === 'returned') return 'none';
  if (lastStepOf(stored)?.at !== seen) return 'changed';
  if (why.reason === '') return 'no-reason';
  const step = { status, at, by, ...why, token: vectorToken(stored.vector) };
  return { ...stored, status, steps: [...stored.steps, step] };
}

const isSaid = (stored: Submission, status: Verdict['status'], reason: string | undefined): boolean =>
  stored.status === status && returnReasonOf(stored) === reason;
