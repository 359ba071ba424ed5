import { hashText } from '../sheet/contentHash.ts';
import type { HeldChange } from './holdReason.ts';

/** What a held change would replace, and by what. */
export interface HeldSubject {
  readonly classCode: string;
  /** The revision that last changed what the sheet holds (`ClassState.sheetRevision`). */
  readonly revision: number;
  /** The content hash of the pushed class; empty when the class was removed. */
  readonly hash: string;
}

/**
 * What a person sends back to confirm a held change: it fits this change of this stored state and no other. It proves that
 * the change was shown, not who confirmed it.
 */
export const confirmToken = ({ classCode, revision, hash }: HeldSubject, held: HeldChange): string =>
  hashText(
    JSON.stringify([classCode, revision, hash, held.why, [...held.removed].sort(), [...held.changed].sort()]),
  );
