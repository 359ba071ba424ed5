import type { Cell } from '../../../core/src/schema/cell.ts';
import { TABS } from '../../../core/src/schema/tabs.ts';
import type { WorkbookReading } from '../../../core/src/sheet/readWorkbook.ts';
import type { CellLink, Ports } from '../ports.ts';
import type { LocatedIssue } from './findIssues.ts';
import { columnFinder, TAB_OF } from './markTab.ts';
import { SEVERITY_WORDS } from './ownNote.ts';
import { rankOf } from './planMarks.ts';

/** Headers of the tab `Kiểm tra`; the last column is the link. */
export const FINDING_HEADERS = ['Mức', 'Tab', 'Dòng', 'Cột', 'Mã lớp', 'Nội dung', 'Gợi ý', 'Mở ô'] as const;
const TEXT_COLUMNS = FINDING_HEADERS.length - 1;
const NOTHING_FOUND = 'Không có lỗi. Mọi dòng đã nhập đều được tính.';

/** One line of `Kiểm tra`. */
export interface Finding {
  readonly texts: readonly Cell[];
  readonly link: CellLink | undefined;
}

/** The lines of `Kiểm tra`, the worst first, then as they stand in the sheet. No names, no numbers of papers. */
export function planFindings(issues: readonly LocatedIssue[], reading: WorkbookReading): Finding[] {
  if (issues.length === 0) return [{ texts: ['', '', '', '', '', NOTHING_FOUND, ''], link: undefined }];
  const columnOf = {
    class: columnFinder(reading.classTab, TAB_OF.class.columns),
    enrolment: columnFinder(reading.enrolmentTab, TAB_OF.enrolment.columns),
  };
  const order = (a: LocatedIssue, b: LocatedIssue): number =>
    rankOf(a.severity) - rankOf(b.severity) ||
    a.kind.localeCompare(b.kind) ||
    a.rowNumber - b.rowNumber ||
    columnOf[a.kind](a.field) - columnOf[b.kind](b.field);
  return [...issues].sort(order).map((issue) => {
    const { tab, columns } = TAB_OF[issue.kind];
    const header = columns.find(({ key }) => key === issue.field)?.header ?? '';
    const address = cellAddress(issue.rowNumber, Math.max(columnOf[issue.kind](issue.field), 0));
    const where = [tab, issue.rowNumber, header, issue.classCode];
    return {
      texts: [SEVERITY_WORDS[issue.severity], ...where, issue.message, issue.suggestion],
      link: { tab, address, text: `${tab}!${address}` },
    };
  });
}

/** `C12`; the column is 0-based. */
export function cellAddress(rowNumber: number, column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters + String(rowNumber);
}

/** Writes the findings into `Kiểm tra`; one call when they stand there already. Without the tab nothing is written. */
export function showFindings(cells: Ports['cells'], findings: readonly Finding[]): void {
  const now = cells.readTab(TABS.findings)?.slice(1);
  if (now === undefined) return;
  const wanted = findings.map(({ texts, link }) => [...texts, link?.text ?? '']);
  const isSame =
    lastFilled(now) === wanted.length &&
    wanted.every((row, y) => row.every((cell, x) => same(cell, now[y]?.[x])));
  if (isSame) return;
  const rows = Math.max(now.length, wanted.length);
  const area = { tab: TABS.findings, row: 2, column: 1, rows, columns: TEXT_COLUMNS };
  const blank = Array.from({ length: TEXT_COLUMNS }, () => '');
  cells.writeValues(
    area,
    Array.from({ length: rows }, (_, y) => findings[y]?.texts ?? blank),
  );
  cells.writeLinks(
    { ...area, column: TEXT_COLUMNS + 1, columns: 1 },
    Array.from({ length: rows }, (_, y) => [findings[y]?.link]),
  );
}

const same = (wanted: Cell, now: Cell | undefined): boolean => String(wanted) === String(now ?? '');

const lastFilled = (rows: readonly (readonly Cell[])[]): number =>
  rows.reduce((last, row, at) => (row.some((cell) => cell !== '') ? at + 1 : last), 0);
