import * as z from 'zod/mini';

/** Handed in and waiting for the province, accepted by it, or returned with a reason. */
export const SubmissionStatus = z.enum(['submitted', 'accepted', 'returned']);
export type SubmissionStatus = z.infer<typeof SubmissionStatus>;

/** By class code, the revision that is stored of each class of a reporter. */
export const Vector = z.record(z.string(), z.int());
export type Vector = z.infer<typeof Vector>;

/** One thing that somebody did with a submission. */
const Step = z.object({
  status: SubmissionStatus,
  /** ISO time. */
  at: z.string(),
  /** Key of the e-mail of whoever did it. */
  by: z.string(),
  /** Why it was returned. */
  reason: z.exactOptional(z.string()),
  /** Says which vector it was about (`vectorToken`). */
  token: z.string(),
});

/** What a reporter handed in for a period, and what the province said to it. */
export const Submission = z.object({
  status: SubmissionStatus,
  /** ISO time at which it was handed in; after a return, at which it was handed in again. */
  submittedAt: z.string(),
  workbookId: z.string(),
  /** What was handed in: the province accepts exactly this. */
  vector: Vector,
  /** Everything that was done, the first one first; nothing is ever taken out. */
  steps: z.array(Step),
});
export type Submission = z.infer<typeof Submission>;

/** The submissions of a period, by reporter. */
export type PeriodSubmissions = Readonly<Record<string, Submission>>;

/** The last thing that was done with a submission. */
export const lastStepOf = ({ steps }: Submission): Submission['steps'][number] | undefined => steps.at(-1);

/** Why the province returned it; undefined when it did not, or it was handed in again since. */
export const returnReasonOf = (submission: Submission): string | undefined =>
  submission.status === 'returned' ? lastStepOf(submission)?.reason : undefined;
