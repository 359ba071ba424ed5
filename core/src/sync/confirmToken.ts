import { hashText } from '../sheet/contentHash.ts';

/** What a held change would replace, and by what. */
export interface HeldSubject {
  readonly classCode: string;
  /** The revision that last changed what the sheet holds (`ClassState.sheetRevision`). */
  readonly revision: number;
  /** The content hash of the pushed class; empty when the class was removed. */
  readonly hash: string;
}

/**
 * What a person sends back to confirm a held change: it fits this change of this stored state and no other, whatever it was
 * held for. It proves that the change was shown, not who confirmed it.
 */
export const confirmToken = ({ classCode, revision, hash }: HeldSubject): string =>
  hashText(JSON.stringify([classCode, revision, hash]));
