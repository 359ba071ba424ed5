import * as z from 'zod/mini';
import { ROW_KINDS } from '../schema/tabs.ts';

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

const CellAnswer = z.union([z.string(), z.number(), z.boolean()]);

/** A field in which the sheet and the province disagree: both values are kept until somebody decides. */
export const ConflictAnswer = z.object({
  row: z.exactOptional(z.string()),
  field: z.string(),
  mine: CellAnswer,
  theirs: CellAnswer,
  by: z.string(),
  at: z.string(),
  /** The reporter owns the field: the province only proposes. */
  isProposal: z.boolean(),
});
export type ConflictAnswer = z.infer<typeof ConflictAnswer>;

/** A field that the province set and nobody touched since: the sheet is to take it. */
export const ChangeAnswer = z.object({
  field: z.string(),
  value: CellAnswer,
  by: z.string(),
  at: z.string(),
});
export type ChangeAnswer = z.infer<typeof ChangeAnswer>;

/** A change that is held: what it would do, and the token by which a person confirms exactly it. */
export const HeldAnswer = z.object({
  why: z.enum(['mass-change', 'partial-sort', 'shifted-paste', 'class-removed']),
  removed: z.array(z.string()),
  changed: z.array(z.string()),
  /** The keys of the columns that changed, on which tab, and whether that goes over several classes. */
  columns: z.exactOptional(z.array(z.string())),
  kind: z.exactOptional(z.enum(ROW_KINDS)),
  isWide: z.exactOptional(z.literal(true)),
  confirm: z.string(),
});
export type HeldAnswer = z.infer<typeof HeldAnswer>;

/** What became of one class of a request. */
export const ClassAnswer = z.object({
  classCode: z.string(),
  outcome: z.enum(['stored', 'unchanged', 'merged', 'held', 'refused']),
  revision: z.int(),
  hash: z.string(),
  issues: z.array(IssueAnswer),
  conflicts: z.array(ConflictAnswer),
  changes: z.array(ChangeAnswer),
  held: z.exactOptional(HeldAnswer),
});
export type ClassAnswer = z.infer<typeof ClassAnswer>;

export const SyncAnswer = z.object({
  classes: z.array(ClassAnswer),
  /** The stored revision of every class of the workbook: how the sheet learns that the province changed one. */
  revisions: z.record(z.string(), z.int()),
  /** Why the province returned a period, by the period in words; absent before it ever returned one. */
  returned: z.exactOptional(z.record(z.string(), z.string())),
  /** `version` of the codebook that holds now; absent before a sweep noted what the province set. */
  codebook: z.exactOptional(z.string()),
});
export type SyncAnswer = z.infer<typeof SyncAnswer>;

/** How every function refuses a request. */
export const ProblemAnswer = z.object({
  error: z.object({ code: z.string(), message: z.string(), details: z.exactOptional(z.unknown()) }),
});
export type ProblemAnswer = z.infer<typeof ProblemAnswer>;
