import * as z from 'zod/mini';

/** What a run of `publish` did. */
export const PublishAnswer = z.object({
  planId: z.string(),
  /** Titles of the tabs whose cells changed; empty when nothing did. */
  changedTabs: z.array(z.string()),
  /** Those of which a part had no room in this publish: the next one writes it. */
  waiting: z.array(z.string()),
  classes: z.int(),
  sheetsCalls: z.int(),
});
export type PublishAnswer = z.infer<typeof PublishAnswer>;

/** What a run of `sweep` found, a line for each workbook; one that failed does not stop the others. */
export const SweepAnswer = z.object({
  workbooks: z.array(
    z.object({
      workbookId: z.string(),
      reporterId: z.string(),
      classes: z.int(),
      stored: z.int(),
      refused: z.int(),
      /** Classes whose change is too large or odd to be stored before a person confirms it in the workbook. */
      held: z.int(),
      /** Classes that are stored and no longer in the workbook: they count until a person confirms their removal. */
      gone: z.array(z.string()),
      /** Rows of `Lớp` that still wait for a code. */
      waiting: z.int(),
      error: z.exactOptional(z.string()),
    }),
  ),
  /** What was found in the province's own tab `Phê duyệt`. */
  approvals: z.object({
    /** Class codes that have a row there, also those that no class has. */
    classes: z.int(),
    /** Classes of which something that the office typed was taken or withdrawn. */
    stored: z.int(),
    /** Rows with something that could not be taken; `Tình trạng` says what. */
    wrong: z.int(),
    /** Why nothing was taken at all. */
    error: z.exactOptional(z.string()),
  }),
  /** What somebody has to mend in the province's own workbook, in words. */
  settings: z.array(z.string()),
});
export type SweepAnswer = z.infer<typeof SweepAnswer>;

/** What a run of `review` found; a workbook that failed does not stop the others. */
export const ReviewAnswer = z.object({
  planId: z.string(),
  /** Lines of what the office may want to ask about. */
  suspicions: z.int(),
  /** The tab `Rà soát` when it says something else than before; else nothing. */
  changedTabs: z.array(z.string()),
  workbooks: z.array(
    z.object({
      workbookId: z.string(),
      reporterId: z.string(),
      classes: z.int(),
      error: z.exactOptional(z.string()),
    }),
  ),
  /** Sheets API calls, one for each reporter's workbook and one to three for the province's. */
  sheetsCalls: z.int(),
});
export type ReviewAnswer = z.infer<typeof ReviewAnswer>;

/** What a run of `audit` found: class codes, by workbook, whose sheet and store do not agree. */
export const AuditAnswer = z.object({
  isClean: z.boolean(),
  workbooks: z.array(
    z.object({
      workbookId: z.string(),
      reporterId: z.string(),
      matching: z.int(),
      differing: z.array(z.string()),
      onlyInSheet: z.array(z.string()),
      onlyStored: z.array(z.string()),
      error: z.exactOptional(z.string()),
    }),
  ),
});
export type AuditAnswer = z.infer<typeof AuditAnswer>;
