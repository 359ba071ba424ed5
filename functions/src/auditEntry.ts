import * as z from 'zod/mini';

/** Somebody read names of persons through the province's workbook. */
export const AuditEntry = z.object({
  /** ISO time. */
  at: z.string(),
  /** Key of the e-mail. */
  by: z.string(),
  what: z.enum(['names-of-number']),
  /** Whose roster. */
  classCode: z.string(),
  /** How many names were told. */
  names: z.int(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;
