import type { Ports } from '../ports.ts';
import type { Acknowledged, ClassMemory } from './classMemory.ts';
import { having, number, parseShape, text } from './shapes.ts';

const KEY = 'lastSync';

/** The last sync that changed what the province holds, so that it can be taken back. */
export interface LastSync {
  /** ISO time at which the sheet was read. */
  readonly observedAt: string;
  /** By class code, the revision that the province had before; empty when there were too many to remember. */
  readonly before: Readonly<Record<string, number>>;
  /** How many classes the province had not had before: nothing to go back to. */
  readonly fresh: number;
}

/** What the requests of one reading have changed so far. */
export interface SyncChanges {
  readonly before: Record<string, number>;
  fresh: number;
}

/** Nothing yet. */
export const noChanges = (): SyncChanges => ({ before: {}, fresh: 0 });

/** Google keeps 9 KB a property: some hundred classes more than a sync ever changes at once. */
const MOST_CHARACTERS = 8_000;

const isLastSync = having<LastSync>({ observedAt: text, before: having({}), fresh: number });

/**
 * Adds to `changes` what a request changed, and answers what is to be remembered; nothing when it changed nothing. `known`:
 * what was known before it. Of a class that two requests of a reading changed, the first knows what was before.
 */
export function lastSyncAfter(
  observedAt: string,
  changes: SyncChanges,
  news: ClassMemory,
  known: ClassMemory,
): Readonly<Record<string, string>> {
  const changed = [...news].filter(([classCode, now]) => isAnother(now, known.get(classCode)));
  for (const [classCode] of changed) {
    const last = known.get(classCode);
    if (last === undefined || last.isGone === true) changes.fresh += 1;
    else changes.before[classCode] ??= last.revision;
  }
  if (changed.length === 0) return {};
  const json = JSON.stringify({ observedAt, ...changes });
  return { [KEY]: json.length > MOST_CHARACTERS ? JSON.stringify({ observedAt, ...noChanges() }) : json };
}

const isAnother = (now: Acknowledged, last: Acknowledged | undefined): boolean =>
  last === undefined ||
  (now.revision > last.revision && (now.hash !== last.hash || now.isGone !== last.isGone));

/** The last sync that changed something; undefined before the first. */
export const readLastSync = (memory: Ports['memory']): LastSync | undefined =>
  parseShape(memory.readAll()[KEY] ?? '', isLastSync);
