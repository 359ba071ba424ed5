import type { ChangeAnswer } from '../../../core/src/api/syncAnswer.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { TABS } from '../../../core/src/schema/tabs.ts';
import type { TabValues, WorkbookReading } from '../../../core/src/sheet/readWorkbook.ts';
import type { Ports } from '../ports.ts';
import { columnPosition } from './columnPosition.ts';
import { writeColumn } from './writeColumn.ts';

/**
 * Writes into `Lớp` what the province set in its own fields and nobody here touched since; answers the values as they
 * are then, the given ones when there was nothing to write. One call a field and stretch of rows.
 */
export function takeChanges(
  cells: Ports['cells'],
  { reading, values }: { readonly reading: WorkbookReading; readonly values: TabValues },
  changes: ReadonlyMap<string, readonly ChangeAnswer[]>,
): TabValues {
  const byField = new Map<string, Map<number, Cell>>();
  for (const { classCode, rowNumber } of reading.classes) {
    for (const { field, value } of changes.get(classCode) ?? []) {
      byField.set(field, (byField.get(field) ?? new Map<number, Cell>()).set(rowNumber, value));
    }
  }
  let rows = values.class;
  for (const [field, news] of byField) {
    const position = columnPosition(reading, 'class', field);
    if (position < 0) continue;
    const now = rows.map((row) => row[position] ?? '');
    writeColumn(cells, { tab: TABS.class, column: position + 1, now }, news);
    rows = rows.map((row, at) => {
      const value = news.get(at + 1);
      return value === undefined ? row : Object.assign([...row], { [position]: value });
    });
  }
  return rows === values.class ? values : { ...values, class: rows };
}
