import { SENT_KEYS } from '../schema/sentKeys.ts';
import type { ClassCells } from '../schema/classCells.ts';
import { ROW_KINDS, type RowKind } from '../schema/tabs.ts';
import { pairRows, type RowPair } from './pairRows.ts';
import { recogniseShift } from './recogniseShift.ts';
import { recogniseSort, type Recognised } from './recogniseSort.ts';

/** A class before and after one reading of its workbook. */
export interface ClassChange {
  readonly classCode: string;
  readonly before: ClassCells;
  readonly after: ClassCells;
}

/** An accident over several classes of a tab; `rows` are ids of rows of lists, or codes of classes. */
export interface WideChange extends Recognised {
  readonly why: 'partial-sort' | 'shifted-paste';
  readonly kind: RowKind;
}

/**
 * Recognises that some columns of a whole tab were sorted alone, or that a paste over several classes landed beside its place:
 * values went from class to class, so that each class by itself shows many changed rows, or, where it has few, nothing to
 * be asked about. `changes`: every class that one reading changed, in the order of the sheet. Sorting the classes' codes
 * alone is seen as every other column.
 */
export function recogniseWideChange(changes: readonly ClassChange[]): WideChange | undefined {
  for (const kind of ROW_KINDS) {
    const pairs = pairsOf(kind, changes);
    for (const [why, recognise] of ACCIDENTS) {
      const recognised = recognise(kind, pairs);
      if (recognised !== undefined && isWide(kind, recognised, changes)) return { why, kind, ...recognised };
    }
  }
  return undefined;
}

const ACCIDENTS = [
  ['partial-sort', recogniseSort],
  ['shifted-paste', recogniseShift],
] as const;

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

/** Whether the rows are of several classes; those of one are recognised with the class. */
function isWide(kind: RowKind, { rows }: Recognised, changes: readonly ClassChange[]): boolean {
  if (kind === 'class') return true;
  const idAt = SENT_KEYS[kind].indexOf('_id');
  const took = new Set(rows);
  const isIn = ({ after }: ClassChange): boolean =>
    after[`${kind}s`].some((row) => took.has(String(row[idAt])));
  return changes.filter(isIn).length > 1;
}
