import type { ChangeAnswer } from '../../../core/src/api/syncAnswer.ts';
import type { TabValues, WorkbookReading } from '../../../core/src/sheet/readWorkbook.ts';
import type { Ports } from '../ports.ts';
import { changeCells, type CellChange } from './changeCells.ts';
import { columnPosition } from './columnPosition.ts';

/**
 * Writes into `Lớp` what the province set in its own fields and nobody here touched since, wherever the class's row stands
 * by now; answers the values that were read with what was written, the same ones when there was nothing to write.
 */
export function takeChanges(
  cells: Ports['cells'],
  { reading, values }: { readonly reading: WorkbookReading; readonly values: TabValues },
  changes: ReadonlyMap<string, readonly ChangeAnswer[]>,
): TabValues {
  const positionOf = (field: string): number => columnPosition(reading, 'class', field);
  const due = reading.classes.flatMap(({ classCode, rowNumber }) => {
    const row = values.class[rowNumber - 1] ?? [];
    return (changes.get(classCode) ?? []).flatMap(({ field, value }): CellChange[] => {
      const from = row[positionOf(field)];
      const id = String(row[positionOf('classCode')] ?? '');
      return from === undefined ? [] : [{ kind: 'class', field, rowNumber, id, from, to: value }];
    });
  });
  const written = changeCells(cells, due).undoing;
  if (written.length === 0) return values;
  const rows = values.class.map((row) => [...row]);
  for (const { id, field, from } of written) {
    const row = rows[(due.find((change) => change.id === id)?.rowNumber ?? 0) - 1];
    if (row !== undefined) row[positionOf(field)] = from;
  }
  return { ...values, class: rows };
}
