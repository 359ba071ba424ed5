import * as z from 'zod/mini';
import { Day } from './day.ts';

/**
 * A commune-level administrative unit as it was between two days. Codes are reused and names are not unique (domain
 * §0), so `id` is ours and never reused.
 */
export const Unit = z.strictObject({
  id: z.string(),
  /** Code of the General Statistics Office, five digits; the same code may be another unit at another time. */
  code: z.string().check(z.regex(/^\d{5}$/, 'is no code of five digits')),
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
  /** Other spellings of the name on official lists, type included (domain §2.3). */
  aliases: z.exactOptional(z.array(z.string())),
});
export type Unit = z.infer<typeof Unit>;
