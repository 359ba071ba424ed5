import type { Cell } from '../../../core/src/schema/cell.ts';
import { TABS, type RowKind } from '../../../core/src/schema/tabs.ts';
import type { WorkbookReading } from '../../../core/src/sheet/readWorkbook.ts';
import type { CellLink, Ports } from '../ports.ts';
import { columnsOf } from '../../../core/src/schema/columnsOf.ts';
import { columnPosition } from './columnPosition.ts';
import type { LocatedIssue } from './findIssues.ts';
import { SEVERITY_WORDS } from './ownNote.ts';
import { rankOf } from './planMarks.ts';

/** Headers of the tab `Kiểm tra`; the last column is the link. */
export const FINDING_HEADERS = ['Mức', 'Tab', 'Dòng', 'Cột', 'Mã lớp', 'Nội dung', 'Gợi ý', 'Mở ô'] as const;
const NOTHING_FOUND = 'Không có lỗi. Mọi dòng đã nhập đều được tính.';

/** One line of `Kiểm tra`. */
export interface Finding {
  readonly texts: readonly Cell[];
  readonly link: CellLink | undefined;
}

const lineSaying = (message: string): Finding => ({
  texts: ['', '', '', '', '', message, ''],
  link: undefined,
});
const NO_FINDING = lineSaying('');

/** Issues in the order in which they are shown: the worst first, then as they stand in the sheet. */
export function worstFirst(issues: readonly LocatedIssue[], reading: WorkbookReading): LocatedIssue[] {
  const columnOf = ({ kind, field }: LocatedIssue): number => columnPosition(reading, kind, field);
  return [...issues].sort(
    (a, b) =>
      rankOf(a.severity) - rankOf(b.severity) ||
      a.kind.localeCompare(b.kind) ||
      a.rowNumber - b.rowNumber ||
      columnOf(a) - columnOf(b),
  );
}

/** The words over a field's column. */
export const headerOf = (kind: RowKind, field: string): string =>
  columnsOf[kind].find(({ key }) => key === field)?.header ?? '';

/** The lines of `Kiểm tra`, the worst first. No names, no numbers of papers. */
export function planFindings(issues: readonly LocatedIssue[], reading: WorkbookReading): Finding[] {
  if (issues.length === 0) return [lineSaying(NOTHING_FOUND)];
  return worstFirst(issues, reading).map((issue) => {
    const { kind, rowNumber, field, severity, classCode, message, suggestion } = issue;
    const [tab, header] = [TABS[kind], headerOf(kind, field)];
    const address = cellAddress(rowNumber, Math.max(columnPosition(reading, kind, field), 0));
    return {
      texts: [SEVERITY_WORDS[severity], tab, rowNumber, header, classCode, message, suggestion],
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
  const lines = Array.from(
    { length: Math.max(now.length, findings.length) },
    (_, at): Finding => findings[at] ?? NO_FINDING,
  );
  const isSame = lines.every(({ texts, link }, y) =>
    [...texts, link?.text ?? ''].every((cell, x) => String(cell) === String(now[y]?.[x] ?? '')),
  );
  if (isSame) return;
  const at = { tab: TABS.findings, row: 2, column: 1 };
  cells.writeValues(
    at,
    lines.map(({ texts }) => texts),
  );
  cells.writeLinks(
    { ...at, column: FINDING_HEADERS.length },
    lines.map(({ link }) => [link]),
  );
}
