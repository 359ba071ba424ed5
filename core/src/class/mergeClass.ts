/** What the store knows of a class before a push. */
export interface StoredVersion {
  readonly revision: number;
  /** The revision that last changed what the sheet holds, if later ones are the province's. */
  readonly sheetRevision?: number;
  readonly hash: string;
  readonly workbookId: string;
  /** When the sheet was read that led to it, ISO time. */
  readonly observedAt: string;
}

/** What a push brings. */
export interface PushedVersion {
  /** The revision the sheet last saw; 0 when it saw none. */
  readonly baseRevision: number;
  readonly hash: string;
  readonly workbookId: string;
  readonly observedAt: string;
}

/** What to do with a pushed class: keep it as a new revision, leave the stored one, or refuse an outdated state. */
export type MergeDecision =
  | { readonly outcome: 'stored'; readonly revision: number }
  | { readonly outcome: 'unchanged'; readonly revision: number }
  | { readonly outcome: 'refused'; readonly revision: number };

/**
 * Decides on one pushed class (design §5). Equal content changes nothing, so a request may come twice, late or out of
 * order. Of two observations of the same workbook the later one wins whole. A base beyond the stored revision means the
 * store was rebuilt; revisions go on from the higher one, so they only grow.
 */
export function mergeClass(stored: StoredVersion | undefined, pushed: PushedVersion): MergeDecision {
  if (stored === undefined) return { outcome: 'stored', revision: pushed.baseRevision + 1 };
  if (stored.hash === pushed.hash) return { outcome: 'unchanged', revision: stored.revision };
  const isStale = pushed.baseRevision < (stored.sheetRevision ?? stored.revision);
  const isLater =
    pushed.workbookId === stored.workbookId && Date.parse(pushed.observedAt) > Date.parse(stored.observedAt);
  if (isStale && !isLater) return { outcome: 'refused', revision: stored.revision };
  return { outcome: 'stored', revision: Math.max(stored.revision, pushed.baseRevision) + 1 };
}
