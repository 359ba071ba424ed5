import type { QuotaLine } from './plan.ts';

/** The leaf of the quota tree that a class counts in, by its group and, for commune classes, its commune category. */
export const quotaLineOf = (
  lines: readonly QuotaLine[],
  classGroup: string | undefined,
  communeCategory: string | undefined,
): QuotaLine | undefined =>
  lines.find(
    ({ counts }) =>
      counts !== undefined &&
      counts.classGroup === classGroup &&
      (counts.communeCategory === undefined || counts.communeCategory === communeCategory),
  );
