import type { PeriodSubmissions, Vector } from '../../../core/src/submission/submission.ts';
import type { SubmissionFacts } from '../../../core/src/submission/submissionFacts.ts';
import type { ListedClass } from '../deps.ts';

/**
 * What the forms say of who handed in what, from what is stored. Something came last of a reporter when one of their classes
 * was read last with something new in it: that a workbook was looked into in vain is written nowhere.
 */
export function submissionFacts(
  listed: readonly ListedClass[],
  periods: Readonly<Record<string, PeriodSubmissions>>,
  today: string,
): SubmissionFacts {
  const now: Record<string, Vector> = {};
  const lastSeen: Record<string, string> = {};
  for (const { classCode, summary, revision, observedAt, isRemoved } of listed) {
    const { reporterId } = summary;
    if (observedAt > (lastSeen[reporterId] ?? '')) lastSeen[reporterId] = observedAt;
    if (!isRemoved) (now[reporterId] ??= {})[classCode] = revision;
  }
  return { today, periods, now, lastSeen };
}
