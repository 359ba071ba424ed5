import { diffClass } from '../class/diffClass.ts';
import type { ClassCells } from '../schema/classCells.ts';
import { SENT_KEYS } from '../schema/sentKeys.ts';
import { LIST_KINDS } from '../schema/tabs.ts';
import type { ClassState, RemovedRow } from './classState.ts';

/**
 * The rows that have left a class, after it became `after`: those that left before and are not back, and those that leave
 * now. A row is back when its list has its id again.
 */
export function rememberRemovedRows(
  stored: ClassState | undefined,
  after: ClassCells,
  now: Pick<RemovedRow, 'by' | 'at' | 'revision'>,
): RemovedRow[] {
  if (stored === undefined) return [];
  const present = new Set(
    LIST_KINDS.flatMap((kind) => {
      const idAt = SENT_KEYS[kind].indexOf('_id');
      return after[`${kind}s`].map((row) => `${kind} ${String(row[idAt])}`);
    }),
  );
  const gone = stored.removedRows.filter(({ kind, id }) => !present.has(`${kind} ${id}`));
  const leaving = diffClass(stored, after).removedRows.flatMap(({ kind, row }): RemovedRow[] =>
    kind === 'class' ? [] : [{ kind, id: row, ...now }],
  );
  return [...gone, ...leaving];
}
