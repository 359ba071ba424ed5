import { parseCell, type ReadingContext } from '../../cell/parseCell.ts';
import { PROVINCE_FIELDS } from '../../class/fieldOwner.ts';
import { provinceHeader, type ProvinceKey } from '../../schema/approvalColumns.ts';
import { isBlank, type Cell } from '../../schema/cell.ts';
import { classColumns } from '../../schema/classColumns.ts';
import { isSameValue } from '../../sync/isSameValue.ts';
import { explainIssue } from '../../wording/explainIssue.ts';
import { columnAt } from '../readTab.ts';
import { approvalCell, shownKey, type ApprovalRow, type ApprovalTab } from './readApprovalTab.ts';

/** What the province's tab says of a class: the fields that can be taken, a blank one as ''. */
export interface Opinion {
  readonly cells: Readonly<Partial<Record<ProvinceKey, Cell>>>;
  /** What stood beside them of the reporter's sheet. */
  readonly shown: Readonly<Partial<Record<ProvinceKey, Cell>>>;
}

/** What the tab says of each class that has a row, and what is wrong in which row (from 0), in words. */
export interface Opinions {
  readonly byClass: ReadonlyMap<string, Opinion>;
  readonly faults: ReadonlyMap<number, readonly string[]>;
}

/** How a cell was understood; without a value nothing is taken from it. */
interface Understood {
  readonly value?: Cell;
  readonly faults: readonly string[];
}

/**
 * Understands what was typed. A cell that cannot be read is named and nothing is taken from it, neither a value nor a
 * withdrawal; so is a field in which two rows of one class say different things.
 */
export function readOpinions(tab: ApprovalTab, context: ReadingContext): Opinions {
  const faults = new Map<number, string[]>();
  const fault: Fault = ({ at }, ...sentences) => {
    if (sentences.length > 0) faults.set(at, [...(faults.get(at) ?? []), ...sentences]);
  };
  const keys = PROVINCE_FIELDS.filter((key) => tab.positions.has(key));
  const byClass = new Map<string, Opinion>();
  for (const [classCode, rows] of rowsByClass(tab)) {
    const cells = keys.flatMap((key) => {
      const read = rows.map((row) => understand(approvalCell(tab, row, key), key, context));
      const said = whatIsSaid(rows, key, read, fault);
      return said === undefined ? [] : [[key, said] as const];
    });
    byClass.set(classCode, { cells: Object.fromEntries(cells), shown: shownIn(tab, rows) });
  }
  return { byClass, faults };
}

type Fault = (row: ApprovalRow, ...sentences: string[]) => void;

/** What the rows of one class say of a field; undefined when that is not sure, and each row is told why. */
function whatIsSaid(
  rows: readonly ApprovalRow[],
  key: ProvinceKey,
  read: readonly Understood[],
  fault: Fault,
): Cell | undefined {
  for (const [at, row] of rows.entries()) fault(row, ...(read[at]?.faults ?? []));
  const said = read.flatMap(({ value }) => value ?? []);
  const [first = ''] = said;
  if (said.length < rows.length) return undefined;
  if (said.every((value) => isSameValue(key, value, first))) return first;
  for (const row of rows) fault(row, differing(rows, key));
  return undefined;
}

function rowsByClass({ rows }: ApprovalTab): Map<string, [ApprovalRow, ...ApprovalRow[]]> {
  const byClass = new Map<string, [ApprovalRow, ...ApprovalRow[]]>();
  for (const row of rows) {
    const before = byClass.get(row.classCode);
    if (row.classCode === '') continue;
    if (before === undefined) byClass.set(row.classCode, [row]);
    else before.push(row);
  }
  return byClass;
}

/** A code as its code, an amount as a number, words cleaned: what the reporter's sheet is to take. */
function understand(cell: Cell, key: ProvinceKey, context: ReadingContext): Understood {
  const column = classColumns[columnAt(classColumns, key)];
  if (isBlank(cell) || column === undefined) return { value: '', faults: [] };
  const { value, issues } = parseCell(cell, column, context);
  const header = provinceHeader(key);
  const faults = issues
    .map(explainIssue)
    .map((words) => (words.includes(header) ? words : `“${header}”: ${words}`));
  return typeof value === 'string' || typeof value === 'number' ? { value, faults } : { faults };
}

const differing = (rows: readonly ApprovalRow[], key: ProvinceKey): string =>
  `Lớp này có ${String(rows.length)} dòng (dòng ${rows.map(({ at }) => String(at + 1)).join(', ')}) ghi khác nhau ở cột “${provinceHeader(key)}”, nên chưa nhận. Hãy giữ một dòng.`;

/** Two rows that show different things show nothing sure. */
function shownIn(tab: ApprovalTab, [first, ...others]: [ApprovalRow, ...ApprovalRow[]]): Opinion['shown'] {
  const shown: Partial<Record<ProvinceKey, Cell>> = {};
  for (const key of PROVINCE_FIELDS) {
    if (!tab.positions.has(shownKey(key))) continue;
    const value = approvalCell(tab, first, shownKey(key));
    const isSure = others.every((row) => isSameValue(key, approvalCell(tab, row, shownKey(key)), value));
    shown[key] = isSure ? value : '';
  }
  return shown;
}
