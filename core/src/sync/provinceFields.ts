import * as z from 'zod/mini';

const CellValue = z.union([z.string(), z.number(), z.boolean()]);

/** What the province typed for one column of a class, beside what the reporter's sheet holds there. */
export const ProvinceField = z.object({
  /** Blank: the province withdrew what it had typed; kept so that an older push cannot bring it back. */
  value: CellValue,
  /** Key of the e-mail that sent it. */
  by: z.string(),
  /** When the province's workbook was read that had it first, ISO time. */
  at: z.string(),
  /** What the sheet held when the two last agreed or the province first spoke: another value now is the reporter's doing. */
  sheetThen: CellValue,
  /** The reporter said "keep mine", and what it was. */
  answered: z.exactOptional(z.object({ kept: CellValue, by: z.string(), at: z.string() })),
});
export type ProvinceField = Readonly<z.infer<typeof ProvinceField>>;

/** By the key of the class column. */
export const ProvinceFields = z.record(z.string(), ProvinceField);
export type ProvinceFields = Readonly<Record<string, ProvinceField>>;
