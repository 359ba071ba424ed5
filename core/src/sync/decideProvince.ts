import { applyProvince, type ProvincePush } from './applyProvince.ts';
import type { ClassState } from './classState.ts';
import type { PushDecision } from './decidePush.ts';
import { reconcileFields } from './reconcileFields.ts';

/**
 * Decides on a push of the province's workbook for one class: it touches the province's fields and nothing else, so it
 * never outdates what a reporter's sheet saw, and its revision tells the sheet that there is something to ask for. A class
 * that nobody has sent yet is refused.
 */
export function decideProvince(stored: ClassState | undefined, push: ProvincePush): PushDecision {
  if (stored === undefined) return { outcome: 'refused', revision: 0, changes: [], conflicts: [] };
  const { fields: provinceFields, changed } = applyProvince(stored.provinceFields, push, stored.cells);
  const { conflicts } = reconcileFields(stored.cells, provinceFields);
  if (changed.length === 0) {
    return { outcome: 'unchanged', revision: stored.revision, changes: [], conflicts };
  }
  const state = { ...stored, revision: stored.revision + 1, provinceFields };
  const write = { state, isRevision: true };
  return { outcome: 'stored', revision: state.revision, changes: [], conflicts, write };
}
