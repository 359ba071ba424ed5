import * as z from 'zod/mini';

const Place = z.coerce.number().check(z.int(), z.minimum(1));

/** Which number of which tab is asked about, as a query of text; with a class code, for the names of its rows. */
export const ExplainQuery = z.object({
  tab: z.string(),
  /** Counted from 1, as in the sheet. */
  row: Place,
  column: Place,
  /** What the cell shows, as text; the answer says when that is another number than the classes give now. */
  shown: z.exactOptional(z.string()),
  classCode: z.exactOptional(z.string()),
});
export type ExplainQuery = z.infer<typeof ExplainQuery>;

/** A class in an explanation: what it adds, or would add, to the number; `note` says what there is to say of it. */
const ExplainedClass = z.object({
  classCode: z.string(),
  reporter: z.string(),
  amount: z.number(),
  /** Rows of its roster by which it adds; 0 where the number does not count rows. */
  rows: z.int(),
  note: z.exactOptional(z.string()),
});
export type ExplainedClass = z.infer<typeof ExplainedClass>;

/** Classes under one heading, the first of them; `more` were left off. `unit` is that of what each adds: `lớp`, `lượt`. */
const ExplainedGroup = z.object({
  title: z.string(),
  unit: z.string(),
  classes: z.array(ExplainedClass),
  more: z.int(),
});
export type ExplainedGroup = z.infer<typeof ExplainedGroup>;

/** Where a number of a form comes from, in the words of the office. */
export const ExplainAnswer = z.object({
  /** What the cell is: form, line, column. Empty when it is no number of a form; then only `sentences` says something. */
  title: z.string(),
  /** As the office writes it. */
  value: z.string(),
  /** How the number is made, what it reports on, what else there is to say. */
  sentences: z.array(z.string()),
  /** Classes that make the number. */
  parts: z.exactOptional(ExplainedGroup),
  /** More of them, where the number is made of several, or later changes of a closed period are counted in it. */
  others: z.exactOptional(z.array(ExplainedGroup)),
  /** Classes and rows that are left out, by the reason. */
  leftOut: z.array(ExplainedGroup),
  /** What changed since the last publish, in classes that are in it, left out of it or were in it. */
  changes: z.array(
    z.object({
      classCode: z.string(),
      reporter: z.string(),
      /** What came of it for this number. */
      effect: z.string(),
      /** ISO time. */
      at: z.string(),
      /** E-mail; empty when that is no longer known. */
      by: z.string(),
    }),
  ),
});
export type ExplainAnswer = z.infer<typeof ExplainAnswer>;

/** The names of a class's rows that are in a number, and of those that are left out, with why. */
export const ExplainNamesAnswer = z.object({
  classCode: z.string(),
  counted: z.array(z.string()),
  leftOut: z.array(z.object({ name: z.string(), why: z.string() })),
});
export type ExplainNamesAnswer = z.infer<typeof ExplainNamesAnswer>;
