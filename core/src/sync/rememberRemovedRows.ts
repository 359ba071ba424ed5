import type { ClassCells } from '../schema/classCells.ts';
import { SENT_KEYS } from '../schema/sentKeys.ts';
import { LIST_KINDS } from '../schema/tabs.ts';
import type { ClassState, RemovedRow } from './classState.ts';
import { pairRows } from './pairRows.ts';

/**
 * The rows that have left a class, after it became `after`: those that left before and are not back, and those that leave
 * now. A row is back when its list has its id again; one that only got another id did not leave.
 */
export function rememberRemovedRows(
  stored: ClassState | undefined,
  after: ClassCells,
  now: Pick<RemovedRow, 'by' | 'at' | 'revision'>,
): RemovedRow[] {
  if (stored === undefined) return [];
  return LIST_KINDS.flatMap((kind) => {
    const idAt = SENT_KEYS[kind].indexOf('_id');
    const list = after[`${kind}s`];
    const present = new Set(list.map((row) => String(row[idAt])));
    const gone = stored.removedRows.filter((row) => row.kind === kind && !present.has(row.id));
    const { removed } = pairRows(kind, stored[`${kind}s`], list);
    return [...gone, ...removed.map((id): RemovedRow => ({ kind, id, ...now }))];
  });
}
