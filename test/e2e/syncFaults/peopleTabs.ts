import { TABS } from '../../../core/src/schema/tabs.ts';
import type { LocalClient } from '../localClient.ts';

export type Cell = string | number | boolean;

/** A row as people see it: its cells by column, `''` where the software's own column stands. */
export interface PeopleRow {
  readonly cells: Cell[];
  /** The id that it had before the first edit. */
  readonly id?: string;
  /** It was copied: whichever of the two stands above keeps the id. */
  isCopied?: true;
}

/** A tab as people see it: what they typed and where it must stand, kept beside the sheet in plain arrays. */
export interface PeopleTab {
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: PeopleRow[];
}

/** The tabs that people type into. */
export const TITLES = [TABS.class, TABS.enrolment, TABS.cost, TABS.material, TABS.lecturer] as const;
export type Title = (typeof TITLES)[number];
export type PeopleTabs = Readonly<Record<Title, PeopleTab>>;

/** Columns that the software writes. */
const OWN_HEADERS = ['Đồng bộ', '_id'];
const CODE_HEADER = 'Mã lớp';

/** A tab of a workbook as the Sheets API gives it: the header row, and every row below it padded to its width. */
export async function readSheet(
  client: LocalClient,
  workbookId: string,
  title: string,
): Promise<{ headers: string[]; rows: Cell[][] }> {
  const [headers = [], ...rows] = await client.values(workbookId, `'${title}'`);
  return { headers: headers.map(String), rows: rows.map((row) => headers.map((_, at) => row[at] ?? '')) };
}

/** What people typed into a workbook until now, taken from its sheets. */
export async function readPeopleTabs(client: LocalClient, workbookId: string): Promise<PeopleTabs> {
  const tabs: Partial<Record<Title, PeopleTab>> = {};
  for (const title of TITLES) {
    const { headers, rows } = await readSheet(client, workbookId, title);
    const idAt = headers.indexOf('_id');
    const rowOf = (row: Cell[]): PeopleRow => ({
      cells: withoutOwn(headers, row),
      id: String(row[idAt] ?? ''),
    });
    tabs[title] = { title, headers, rows: rows.map(rowOf) };
  }
  return tabs as PeopleTabs;
}

const withoutOwn = (headers: readonly string[], row: readonly Cell[]): Cell[] =>
  row.map((cell, at) => (OWN_HEADERS.includes(headers[at] ?? '') ? '' : cell));

/** Where a column stands. A wrong header is a mistake of the test. */
export function columnOf({ title, headers }: Pick<PeopleTab, 'title' | 'headers'>, header: string): number {
  const at = headers.indexOf(header);
  if (at < 0) throw new Error(`no column ${header} in ${title}`);
  return at;
}

/** The class code in a row. */
export const codeOf = (tab: PeopleTab, { cells }: PeopleRow): string =>
  String(cells[columnOf(tab, CODE_HEADER)] ?? '');

export const isBlankRow = ({ cells }: PeopleRow): boolean => cells.every((cell) => cell === '');

/** A new row without anything in it. */
export const blankRow = ({ headers }: Pick<PeopleTab, 'headers'>): PeopleRow => ({
  cells: headers.map(() => ''),
});

/**
 * Brings our rows into the order in which a sort put the sheet's. Throws when the sheet has other rows than ours: a sort
 * loses nothing and doubles nothing.
 */
export async function takeOrder(client: LocalClient, workbookId: string, tab: PeopleTab): Promise<void> {
  const { headers, rows } = await readSheet(client, workbookId, tab.title);
  const waiting = [...tab.rows];
  const ordered = rows.map((row) => {
    const seen = withoutOwn(headers, row);
    const at = waiting.findIndex((one) => isSameRow(tab, one, seen));
    const [found] = at < 0 ? [] : waiting.splice(at, 1);
    if (found === undefined)
      throw new Error(`after a sort ${tab.title} has a new row ${JSON.stringify(row)}`);
    return found;
  });
  const lost = waiting.find((row) => !isBlankRow(row));
  if (lost !== undefined) throw new Error(`a sort of ${tab.title} lost ${JSON.stringify(lost.cells)}`);
  tab.rows.splice(0, tab.rows.length, ...ordered, ...waiting);
}

/** Whether a row of the sheet is ours. A class that has no code with us may have been given one. */
function isSameRow(tab: PeopleTab, { cells }: PeopleRow, seen: readonly Cell[]): boolean {
  return cells.every((cell, at) => cell === seen[at] || isGivenCode(tab, at, { cell, seen: seen[at] }));
}

const isGivenCode = (
  { title, headers }: PeopleTab,
  at: number,
  { cell, seen }: { cell: Cell; seen: Cell | undefined },
): boolean =>
  title === TABS.class &&
  headers[at] === CODE_HEADER &&
  cell === '' &&
  /^(NTM|OCOP)-\d{4}-\d{3}-\d{3}$/.test(String(seen));

/** How many rows that were there before the first edit now have another id, though they were not copied. */
export async function countChangedIds(
  client: LocalClient,
  workbookId: string,
  tabs: PeopleTabs,
): Promise<number> {
  let changed = 0;
  for (const title of TITLES) {
    const { headers, rows } = await readSheet(client, workbookId, title);
    const idAt = headers.indexOf('_id');
    for (const [at, { id = '', isCopied }] of tabs[title].rows.entries()) {
      if (id !== '' && isCopied !== true && rows[at]?.[idAt] !== id) changed += 1;
    }
  }
  return changed;
}

/** Where the sheet does not hold, cell for cell and row for row, what people typed: one line each. */
export async function differencesFromPeople(
  client: LocalClient,
  workbookId: string,
  tabs: PeopleTabs,
): Promise<string[]> {
  const found: string[] = [];
  for (const title of TITLES) {
    const tab = tabs[title];
    const { headers, rows } = await readSheet(client, workbookId, title);
    for (let at = 0; at < Math.max(rows.length, tab.rows.length); at += 1) {
      const ours = tab.rows[at] ?? blankRow(tab);
      const seen = withoutOwn(headers, rows[at] ?? headers.map(() => ''));
      if (!isSameRow(tab, ours, seen)) {
        found.push(
          `${title} row ${String(at + 2)}: typed ${JSON.stringify(ours.cells)}, there ${JSON.stringify(seen)}`,
        );
      }
    }
  }
  return found;
}
