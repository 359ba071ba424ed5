import * as z from 'zod/mini';
import { Unit } from './unit.ts';

/** A code, its words, and other spellings of it. */
export const Entry = z.object({
  code: z.string(),
  label: z.string(),
  aliases: z.exactOptional(z.array(z.string())),
});

/** What a client needs to know of a column. */
export const ColumnHead = z.object({
  key: z.string(),
  header: z.string(),
  tab: z.string(),
  type: z.string(),
  required: z.boolean(),
});

/**
 * All that checking a workbook needs to know besides the code: what the server tells the add-on, and what the add-on
 * keeps in the hidden tab `_DanhMuc` so that it can check without a connection (design §11).
 */
export const Codebook = z.object({
  plan: z.object({
    id: z.string(),
    title: z.string(),
    years: z.array(z.int()),
    period: z.object({ from: z.string(), to: z.string() }),
  }),
  /** Whose workbook asked; absent when none was named. */
  reporter: z.exactOptional(z.object({ id: z.string(), name: z.string() })),
  columns: z.object({
    class: z.array(ColumnHead),
    enrolment: z.array(ColumnHead),
    cost: z.array(ColumnHead),
  }),
  codes: z.record(z.string(), z.array(Entry)),
  units: z.array(Unit),
});
export type Codebook = z.infer<typeof Codebook>;
