import type { PublicationStore } from '../../functions/src/deps.ts';
import { PublicationRecord } from '../../functions/src/publicationRecord.ts';

/** Publications in memory; `billed` counts documents as Firestore bills them. */
export interface MemoryPublicationStore extends PublicationStore {
  readonly billed: { reads: number; writes: number };
}

/** A store in memory that obeys the contract of `PublicationStore`. */
export function memoryPublicationStore(): MemoryPublicationStore {
  const kept = new Map<string, PublicationRecord>();
  const billed = { reads: 0, writes: 0 };
  return {
    billed,
    async find(planId) {
      billed.reads += 1;
      return structuredClone(kept.get(planId));
    },
    async put(publication) {
      billed.writes += 1;
      kept.set(publication.planId, PublicationRecord.parse(structuredClone(publication)));
    },
  };
}
