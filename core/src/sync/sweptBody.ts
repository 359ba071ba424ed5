import { hashText } from '../sheet/contentHash.ts';

/**
 * What a sweep read a workbook's body as: a memo, not a record of what was done. As reading is a pure function of the
 * body, the reporter and the code, no later push, removal or opinion of the province can make it wrong.
 */
export interface SweptBody {
  /** Hash of the bytes as they were answered. */
  readonly body: string;
  /** Hash of the classes that were read, for whom and by which rules. */
  readonly readAs: string;
  /** Rows of `Lớp` that wait for a code. */
  readonly waiting: number;
}

/** For whom a workbook is read, and the `LoadedPlan.version` of those who read and check it. */
export interface SweepFacts {
  readonly reporterId: string;
  readonly version: string;
}

interface HashedClass {
  readonly classCode: string;
  readonly hash: string;
}

/** A workbook's index of stored classes, as much of it as tells whether a sweep has something to do. */
export type SweptIndex = Readonly<
  Record<string, { readonly hash: string; readonly checkedWith: string; readonly isRemoved?: boolean }>
>;

/** The memo of a complete reading. */
export const sweptBody = (
  body: string,
  { classes, uncoded }: { readonly classes: readonly HashedClass[]; readonly uncoded: readonly unknown[] },
  facts: SweepFacts,
): SweptBody => ({ body, readAs: hashClasses(classes, facts), waiting: uncoded.length });

/**
 * What a sweep would find that read this body, known without reading it: how many classes, all of them stored as they
 * are, none missing, and how many rows wait for a code. Undefined when it has to be read: the body is another, or the
 * index does not hold exactly what it is read as, checked by today's rules.
 */
export function foundUnread(
  swept: SweptBody | undefined,
  body: string,
  index: SweptIndex,
  facts: SweepFacts,
): { classes: number; waiting: number } | undefined {
  if (swept?.body !== body) return undefined;
  const present = Object.entries(index).filter(([, { isRemoved = false }]) => !isRemoved);
  if (!present.every(([, { checkedWith }]) => checkedWith === facts.version)) return undefined;
  const classes = present.map(([classCode, { hash }]) => ({ classCode, hash }));
  if (hashClasses(classes, facts) !== swept.readAs) return undefined;
  return { classes: classes.length, waiting: swept.waiting };
}

// Whatever the order: a sheet is sorted, and Firestore sorts keys.
const hashClasses = (classes: readonly HashedClass[], { reporterId, version }: SweepFacts): string =>
  hashText(
    [reporterId, version, ...classes.map(({ classCode, hash }) => `${classCode} ${hash}`).sort()].join('\n'),
  );
