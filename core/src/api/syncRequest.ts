import * as z from 'zod/mini';
import { PROTOCOL } from './limits.ts';

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
  columns: z.strictObject({
    class: Keys,
    enrolment: Keys,
    cost: z.exactOptional(Keys),
    material: z.exactOptional(Keys),
    lecturer: z.exactOptional(Keys),
  }),
  classes: z.array(
    z.strictObject({
      classCode: z.string(),
      baseRevision: z.int().check(z.minimum(0)),
      /** The sender's content hash; the server computes its own and answers that. */
      hash: z.exactOptional(z.string()),
      /** The token of a held change that the person confirmed. */
      confirm: z.exactOptional(z.string()),
      /** Fields of the province's whose clash the person settled by keeping their own value, and what they declined. */
      answers: z.exactOptional(z.array(z.strictObject({ field: z.string(), theirs: CellValue }))),
      cells: Row,
      enrolments: z.array(Row),
      costs: z.exactOptional(z.array(Row)),
      materials: z.exactOptional(z.array(Row)),
      lecturers: z.exactOptional(z.array(Row)),
    }),
  ),
  /** Every class code now in the workbook, when the whole workbook was read. */
  present: z.exactOptional(z.array(z.string())),
  /** Classes that are gone from the workbook, whose removal the person confirmed. */
  removals: z.exactOptional(z.array(z.strictObject({ classCode: z.string(), confirm: z.string() }))),
});
export type SyncRequest = z.infer<typeof SyncRequest>;
