import * as z from 'zod/mini';

/** Longest reason that somebody may write. */
const LONGEST_REASON = 500;

const Reason = z.string().check(z.maxLength(LONGEST_REASON));

/** What is to be done to a period's closing; `period` as the office writes it (`Quý I/2024`). */
export const ClosingRequest = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('close'), period: z.string() }),
  z.strictObject({ act: z.literal('reopen'), period: z.string(), reason: Reason }),
  /** Why a class's numbers are others than at the closing. */
  z.strictObject({ act: z.literal('reason'), period: z.string(), classCode: z.string(), reason: Reason }),
]);
export type ClosingRequest = z.infer<typeof ClosingRequest>;

/** Of which closing it is to be checked that its tables rebuild, as a query of text; none: of none. */
export const ClosingsQuery = z.object({ period: z.exactOptional(z.string()) });
export type ClosingsQuery = z.infer<typeof ClosingsQuery>;

const Said = { by: z.string(), at: z.string() };

/** The closings of the province's plan, in words, and whether the chosen period can be closed. */
export const ClosingsAnswer = z.object({
  /** The period chosen in `Cấu hình`; empty when there is none. */
  period: z.string(),
  /** Why that period cannot be closed now; empty when it can. */
  obstacle: z.string(),
  /** What should be known before it is closed: who has not handed in. */
  warnings: z.array(z.string()),
  closings: z.array(
    z.object({
      period: z.string(),
      version: z.int(),
      isReopened: z.boolean(),
      /** Closings and reopenings, the first one first. */
      acts: z.array(z.object({ what: z.string(), ...Said, reason: z.string() })),
      /** The hash of each closed table; `isSame` where it was checked whether it rebuilds to the same bytes. */
      tables: z.array(z.object({ tab: z.string(), hash: z.string(), isSame: z.exactOptional(z.boolean()) })),
      /** Whether the tables rebuild, in words; empty where that was not checked. */
      check: z.string(),
      adjustments: z.array(
        z.object({
          classCode: z.string(),
          reporter: z.string(),
          words: z.string(),
          changed: z.exactOptional(z.object(Said)),
          reason: z.string(),
        }),
      ),
    }),
  ),
});
export type ClosingsAnswer = z.infer<typeof ClosingsAnswer>;
