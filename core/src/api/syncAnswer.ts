import * as z from 'zod/mini';

/** An issue as it travels: with its words, so that any client can show it. */
export const IssueAnswer = z.object({
  severity: z.enum(['block', 'warn', 'hint']),
  code: z.string(),
  row: z.exactOptional(z.string()),
  field: z.exactOptional(z.string()),
  message: z.string(),
  suggestion: z.exactOptional(z.string()),
});
export type IssueAnswer = z.infer<typeof IssueAnswer>;

/** What became of one class of a request. */
export const ClassAnswer = z.object({
  classCode: z.string(),
  outcome: z.enum(['stored', 'unchanged', 'merged', 'held', 'refused']),
  revision: z.int(),
  hash: z.string(),
  issues: z.array(IssueAnswer),
});
export type ClassAnswer = z.infer<typeof ClassAnswer>;

export const SyncAnswer = z.object({ classes: z.array(ClassAnswer) });
export type SyncAnswer = z.infer<typeof SyncAnswer>;

/** How every function refuses a request. */
export const ProblemAnswer = z.object({
  error: z.object({ code: z.string(), message: z.string(), details: z.exactOptional(z.unknown()) }),
});
export type ProblemAnswer = z.infer<typeof ProblemAnswer>;
