import type { ClassCells } from '../schema/classCells.ts';
import { ROW_KINDS, type RowKind } from '../schema/tabs.ts';
import { pairRows, type RowPair } from './pairRows.ts';
import { recogniseSort, type Recognised } from './recogniseSort.ts';

/** A class before and after one reading of its workbook. */
export interface ClassChange {
  readonly classCode: string;
  readonly before: ClassCells;
  readonly after: ClassCells;
}

/** Columns of a whole tab that were sorted alone; `rows` are ids of rows of lists, or codes of classes. */
export interface WideSort extends Recognised {
  readonly kind: RowKind;
}

/**
 * Recognises that some columns of a whole tab were sorted alone: values went from class to class, so that each class by
 * itself shows many changed rows, or, where it has few, nothing to be asked about; taken together they hold what they held.
 * `changes`: every class that one reading changed. Sorting the classes' codes alone is seen as every other column.
 */
export function recogniseWideSort(changes: readonly ClassChange[]): WideSort | undefined {
  for (const kind of ROW_KINDS) {
    const recognised = recogniseSort(kind, pairsOf(kind, changes));
    if (recognised !== undefined) return { kind, ...recognised };
  }
  return undefined;
}

function pairsOf(kind: RowKind, changes: readonly ClassChange[]): readonly RowPair[] {
  if (kind === 'class') {
    return changes.map(({ classCode, before, after }) => ({
      id: classCode,
      before: before.cells,
      after: after.cells,
    }));
  }
  const rowsOf = (side: 'before' | 'after'): ClassCells['costs'] =>
    changes.flatMap((change) => change[side][`${kind}s`]);
  return pairRows(kind, rowsOf('before'), rowsOf('after')).pairs;
}
