import { nextClassCode } from '../../../core/src/cell/parseClassCode.ts';
import { classColumns } from '../../../core/src/schema/classColumns.ts';
import { LIST_KINDS, ROW_KINDS, TABS, type RowKind } from '../../../core/src/schema/tabs.ts';
import { columnAt, type SheetRow } from '../../../core/src/sheet/readTab.ts';
import {
  classCodeIn,
  ofEachList,
  readWorkbook,
  type TabValues,
  type WorkbookReading,
} from '../../../core/src/sheet/readWorkbook.ts';
import type { Ports } from '../ports.ts';
import { columnsOf } from '../../../core/src/schema/columnsOf.ts';
import { columnPosition } from './columnPosition.ts';
import type { LoadedCodebook } from './loadCodebook.ts';
import { parseLooseRow } from './parseLooseRow.ts';
import { writeIdentities } from './writeIdentities.ts';

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
 * then. Nothing is written over: only blank codes, and ids that are blank or stand twice. Where somebody has moved rows since
 * they were read, those that have none yet are left to the next run.
 */
export function issueIdentities(
  { cells, newId }: Pick<Ports, 'cells' | 'newId'>,
  values: TabValues,
  facts: CodeFacts,
): WorkbookReading {
  const reporterId = facts.book.codebook.reporter?.id;
  const reading = readWorkbook(values, reporterId);
  const give = (kind: RowKind, field: string, news: ReadonlyMap<number, string>): TabValues[RowKind] => {
    const now = values[kind];
    const position = columnPosition(reading, kind, field);
    if (news.size === 0 || position < 0) return now;
    const column = now.map((row) => row[position] ?? '');
    const written = writeIdentities(cells, { tab: TABS[kind], column: position + 1, now: column }, news);
    if (written.size === 0) return now;
    return now.map((row, at) => Object.assign([...row], { [position]: written.get(at + 1) ?? column[at] }));
  };
  const classes = give('class', 'classCode', planClassCodes(reading, facts));
  const lists = ofEachList((kind) =>
    give(kind, '_id', new Map(reading.unidentified[kind].map((rowNumber) => [rowNumber, newId()]))),
  );
  const isSame = classes === values.class && LIST_KINDS.every((kind) => lists[kind] === values[kind]);
  return isSame ? reading : readWorkbook({ class: classes, ...lists }, reporterId);
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
    ...ROW_KINDS.flatMap((kind) =>
      reading.tabs[kind].rows.map(({ cells }) => classCodeIn(cells[columnAt(columnsOf[kind], 'classCode')])),
    ),
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
  const { programme, startDate } = parseLooseRow(row, classColumns, book).values;
  const year = Number(startDate?.slice(0, 4) ?? thisYear);
  const { years } = book.codebook.plan;
  return { programme, year: Math.min(Math.max(year, ...years.slice(0, 1)), ...years.slice(-1)) };
}
