import type { CheckedRow } from '../../core/src/rules/rule.ts';
import type { Cost } from '../../core/src/schema/costColumns.ts';

/** A parsed cost line that counts: `k1`, lecturers' pay from the central budget. */
export const aCheckedCost = (
  values: Cost = {},
  { id = 'k1', isBlocked = false, unread }: Partial<Omit<CheckedRow<Cost>, 'values'>> = {},
): CheckedRow<Cost> => ({
  id,
  isBlocked,
  values: { costLine: '01', fundingSource: 'NSTW', ...values },
  ...(unread === undefined ? {} : { unread }),
});
