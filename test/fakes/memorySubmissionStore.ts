import { periodOfKey } from '../../core/src/plan/periodOfKey.ts';
import { Submission } from '../../core/src/submission/submission.ts';
import type { SubmissionStore } from '../../functions/src/deps.ts';

/** Submissions in memory, and what a test may see of them besides the port. */
export interface MemorySubmissionStore extends SubmissionStore {
  /** Documents read and written since the last `resetBilled`, as Firestore bills them. */
  billed(): { readonly reads: number; readonly writes: number };
  resetBilled(): void;
}

/** A store in memory that obeys the contract of `SubmissionStore`. */
export function memorySubmissionStore(): MemorySubmissionStore {
  const documents = new Map<
    string,
    { planId: string; period: string; reporters: Record<string, Submission> }
  >();
  let billed = { reads: 0, writes: 0 };
  return {
    async listSubmissions(planId, year) {
      const found = [...documents.values()].filter(
        (one) => one.planId === planId && periodOfKey(one.period)?.year === year,
      );
      billed.reads += Math.max(1, found.length);
      return structuredClone(Object.fromEntries(found.map(({ period, reporters }) => [period, reporters])));
    },
    async changeSubmission({ planId, period, reporterId }, decide) {
      billed.reads += 1;
      const id = `${planId}_${period}`;
      const document = documents.get(id) ?? { planId, period, reporters: {} };
      const stored = structuredClone(document.reporters[reporterId]);
      const decided = decide(stored);
      if (decided === stored) return decided;
      // Parsed, so that a field Firestore would refuse (undefined) fails here too.
      const reporters = { ...document.reporters, [reporterId]: Submission.parse(structuredClone(decided)) };
      documents.set(id, { ...document, reporters });
      billed.writes += 1;
      return decided;
    },
    billed: () => ({ ...billed }),
    resetBilled: () => {
      billed = { reads: 0, writes: 0 };
    },
  };
}
