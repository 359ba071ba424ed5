import { checkClass, type CheckContext } from '../../../core/src/class/checkClass.ts';
import type { Issue, Severity } from '../../../core/src/issue.ts';
import { checkWorkbook } from '../../../core/src/rules/workbook/checkWorkbook.ts';
import { LIST_KINDS, ROW_KINDS, type RowKind } from '../../../core/src/schema/tabs.ts';
import type { RowIssue } from '../../../core/src/sheet/checkTab.ts';
import { columnAt } from '../../../core/src/sheet/readTab.ts';
import {
  cellsOf,
  classCodeIn,
  type SheetClass,
  type WorkbookReading,
} from '../../../core/src/sheet/readWorkbook.ts';
import { withoutMissingBelow } from '../../../core/src/sheet/withoutMissingBelow.ts';
import { severityOf } from '../../../core/src/wording/severityOf.ts';
import type { Column } from '../../../core/src/schema/column.ts';
import { columnsOf } from '../../../core/src/schema/columnsOf.ts';
import type { LoadedCodebook } from './loadCodebook.ts';
import { parseLooseRow } from './parseLooseRow.ts';
import { sayIssue } from './sayIssue.ts';

/** An issue where the person finds it: tab, row as shown, column by key; with its words. */
export interface LocatedIssue {
  readonly kind: RowKind;
  readonly rowNumber: number;
  readonly field: string;
  readonly classCode: string;
  readonly code: Issue['code'];
  readonly severity: Severity;
  readonly message: string;
  readonly suggestion: string;
}

/** Rows by tab; an issue of any other row is not asked for. */
export type RowChoice = (kind: RowKind, rowNumber: number) => boolean;

/** What else there is to tell, and of which rows at all. */
export interface Telling {
  readonly asked?: RowChoice;
  /** What was found elsewhere: between the sheet and the province. */
  readonly others?: readonly FoundIssue[];
}

/**
 * Everything wrong in the workbook, as `checkClass` finds it on the server too, and between its classes; besides, what
 * stands in rows that belong to no class yet. With `today`, also whether a status keeps up with the days. With `asked`,
 * only asked rows are told of.
 */
export function findIssues(
  reading: WorkbookReading,
  book: LoadedCodebook & Pick<CheckContext, 'today'>,
  { asked = () => true, others = [] }: Telling = {},
): LocatedIssue[] {
  const checked = reading.classes.map(({ classCode, cells, lists }) => ({
    classCode,
    checked: checkClass({ cells, ...cellsOf(lists) }, book),
  }));
  const between = checkWorkbook(checked, book);
  const found = [
    ...reading.classes.flatMap((sheetClass, at) => {
      const ofOthers = between.filter(({ classCode }) => classCode === sheetClass.classCode);
      return issuesOfClass(sheetClass, [...(checked[at]?.checked.issues ?? []), ...ofOthers]);
    }),
    ...issuesOfLooseRows(reading, book),
    ...reading.issues.map((issue) => ({ ...issue, classCode: String(issue.params?.['classCode'] ?? '') })),
    ...others,
  ].filter(({ kind, rowNumber }) => asked(kind, rowNumber));
  return onceEach(withoutMissingBelow(found).map((issue) => locate(issue, book)));
}

/** An issue, where it stands and of which class. */
export type FoundIssue = RowIssue & { readonly classCode: string };

function issuesOfClass({ classCode, rowNumber, lists }: SheetClass, issues: readonly Issue[]): FoundIssue[] {
  const rows = new Map<string, number>(
    LIST_KINDS.flatMap((kind) => lists[kind].map((row) => [`${kind} ${row.id}`, row.rowNumber] as const)),
  );
  return issues.map((issue) => ({
    ...issue,
    classCode,
    rowNumber: rows.get(`${issue.kind} ${issue.row ?? ''}`) ?? rowNumber,
  }));
}

function issuesOfLooseRows(reading: WorkbookReading, book: LoadedCodebook): FoundIssue[] {
  const { classes } = reading;
  return ROW_KINDS.flatMap((kind) => {
    const inClass = kind === 'class' ? classes : classes.flatMap(({ lists }) => lists[kind]);
    const known = new Set(inClass.map(({ rowNumber }) => rowNumber));
    const columns: readonly Column[] = columnsOf[kind];
    return reading.tabs[kind].rows
      .filter(({ rowNumber }) => !known.has(rowNumber))
      .flatMap((row) => {
        const classCode = classCodeIn(row.cells[columnAt(columns, 'classCode')]);
        const { rowNumber } = row;
        return parseLooseRow(row, columns, book).issues.map((issue) => ({
          ...issue,
          kind,
          rowNumber,
          classCode,
        }));
      });
  });
}

// What concerns a row or class as a whole is shown at its class code.
const locate = (issue: FoundIssue, { codebook }: LoadedCodebook): LocatedIssue => ({
  kind: issue.kind,
  rowNumber: issue.rowNumber,
  field: issue.field ?? 'classCode',
  classCode: issue.classCode,
  code: issue.code,
  severity: severityOf(issue),
  message: sayIssue(issue, codebook),
  suggestion: issue.suggestion ?? '',
});

function onceEach(issues: readonly LocatedIssue[]): LocatedIssue[] {
  const told = new Set<string>();
  return issues.filter(({ kind, rowNumber, field, message }) => {
    const before = told.size;
    told.add([kind, rowNumber, field, message].join('|'));
    return told.size > before;
  });
}
