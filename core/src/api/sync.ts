import * as z from 'zod/mini';

/** The protocol this code speaks; a request of another number is refused with `request/old-protocol`. */
export const PROTOCOL = 1;
/** Most rows (classes and enrolments) of one request; the add-on splits what is larger. */
export const MAX_ROWS = 5000;
/** Most bytes of one request's JSON. */
export const MAX_BYTES = 2_000_000;

const CellValue = z.union([z.string(), z.number(), z.boolean()]);
const Row = z.array(CellValue);
const Time = z.iso.datetime();
const Keys = z.array(z.string());

/** Changed classes of one workbook, each whole (design §11). Rows are arrays in the order of `columns`. */
export const SyncRequest = z.strictObject({
  protocol: z.literal(PROTOCOL),
  workbookId: z.string().check(z.minLength(1)),
  observedAt: Time,
  reason: z.enum(['edit', 'sweep', 'menu']),
  columns: z.strictObject({ class: Keys, enrolment: Keys, cost: z.exactOptional(Keys) }),
  classes: z.array(
    z.strictObject({
      classCode: z.string(),
      baseRevision: z.int().check(z.minimum(0)),
      /** The sender's content hash; the server computes its own and answers that. */
      hash: z.exactOptional(z.string()),
      confirm: z.exactOptional(z.string()),
      cells: Row,
      enrolments: z.array(Row),
      costs: z.exactOptional(z.array(Row)),
    }),
  ),
  /** Every class code now in the workbook, when the whole workbook was read. */
  present: z.exactOptional(z.array(z.string())),
});
export type SyncRequest = z.infer<typeof SyncRequest>;

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
