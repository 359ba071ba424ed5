import { nextClassCode } from '../../../core/src/cell/parseClassCode.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { classColumns } from '../../../core/src/schema/classColumns.ts';
import type { Column } from '../../../core/src/schema/column.ts';
import { enrolmentColumns } from '../../../core/src/schema/enrolmentColumns.ts';
import { TABS, type RowKind } from '../../../core/src/schema/tabs.ts';
import { parseRow } from '../../../core/src/sheet/parseRow.ts';
import { columnAt, type SheetRow, type TabReading } from '../../../core/src/sheet/readTab.ts';
import { classCodeIn, readWorkbook, type WorkbookReading } from '../../../core/src/sheet/readWorkbook.ts';
import type { Ports } from '../ports.ts';
import type { LoadedCodebook } from './loadCodebook.ts';
import { writeColumn } from './writeColumn.ts';

/** Both tabs as they were read. */
export type TabValues = Readonly<Record<RowKind, readonly (readonly Cell[])[]>>;

/** What codes are made from. */
export interface CodeFacts {
  readonly book: LoadedCodebook;
  /** The year in which a class without a start date is planned. */
  readonly thisYear: number;
  /** Codes that were acknowledged once, though no row may bear them any more. */
  readonly everUsed: Iterable<string>;
}

/**
 * Gives the rows that need one their id or class code, writes them into the sheet and answers the workbook as it is
 * then. Nothing is written over: only blank codes, and ids that are blank or stand twice.
 */
export function issueIdentities(
  { cells, newId }: Pick<Ports, 'cells' | 'newId'>,
  values: TabValues,
  facts: CodeFacts,
): WorkbookReading {
  const reporterId = facts.book.codebook.reporter?.id;
  const reading = readWorkbook(values, reporterId);
  const codes = planClassCodes(reading, facts);
  const ids = new Map(reading.unidentified.map((rowNumber) => [rowNumber, newId()]));
  const classes = patch(cells, values.class, { kind: 'class', key: 'classCode', reading, news: codes });
  const enrolments = patch(cells, values.enrolment, { kind: 'enrolment', key: '_id', reading, news: ids });
  return classes === values.class && enrolments === values.enrolment
    ? reading
    : readWorkbook({ class: classes, enrolment: enrolments }, reporterId);
}

/** The codes for the rows of `Lớp` that have none and say their programme, by row number. */
function planClassCodes(
  reading: WorkbookReading,
  { book, thisYear, everUsed }: CodeFacts,
): Map<number, string> {
  const codes = new Map<number, string>();
  const reporterId = book.codebook.reporter?.id;
  if (reporterId === undefined) return codes;
  const used = [
    ...everUsed,
    ...codesIn(reading.classTab, classColumns),
    ...codesIn(reading.enrolmentTab, enrolmentColumns),
  ];
  for (const row of reading.uncoded) {
    const { programme, year } = planOfRow(row, book, thisYear);
    if (programme === undefined) continue;
    const code = nextClassCode(programme, year, reporterId, used);
    used.push(code);
    codes.set(row.rowNumber, code);
  }
  return codes;
}

function planOfRow(
  row: SheetRow,
  book: LoadedCodebook,
  thisYear: number,
): { programme: string | undefined; year: number } {
  const cells = row.cells.filter((_, at) => (classColumns[at] as Column | undefined)?.local !== true);
  const { programme, startDate } = parseRow(cells, classColumns, { ...book, onDay: undefined }).values;
  const year = startDate === undefined ? thisYear : Number(startDate.slice(0, 4));
  const { years } = book.codebook.plan;
  return { programme, year: Math.min(Math.max(year, ...years.slice(0, 1)), ...years.slice(-1)) };
}

const codesIn = ({ rows }: TabReading, columns: readonly Column[]): string[] =>
  rows.map((row) => classCodeIn(row.cells[columnAt(columns, 'classCode')]));

interface Patch {
  readonly kind: RowKind;
  readonly key: string;
  readonly reading: WorkbookReading;
  readonly news: ReadonlyMap<number, string>;
}

const PLACES = {
  class: { tab: TABS.class, columns: classColumns as readonly Column[] },
  enrolment: { tab: TABS.enrolment, columns: enrolmentColumns as readonly Column[] },
};

function patch(
  cells: Ports['cells'],
  values: readonly (readonly Cell[])[],
  { kind, key, reading, news }: Patch,
): readonly (readonly Cell[])[] {
  const { tab, columns } = PLACES[kind];
  const positions = (kind === 'class' ? reading.classTab : reading.enrolmentTab).positions;
  const position = positions[columnAt(columns, key)] ?? -1;
  if (news.size === 0 || position < 0) return values;
  writeColumn(cells, { tab, column: position + 1, now: values.map((row) => row[position] ?? '') }, news);
  return values.map((row, at) => {
    const value = news.get(at + 1);
    return value === undefined ? row : Object.assign([...row], { [position]: value });
  });
}
