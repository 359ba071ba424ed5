import { classCodeText, readClassCode } from '../cell/parseClassCode.ts';
import type { Issue } from '../issue.ts';
import { isBlank, type Cell } from '../schema/cell.ts';
import { classColumns } from '../schema/classColumns.ts';
import type { Column } from '../schema/column.ts';
import { columnsOf } from '../schema/columnsOf.ts';
import { LIST_KINDS, ROW_KINDS, type ListKind, type ListName, type RowKind } from '../schema/tabs.ts';
import { checkTab, missingColumns, type RowIssue } from './checkTab.ts';
import { hashClass } from './contentHash.ts';
import { identifyRows } from './identifyRows.ts';
import { columnAt, readTab, type SheetRow, type TabReading } from './readTab.ts';
import { withoutMissingBelow } from './withoutMissingBelow.ts';

const CLASS_CODE_AT = columnAt(classColumns, 'classCode');

/** One row of a class's list: its id, its place in the sheet, its cells in the order of its kind's `SENT_KEYS`. */
export interface ListRow {
  readonly id: string;
  readonly rowNumber: number;
  readonly cells: readonly Cell[];
}

/** A class as the sheet holds it now: its own row in the order of `CLASS_KEYS`, its lists, and the hash of all. */
export interface SheetClass {
  readonly classCode: string;
  readonly rowNumber: number;
  readonly cells: readonly Cell[];
  readonly lists: Readonly<Record<ListKind, readonly ListRow[]>>;
  readonly hash: string;
}

/** The values of the synced tabs, header rows included. */
export type TabValues = Readonly<Record<RowKind, readonly (readonly Cell[])[]>>;

/** A reporter's workbook, read: the classes that can be sent, what still needs a code or an id, and what fits nowhere. */
export interface WorkbookReading {
  readonly classes: readonly SheetClass[];
  /** Rows of `Lớp` without a code: they get one from the add-on. */
  readonly uncoded: readonly SheetRow[];
  /** Rows of the lists whose id is blank or stands twice, by row number: they get a new one from the add-on. */
  readonly unidentified: Readonly<Record<ListKind, readonly number[]>>;
  readonly issues: readonly RowIssue[];
  /** Every column is there. Otherwise nothing may be sent: cells of a missing column would be stored as emptied ones. */
  readonly isComplete: boolean;
  readonly tabs: Readonly<Record<RowKind, TabReading>>;
}

/** Something of every kind of list. */
export const ofEachList = <Value>(of: (kind: ListKind) => Value): Record<ListKind, Value> => ({
  enrolment: of('enrolment'),
  cost: of('cost'),
  material: of('material'),
  lecturer: of('lecturer'),
});

/** Reads the tabs of a reporter's workbook, as values of the sheet (header rows included). */
export function readWorkbook(values: TabValues, reporterId: string | undefined): WorkbookReading {
  const lists = ofEachList((kind) => readList(kind, readTab(values[kind], columnsOf[kind])));
  const classTab = readTab(values.class, classColumns);
  const tabs = { class: classTab, ...ofEachList((kind) => lists[kind].tab) };
  const { headers, uncoded, issues } = sortClassRows(classTab.rows, reporterId);
  const classes = [...headers].map(([classCode, row]) => {
    const cells = pick(row.cells, classColumns);
    const ofClass = ofEachList((kind) => lists[kind].byClass.get(classCode) ?? []);
    const hash = hashClass({ cells, ...cellsOf(ofClass) });
    return { classCode, rowNumber: row.rowNumber, cells, lists: ofClass, hash };
  });
  const tabIssues = ROW_KINDS.flatMap((kind) => checkTab(kind, values[kind], tabs[kind]));
  const orphans = LIST_KINDS.flatMap((kind) => findOrphans(kind, lists[kind], headers));
  return {
    classes,
    uncoded,
    unidentified: ofEachList((kind) => lists[kind].unidentified),
    issues: withoutMissingBelow([...tabIssues, ...issues, ...orphans]),
    isComplete: ROW_KINDS.every((kind) => missingColumns(tabs[kind], kind).length === 0),
    tabs,
  };
}

