import * as z from 'zod/mini';

/** The periods that reports are made for. */
export const PeriodKind = z.enum(['month', 'quarter', 'half', 'year']);
export type PeriodKind = z.infer<typeof PeriodKind>;

/**
 * Who reports when. The plan orders no report (domain §1.8), so the document stays empty and a period without
 * `dueDays` has no deadline until the province sets one.
 */
export const Reporting = z.strictObject({
  document: z.strictObject({ number: z.string(), date: z.string() }),
  recipient: z.string(),
  periods: z.array(
    z.strictObject({
      kind: PeriodKind,
      /** Days after the period's last day; absent: nobody has ordered this report. */
      dueDays: z.exactOptional(z.int().check(z.minimum(0))),
      /** What orders this one, where it is another document. */
      document: z.exactOptional(z.strictObject({ number: z.string(), date: z.string() })),
    }),
  ),
});

/** How a year is bounded: 1/1 to 31/12, or as the yearly report is. */
const YearKind = z.enum(['calendar', 'reporting']);

/** Where reporting periods end and what the plan's and the budget's years are [domain §3.4]. */
export const Periods = z.strictObject({
  /** The last day of a reporting month; the next begins on the day after. */
  closingDay: z.int().check(z.minimum(1), z.maximum(27)),
  planYear: YearKind,
  budgetYear: YearKind,
  source: z.string(),
});
export type Periods = z.infer<typeof Periods>;
