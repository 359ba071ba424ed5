import type { ConflictAnswer } from '../../../core/src/api/syncAnswer.ts';
import { utf8Length } from './planRequests.ts';

/**
 * Bytes that one class's conflicts may take with the workbook. Google keeps 9 KB a property and 500 KB in all: this much for
 * each of the plan's 139 classes still fits.
 */
const MOST_BYTES = 3000;

/**
 * The conflicts that are remembered: whole ones, in their order, as many as there is room for. A text is never cut: somebody
 * may take it over into the cell. What is left out is told by the server again when the class is sent.
 */
export function fitConflicts(conflicts: readonly ConflictAnswer[]): ConflictAnswer[] {
  let left = MOST_BYTES;
  return conflicts.filter((conflict) => {
    const bytes = utf8Length(JSON.stringify(conflict)) + 1;
    if (bytes > left) return false;
    left -= bytes;
    return true;
  });
}
