/** What the index of a workbook says of a stored class. */
export interface KnownClass {
  readonly revision: number;
  /** Empty once the class was removed. */
  readonly hash: string;
}

/** As much of a pushed class as tells whether it must be looked at. */
export interface PushedIdentity {
  readonly hash: string;
  readonly baseRevision: number;
  readonly answers?: readonly unknown[] | undefined;
}

/**
 * Whether a pushed class needs no look at what is stored: the same content, and the sheet has seen the latest revision. A
 * sheet that has not may have values of the province to take.
 */
export const isAlreadyStored = (known: KnownClass | undefined, pushed: PushedIdentity): boolean =>
  known !== undefined &&
  known.hash === pushed.hash &&
  known.revision === pushed.baseRevision &&
  (pushed.answers ?? []).length === 0;