/** The cells of a class's lists, by the names they travel under. */
export const cellsOf = (lists: SheetClass['lists']): Record<ListName, Cell[][]> => ({
  enrolments: lists.enrolment.map(({ cells }) => [...cells]),
  costs: lists.cost.map(({ cells }) => [...cells]),
  materials: lists.material.map(({ cells }) => [...cells]),
  lecturers: lists.lecturer.map(({ cells }) => [...cells]),
});

/** A class code as it stands in a cell, made comparable; what is no code at all stays as typed. */
export const classCodeIn = (cell: Cell | undefined): string => classCodeText(cell ?? '');

function sortClassRows(
  rows: readonly SheetRow[],
  reporterId: string | undefined,
): { headers: Map<string, SheetRow>; uncoded: SheetRow[]; issues: RowIssue[] } {
  const headers = new Map<string, SheetRow>();
  const uncoded: SheetRow[] = [];
  const issues: RowIssue[] = [];
  const refuse = (row: SheetRow, code: Issue['code'], params: Issue['params'] = {}): void => {
    issues.push({ kind: 'class', field: 'classCode', code, params, rowNumber: row.rowNumber });
  };
  for (const row of rows) {
    const classCode = classCodeIn(row.cells[CLASS_CODE_AT]);
    const parts = readClassCode(classCode);
    const earlier = headers.get(classCode);
    if (classCode === '') {
      uncoded.push(row);
      refuse(row, 'class/code-waiting');
    } else if (parts === undefined) refuse(row, 'class-code/malformed');
    else if (reporterId !== undefined && parts.reporterId !== reporterId) {
      refuse(row, 'class/other-reporter', { classCode });
    } else if (earlier) refuse(row, 'class/code-twice', { classCode, other: earlier.rowNumber });
    else headers.set(classCode, row);
  }
  return { headers, uncoded, issues };
}

interface ListReading {
  readonly tab: TabReading;
  readonly byClass: ReadonlyMap<string, readonly ListRow[]>;
  readonly unidentified: readonly number[];
}

function readList(kind: ListKind, tab: TabReading): ListReading {
  const byClass = new Map<string, ListRow[]>();
  const columns: readonly Column[] = columnsOf[kind];
  const codeAt = columnAt(columns, 'classCode');
  const { rows: identified, unidentified } = identifyRows(
    kind,
    tab.rows.map(({ cells }) => pick(cells, columns)),
  );
  for (const [at, row] of tab.rows.entries()) {
    const { id, cells } = identified[at] ?? { id: '', cells: [] };
    const classCode = classCodeIn(row.cells[codeAt]);
    const list = byClass.get(classCode) ?? [];
    list.push({ id, rowNumber: row.rowNumber, cells });
    byClass.set(classCode, list);
  }
  return { tab, byClass, unidentified: unidentified.map((at) => tab.rows[at]?.rowNumber ?? 0) };
}

/** Rows of a list whose class the workbook does not have. */
const findOrphans = (
  kind: ListKind,
  { byClass }: ListReading,
  headers: ReadonlyMap<string, SheetRow>,
): RowIssue[] =>
  [...byClass]
    .filter(([classCode]) => !headers.has(classCode))
    .flatMap(([classCode, list]) => list.map((row) => orphanIssue(kind, classCode, row)));

const pick = (cells: readonly Cell[], columns: readonly Column[]): Cell[] =>
  cells.filter((_, at) => columns[at]?.local !== true);

function orphanIssue(kind: ListKind, classCode: string, row: ListRow): RowIssue {
  const where = { kind, field: 'classCode', row: row.id, rowNumber: row.rowNumber } as const;
  if (isBlank(classCode)) return { ...where, code: 'cell/missing', params: { header: 'Mã lớp' } };
  const code = kind === 'enrolment' ? 'enrolment/unknown-class' : 'list/unknown-class';
  return { ...where, code, params: { classCode } };
}
