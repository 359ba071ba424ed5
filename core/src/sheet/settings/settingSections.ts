import { foldText } from '../../cell/foldText.ts';
import type { Cell } from '../../schema/cell.ts';

type Grid = readonly (readonly Cell[])[];

/** What a section of the tab `Cấu hình` is found by: the words that may stand above it, and the headers of its columns. */
export interface SectionHead {
  readonly title: string;
  readonly headers: readonly string[];
  /** A row that begins with this is its header row, whatever else stands there. */
  readonly firstHeader?: string;
}

/** A section as it stands in the tab; rows and columns are counted from 0. */
export interface Section {
  readonly head: SectionHead;
  /** Where its header row stands; absent when there is only its title. */
  readonly headerAt?: number;
  /** Its header row, folded. */
  readonly header: readonly string[];
  /** The rows below, up to the next section, blank ones included. */
  readonly rows: readonly number[];
}

/** Settings by name stand above all tables, or anywhere below this title. */
export const GENERAL: SectionHead = { title: 'Thiết lập chung', headers: [] };

/** The header of the column in which `publish` says what became of a line; a table may be without it. */
export const STATUS_HEADER = 'Tình trạng';

/** No header is longer: what is, is not folded to the end. */
const LONGEST_HEADER = 200;

/** A header made comparable. */
export const foldHeader = (cell: Cell): string =>
  foldText(typeof cell === 'string' ? cell.slice(0, LONGEST_HEADER) : String(cell));

/**
 * Cuts the tab into its sections, wherever the office moved them: a section begins with a row that holds most of a table's
 * headers, or with its title alone in a row, and ends where the next one begins.
 */
export function sectionsIn(values: Grid, heads: readonly SectionHead[]): Section[] {
  const known = heads.map((head) => ({
    head,
    first: head.firstHeader === undefined ? undefined : foldHeader(head.firstHeader),
    headers: head.headers.map(foldHeader),
  }));
  const titles = new Map([GENERAL, ...heads].map((head) => [foldHeader(head.title), head]));
  const sections: (Omit<Section, 'rows'> & { rows: number[] })[] = [{ head: GENERAL, header: [], rows: [] }];
  for (const [at, row] of values.entries()) {
    const header = row.map(foldHeader);
    const head = headOf(header, known);
    const titled = head === undefined ? titles.get(titleIn(header)) : undefined;
    if (head !== undefined) {
      const before = sections.at(-1);
      // What stands between a title and its header row is a remark.
      if (before?.head === head && before.headerAt === undefined) sections.pop();
      sections.push({ head, headerAt: at, header, rows: [] });
    } else if (titled !== undefined) sections.push({ head: titled, header: [], rows: [] });
    else sections.at(-1)?.rows.push(at);
  }
  return sections;
}

interface KnownHead {
  readonly head: SectionHead;
  readonly first: string | undefined;
  readonly headers: readonly string[];
}

/** The table whose header row this is: that of which most headers stand there, more than half of them. */
function headOf(row: readonly string[], known: readonly KnownHead[]): SectionHead | undefined {
  const filled = row.filter((cell) => cell !== '');
  let found: { head: SectionHead; share: number } | undefined;
  for (const { head, first, headers } of known) {
    if (first !== undefined && row[0] === first) return head;
    if (filled.length < 2) continue;
    const share = headers.filter((header) => filled.includes(header)).length / headers.length;
    if (share > Math.max(0.5, found?.share ?? 0)) found = { head, share };
  }
  return found?.head;
}

/** What stands alone in a row, without a number before it; empty when it is not alone. */
function titleIn(row: readonly string[]): string {
  const [only = '', ...others] = row.filter((cell) => cell !== '');
  return others.length > 0 ? '' : only.replace(/^(?:bảng )?[0-9ivx]{1,4}[.):] ?/, '');
}
