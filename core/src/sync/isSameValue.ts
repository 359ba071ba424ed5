import { isSameText } from '../cell/isSameText.ts';
import { parseCode } from '../cell/parseCode.ts';
import { parseMoney } from '../cell/parseMoney.ts';
import type { Cell } from '../schema/cell.ts';
import { classColumns } from '../schema/classColumns.ts';
import { FIXED_LISTS } from '../schema/codeLists.ts';
import { columnAt } from '../sheet/readTab.ts';

const APPROVAL = classColumns[columnAt(classColumns, 'approval')];

/** What a cell of a field means; undefined where only its text says so, or it cannot be read. */
function meaningOf(field: string, cell: Cell): Cell | undefined {
  if (field === 'allottedCost') return parseMoney(cell, '').value;
  return field === 'approval' && APPROVAL !== undefined
    ? parseCode(cell, FIXED_LISTS.approval, APPROVAL).value
    : undefined;
}

/**
 * Whether two cells of a class column say the same: as text, or as what they mean where the province owns the column.
 * `48.500.000` is the number 48500000, `đã duyệt` is DUYET: over a way of writing nobody is asked to decide.
 */
export function isSameValue(field: string, one: Cell, other: Cell): boolean {
  if (isSameText(one, other)) return true;
  const meaning = meaningOf(field, one);
  return meaning !== undefined && meaning === meaningOf(field, other);
}
