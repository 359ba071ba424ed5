import { cleanText } from '../cell/cleanText.ts';
import { readClassCode } from '../cell/parseClassCode.ts';
import type { Issue } from '../issue.ts';
import { isBlank, type Cell } from '../schema/cell.ts';
import { classColumns } from '../schema/classColumns.ts';
import type { Column } from '../schema/column.ts';
import { enrolmentColumns } from '../schema/enrolmentColumns.ts';
import type { RowKind } from '../schema/tabs.ts';
import { checkTab, missingColumns, type RowIssue } from './checkTab.ts';
import { hashClass } from './contentHash.ts';
import { identifyRows } from './identifyRows.ts';
import { columnAt, readTab, type SheetRow, type TabReading } from './readTab.ts';

const CLASS_CODE_AT = columnAt(classColumns, 'classCode');

/** One learner's row of a class: its id, its place in the sheet, its cells in the order of `ENROLMENT_KEYS`. */
export interface RosterRow {
  readonly id: string;
  readonly rowNumber: number;
  readonly cells: readonly Cell[];
}

/** A class as the sheet holds it now: its own row in the order of `CLASS_KEYS`, its roster, and the hash of both. */
export interface SheetClass {
  readonly classCode: string;
  readonly rowNumber: number;
  readonly cells: readonly Cell[];
  readonly roster: readonly RosterRow[];
  readonly hash: string;
}

/** A reporter's workbook, read: the classes that can be sent, what still needs a code or an id, and what fits nowhere. */
export interface WorkbookReading {
  readonly classes: readonly SheetClass[];
  /** Rows of `Lớp` without a code: they get one from the add-on. */
  readonly uncoded: readonly SheetRow[];
  /** Rows of `Học viên` whose id is blank or stands twice, by row number: they get a new one from the add-on. */
  readonly unidentified: readonly number[];
  readonly issues: readonly RowIssue[];
  /** Every column is there. Otherwise nothing may be sent: cells of a missing column would be stored as emptied ones. */
  readonly isComplete: boolean;
  readonly classTab: TabReading;
  readonly enrolmentTab: TabReading;
}

/** Reads both tabs of a reporter's workbook, as values of the sheet (header row included). */
export function readWorkbook(
  tabs: Readonly<Record<RowKind, readonly (readonly Cell[])[]>>,
  reporterId: string | undefined,
): WorkbookReading {
  const classTab = readTab(tabs.class, classColumns);
  const enrolmentTab = readTab(tabs.enrolment, enrolmentColumns);
  const { headers, uncoded, issues } = sortClassRows(classTab.rows, reporterId);
  const { rosters, unidentified } = readRosters(enrolmentTab.rows);
  const classes = [...headers].map(([classCode, row]) => {
    const cells = pick(row.cells, classColumns);
    const roster = rosters.get(classCode) ?? [];
    const hash = hashClass(
      cells,
      roster.map((learner) => learner.cells),
    );
    return { classCode, rowNumber: row.rowNumber, cells, roster, hash };
  });
  const tabIssues = [
    ...checkTab('class', tabs.class, classTab),
    ...checkTab('enrolment', tabs.enrolment, enrolmentTab),
  ];
  const merged = new Set(
    tabIssues
      .filter(({ code, field }) => code === 'cell/merged-above' && field === 'classCode')
      .map(({ rowNumber }) => rowNumber),
  );
  const orphans = [...rosters]
    .filter(([classCode]) => !headers.has(classCode))
    .flatMap(([classCode, roster]) => roster.map((row) => orphanIssue(classCode, row)))
    .filter(({ code, rowNumber }) => code !== 'cell/missing' || !merged.has(rowNumber));
  return {
    classes,
    uncoded,
    unidentified,
    issues: [...tabIssues, ...issues, ...orphans],
    isComplete:
      [...missingColumns(classTab, 'class'), ...missingColumns(enrolmentTab, 'enrolment')].length === 0,
    classTab,
    enrolmentTab,
  };
}

/** A class code as it stands in a cell, made comparable; what is no code at all stays as typed. */
export const classCodeIn = (cell: Cell | undefined): string => cleanText(cell ?? '').toUpperCase();

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

function readRosters(rows: readonly SheetRow[]): {
  rosters: Map<string, RosterRow[]>;
  unidentified: number[];
} {
  const rosters = new Map<string, RosterRow[]>();
  const codeAt = columnAt(enrolmentColumns, 'classCode');
  const { rows: identified, unidentified } = identifyRows(
    rows.map(({ cells }) => pick(cells, enrolmentColumns)),
  );
  for (const [at, row] of rows.entries()) {
    const { id, cells } = identified[at] ?? { id: '', cells: [] };
    const classCode = classCodeIn(row.cells[codeAt]);
    const roster = rosters.get(classCode) ?? [];
    roster.push({ id, rowNumber: row.rowNumber, cells });
    rosters.set(classCode, roster);
  }
  return { rosters, unidentified: unidentified.map((at) => rows[at]?.rowNumber ?? 0) };
}

const pick = (cells: readonly Cell[], columns: readonly Column[]): Cell[] =>
  cells.filter((_, at) => columns[at]?.local !== true);

function orphanIssue(classCode: string, row: RosterRow): RowIssue {
  const where = { kind: 'enrolment', field: 'classCode', row: row.id, rowNumber: row.rowNumber } as const;
  return isBlank(classCode)
    ? { ...where, code: 'cell/missing', params: { header: 'Mã lớp' } }
    : { ...where, code: 'enrolment/unknown-class', params: { classCode } };
}
