import type { ClassCells } from '../schema/classCells.ts';
import { LIST_KINDS, type ListKind } from '../schema/tabs.ts';
import { pairRows } from './pairRows.ts';
import { recogniseSort, type Recognised } from './recogniseSort.ts';

/** A class before and after one reading of its workbook. */
export interface ClassChange {
  readonly before: ClassCells;
  readonly after: ClassCells;
}

/**
 * Recognises that some columns of a whole tab were sorted alone: the values went from class to class, so that each class
 * by itself only shows many changed rows (`mass-change`); taken together they hold what they held. `changes`: every class
 * that one reading changed. It makes a better reason to show; whether a class is held does not depend on it.
 */
export function recogniseWideSort(
  changes: readonly ClassChange[],
): (Recognised & { readonly kind: ListKind }) | undefined {
  for (const kind of LIST_KINDS) {
    const rowsOf = (side: keyof ClassChange): ClassCells['costs'] =>
      changes.flatMap((change) => change[side][`${kind}s`]);
    const recognised = recogniseSort(kind, pairRows(kind, rowsOf('before'), rowsOf('after')).pairs);
    if (recognised !== undefined) return { kind, ...recognised };
  }
  return undefined;
}
