/** What the index of a workbook says of a stored class. */
export interface KnownClass {
  readonly revision: number;
  /** Empty once the class was removed. */
  readonly hash: string;
  /** The sheet has values of the province to take (`StateWrite.isWaiting`): it must be told until it has. */
  readonly isWaiting?: boolean | undefined;
}

/** As much of a pushed class as tells whether it must be looked at. */
export interface PushedIdentity {
  readonly hash: string;
  readonly baseRevision: number;
  readonly answers?: readonly unknown[] | undefined;
}

/**
 * Whether a pushed class needs no look at what is stored: the same content, the sheet has seen the latest revision, and
 * nothing waits to be answered.
 */
export const isAlreadyStored = (known: KnownClass | undefined, pushed: PushedIdentity): boolean =>
  known !== undefined &&
  known.hash === pushed.hash &&
  known.revision === pushed.baseRevision &&
  known.isWaiting !== true &&
  (pushed.answers ?? []).length === 0;
