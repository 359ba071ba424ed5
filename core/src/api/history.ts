import * as z from 'zod/mini';

const Cell = z.union([z.string(), z.number(), z.boolean()]);
const Kind = z.enum(['class', 'enrolment', 'cost', 'material', 'lecturer']);

/** One cell that a revision changed; `row` is the id of the list's row. */
export const CellChange = z.object({
  kind: Kind,
  row: z.exactOptional(z.string()),
  field: z.string(),
  from: Cell,
  to: Cell,
});
export type CellChange = z.infer<typeof CellChange>;

/** A row that a revision brought or took away. */
const RowChange = z.object({ kind: Kind, row: z.string() });

/** What happened to a class, the newest first. */
export const HistoryAnswer = z.object({
  classCode: z.string(),
  revisions: z.array(
    z.object({
      revision: z.int(),
      /** ISO time at which it was stored. */
      at: z.string(),
      /** E-mail of the account that sent it; empty when that is no longer known. */
      by: z.string(),
      reason: z.string(),
      changes: z.array(CellChange),
      added: z.array(RowChange),
      removed: z.array(RowChange),
    }),
  ),
});
export type HistoryAnswer = z.infer<typeof HistoryAnswer>;

const Rows = z.array(z.array(Cell));
const Content = z.object({
  cells: z.array(Cell),
  enrolments: Rows,
  costs: Rows,
  materials: Rows,
  lecturers: Rows,
});

/** What a class held at a revision and holds now, as the server keeps it; columns in the order of core's keys. */
export const StateAnswer = z.object({
  classCode: z.string(),
  revision: z.int(),
  wanted: Content,
  now: Content,
});
export type StateAnswer = z.infer<typeof StateAnswer>;

/** Which state of which class is to come back. */
export const RestoreRequest = z.strictObject({
  workbookId: z.string().check(z.minLength(1)),
  classCode: z.string(),
  revision: z.int().check(z.minimum(1)),
});
export type RestoreRequest = z.infer<typeof RestoreRequest>;
