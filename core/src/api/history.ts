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

/** Most revisions of one answer. */
export const MOST_REVISIONS = 50;

const Whole = z.coerce.number().check(z.int(), z.minimum(1));

/** Which part of whose history is asked for, as a query of text. */
export const HistoryQuery = z.object({
  workbookId: z._default(z.string(), ''),
  classCode: z._default(z.string(), ''),
  /** How many revisions at most. */
  most: z._default(Whole.check(z.maximum(MOST_REVISIONS)), MOST_REVISIONS),
  /** Only revisions older than this one. */
  before: z.exactOptional(Whole),
});
export type HistoryQuery = z.infer<typeof HistoryQuery>;

/** What happened to a class, the newest first. */
export const HistoryAnswer = z.object({
  classCode: z.string(),
  /** There are older revisions than these. */
  hasOlder: z.boolean(),
  /** What the rows of these changes are called (a learner's name), by their ids; of a row that is gone, its last name. */
  names: z.record(z.string(), z.string()),
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

/** What a class held at a revision and holds now, as the server keeps it. */
export const StateAnswer = z.object({
  classCode: z.string(),
  revision: z.int(),
  /** The keys of the cells of both, by the kind of row. */
  columns: z.record(Kind, z.array(z.string())),
  wanted: Content,
  now: Content,
});
export type StateAnswer = z.infer<typeof StateAnswer>;

/** Which state of which class is to come back. */
export const RestoreRequest = z.strictObject({
  workbookId: z.string().check(z.minLength(1)),
  classCode: z.string(),
  revision: z.int().check(z.minimum(1)),
  /**
   * What the sheet holds now, in the order of core's keys: it comes back as the server would keep it, so that an identity
   * number that is still the same is known as such. Nothing of it is stored. Absent: what the server has of the class.
   */
  present: z.exactOptional(Content),
});
export type RestoreRequest = z.infer<typeof RestoreRequest>;
