import type { ConflictAnswer } from '../../../core/src/api/syncAnswer.ts';
import type { SheetClass } from '../../../core/src/sheet/readWorkbook.ts';
import type { Ports } from '../ports.ts';
import { fitConflicts } from './fitConflicts.ts';
import { having, number, parseShape, text } from './shapes.ts';

/** What the province acknowledged of a class: the revision, the hash of what was sent, and when. */
export interface Acknowledged {
  readonly revision: number;
  readonly hash: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Fields in which the province has another value, until somebody decides. */
  readonly conflicts?: readonly ConflictAnswer[];
  /** The class is no longer in the workbook, and the province knows. Its code is never used again. */
  readonly isGone?: boolean;
}
const isAcknowledgement = having<Acknowledged>({ revision: number, hash: text, at: number });

/** By class code, every class that was ever acknowledged. */
export type ClassMemory = ReadonlyMap<string, Acknowledged>;

const PREFIX = 'class:';

/** Reads the memory of the workbook (one call). What cannot be read counts as never acknowledged: it is sent again. */
export function readClassMemory(memory: Ports['memory']): Map<string, Acknowledged> {
  const known = new Map<string, Acknowledged>();
  for (const [key, value] of Object.entries(memory.readAll())) {
    if (!key.startsWith(PREFIX)) continue;
    const read = parseShape(value, isAcknowledgement);
    if (read !== undefined) known.set(key.slice(PREFIX.length), read);
  }
  return known;
}

/** Remembers classes, one property each, and `more` with them (one call). */
export function rememberClasses(
  memory: Ports['memory'],
  classes: ClassMemory,
  more: Readonly<Record<string, string>> = {},
): void {
  if (classes.size === 0) return;
  const values = [...classes].map(([classCode, known]) => [PREFIX + classCode, valueOf(known)] as const);
  memory.write({ ...Object.fromEntries(values), ...more });
}

const valueOf = ({ conflicts, ...known }: Acknowledged): string =>
  JSON.stringify(conflicts === undefined ? known : { ...known, conflicts: fitConflicts(conflicts) });

/** True when the province has this very content of the class. */
export const isAcknowledged = ({ classCode, hash }: SheetClass, known: ClassMemory): boolean => {
  const last = known.get(classCode);
  return last !== undefined && last.hash === hash && last.isGone !== true;
};

/**
 * Acknowledged classes that the workbook no longer has, and the province does not know to be gone; none when it is not
 * known which classes are present.
 */
export const vanishedClasses = (
  present: readonly string[] | undefined,
  known: ClassMemory,
): (readonly [classCode: string, last: Acknowledged])[] =>
  [...known].filter(([classCode, { isGone }]) => isGone !== true && present?.includes(classCode) === false);
