import { checkClass } from '../../../core/src/class/checkClass.ts';
import type { CellIssue, Issue, Severity } from '../../../core/src/issue.ts';
import type { Column } from '../../../core/src/schema/column.ts';
import { classColumns } from '../../../core/src/schema/classColumns.ts';
import { enrolmentColumns } from '../../../core/src/schema/enrolmentColumns.ts';
import { checkWorkbook } from '../../../core/src/rules/workbook/checkWorkbook.ts';
import type { RowKind } from '../../../core/src/schema/tabs.ts';
import { parseRow } from '../../../core/src/sheet/parseRow.ts';
import { columnAt, type SheetRow } from '../../../core/src/sheet/readTab.ts';
import { classCodeIn, type SheetClass, type WorkbookReading } from '../../../core/src/sheet/readWorkbook.ts';
import { severityOf } from '../../../core/src/wording/severityOf.ts';
import type { LoadedCodebook } from './loadCodebook.ts';
import { sayIssue } from './sayIssue.ts';

/** An issue where the person finds it: tab, row as shown, column by key; with its words. */
export interface LocatedIssue {
  readonly kind: RowKind;
  readonly rowNumber: number;
  readonly field: string;
  readonly classCode: string;
  readonly severity: Severity;
  readonly message: string;
  readonly suggestion: string;
}

/** Rows by tab; an issue of any other row is not asked for. */
export type RowChoice = (kind: RowKind, rowNumber: number) => boolean;

const everyRow: RowChoice = () => true;

/**
 * Everything wrong in the workbook, as `checkClass` finds it on the server too, and between its classes; besides, what
 * stands in rows that belong to no class yet. With `asked`, only asked rows are told of.
 */
export function findIssues(
  reading: WorkbookReading,
  book: LoadedCodebook,
  asked: RowChoice = everyRow,
): LocatedIssue[] {
  const checked = reading.classes.map(({ classCode, cells, roster }) => ({
    classCode,
    checked: checkClass({ cells, enrolments: roster.map((learner) => learner.cells) }, book),
  }));
  const between = checkWorkbook(checked, book);
  const found = [
    ...reading.classes.flatMap((sheetClass, at) => [
      ...issuesOfClass(sheetClass, checked[at]?.checked.issues ?? [], book),
      ...issuesOfClass(
        sheetClass,
        between.filter(({ classCode }) => classCode === sheetClass.classCode),
        book,
      ),
    ]),
    ...issuesOfLooseRows(reading, book),
    ...reading.issues.map((issue) =>
      locate(
        issue,
        { rowNumber: issue.rowNumber, classCode: String(issue.params?.['classCode'] ?? '') },
        book,
      ),
    ),
  ];
  return onceEach(found.filter(({ kind, rowNumber }) => asked(kind, rowNumber)));
}

function issuesOfClass(
  { classCode, rowNumber, roster }: SheetClass,
  issues: readonly Issue[],
  book: LoadedCodebook,
): LocatedIssue[] {
  const rows = new Map(roster.map((learner) => [learner.id, learner.rowNumber]));
  return issues.map((issue) => {
    const own = issue.row === undefined ? undefined : rows.get(issue.row);
    return locate(issue, { rowNumber: own ?? rowNumber, classCode }, book);
  });
}

function issuesOfLooseRows(reading: WorkbookReading, book: LoadedCodebook): LocatedIssue[] {
  const ofClasses = new Set(reading.classes.map(({ rowNumber }) => rowNumber));
  const ofRosters = new Set(
    reading.classes.flatMap(({ roster }) => roster.map(({ rowNumber }) => rowNumber)),
  );
  const loose = (row: SheetRow, kind: RowKind, columns: readonly Column[]): LocatedIssue[] => {
    const cells = row.cells.filter((_, at) => columns[at]?.local !== true);
    const code = classCodeIn(row.cells[columnAt(columns, 'classCode')]);
    const { issues } = parseRow(cells, columns, { ...book, onDay: undefined });
    return issues.map((issue) =>
      locate({ ...issue, kind }, { rowNumber: row.rowNumber, classCode: code }, book),
    );
  };
  return [
    ...reading.classTab.rows
      .filter(({ rowNumber }) => !ofClasses.has(rowNumber))
      .flatMap((row) => loose(row, 'class', classColumns)),
    ...reading.enrolmentTab.rows
      .filter(({ rowNumber }) => !ofRosters.has(rowNumber))
      .flatMap((row) => loose(row, 'enrolment', enrolmentColumns)),
  ];
}

// What concerns a row or class as a whole is shown at its class code.
function locate(
  issue: CellIssue & Pick<Issue, 'kind' | 'field'>,
  { rowNumber, classCode }: { rowNumber: number; classCode: string },
  { codebook }: LoadedCodebook,
): LocatedIssue {
  return {
    kind: issue.kind,
    rowNumber,
    field: issue.field ?? 'classCode',
    classCode,
    severity: severityOf(issue),
    message: sayIssue(issue, codebook),
    suggestion: issue.suggestion ?? '',
  };
}

function onceEach(issues: readonly LocatedIssue[]): LocatedIssue[] {
  const known = new Map<string, LocatedIssue>();
  for (const issue of issues) {
    const key = [issue.kind, issue.rowNumber, issue.field, issue.message].join('|');
    if (!known.has(key)) known.set(key, issue);
  }
  return [...known.values()];
}
