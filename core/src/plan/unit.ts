import * as z from 'zod/mini';

const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/**
 * A commune-level administrative unit as it was between two days. Codes are reused and names are not unique (domain
 * §0), so `id` is ours and never reused.
 */
export const Unit = z.strictObject({
  id: z.string(),
  /** Code of the General Statistics Office, five digits; the same code may be another unit at another time. */
  code: z.string(),
  type: z.enum(['XA', 'PHUONG', 'THI_TRAN']),
  /** `Xã La Bằng`. */
  name: z.string(),
  /** Empty from 2025-07-01 on, when districts ended. */
  districtCode: z.string(),
  /** `Huyện Đại Từ`. */
  districtName: z.string(),
  provinceCode: z.string(),
  /** First day; absent when it was there before the records begin. */
  validFrom: z.exactOptional(Day),
  /** Last day; absent while it lasts. */
  validTo: z.exactOptional(Day),
});
export type Unit = z.infer<typeof Unit>;
