import { parseCell } from '../../../core/src/cell/parseCell.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import type { Column } from '../../../core/src/schema/column.ts';
import { columnsOf } from '../../../core/src/schema/columnsOf.ts';
import { repairScope } from '../../../core/src/wording/repairScope.ts';
import { idFieldOf, type CellChange } from './changeCells.ts';
import type { CheckedWorkbook } from './checkedWorkbook.ts';
import { columnPosition } from './columnPosition.ts';
import type { LocatedIssue } from './findIssues.ts';
import { isPlainText } from './planLayout.ts';

/** What one press repairs at most, so that what the cells held can be kept: the press may be repeated. */
const MOST_CELLS = 1_000;
const MOST_CHARACTERS = 400_000;

/** The first of many repairs, as many as one press makes. */
export function oneBatch(repairs: readonly CellChange[]): readonly CellChange[] {
  let characters = 0;
  return repairs.slice(0, MOST_CELLS).filter((repair) => {
    characters += JSON.stringify(repair).length;
    return characters <= MOST_CHARACTERS;
  });
}

/** The change that an issue's suggestion is; undefined when it has none, or no cell to stand in. */
export function repairOf(workbook: CheckedWorkbook, issue: LocatedIssue): CellChange | undefined {
  const { kind, field, rowNumber, suggestion } = issue;
  const { book, reading, values } = workbook;
  const column: Column | undefined = columnsOf[kind].find(({ key }) => key === field);
  if (repairScope(issue) === undefined || column === undefined) return undefined;
  if (columnPosition(reading, kind, field) < 0) return undefined;
  const cellOf = (key: string): Cell =>
    values[kind][rowNumber - 1]?.[columnPosition(reading, kind, key)] ?? '';
  const counted = isPlainText(column)
    ? suggestion
    : parseCell(suggestion, column, { ...book, onDay: undefined }).value;
  const to = typeof counted === 'number' ? counted : suggestion;
  const from = cellOf(field);
  if (String(from) === String(to)) return undefined;
  return { kind, field, rowNumber, id: String(cellOf(idFieldOf(kind))), from, to };
}

/**
 * The repairs of every cell of the workbook with an issue of this code, each with its own suggestion, in the order of the
 * issues; none when a person must look at each.
 */
export function alikeRepairs(workbook: CheckedWorkbook, code: string): CellChange[] {
  const alike = workbook.issues.filter((issue) => issue.code === code && repairScope(issue) === 'alike');
  const byCell = new Map<string, CellChange>();
  for (const issue of alike) {
    const repair = repairOf(workbook, issue);
    const cell = [issue.kind, issue.field, issue.rowNumber].join('|');
    if (repair !== undefined && !byCell.has(cell)) byCell.set(cell, repair);
  }
  return [...byCell.values()];
}
