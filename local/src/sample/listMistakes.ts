import type { IssueCode } from '../../../core/src/wording/issueTexts.ts';
import type { CostRecord } from './drawCosts.ts';
import type { LecturerRecord } from './drawTeaching.ts';

/** A mistake clerks make in a row of a list; none of them keeps the row from counting. */
export interface ListMistake<Row, Context> {
  readonly weight: number;
  readonly issues: readonly IssueCode[];
  readonly retype: (row: Row, context: Context) => Partial<Row> | undefined;
}

/** Mistakes in cost lines; the context is the most days that learners can have attended. */
export const COST_MISTAKES = {
  supportForEverybody: {
    weight: 1,
    issues: ['cost/support-over'],
    retype: ({ costLine, settledQuantity }, mostDays) =>
      costLine === '08' && settledQuantity !== '' ? { settledQuantity: mostDays + 6 } : undefined,
  },
  priceRetyped: {
    weight: 1,
    issues: ['cost/product-differs'],
    retype: ({ costLine, unitPrice }) =>
      costLine === '01' ? { unitPrice: Number(unitPrice) + 100_000 } : undefined,
  },
} as const satisfies Record<string, ListMistake<CostRecord, number>>;

/** Mistakes in lecturers' rows. */
export const LECTURER_MISTAKES = {
  unexplainedSender: {
    weight: 1,
    issues: ['lecturer/no-duty'],
    retype: ({ note }) => (note === '' ? undefined : { note: '' }),
  },
} as const satisfies Record<string, ListMistake<LecturerRecord, undefined>>;
