import { TABS } from '../../../core/src/schema/tabs.ts';
import type { LocalClient } from '../localClient.ts';
import { readSheet, TITLES, type Cell, type Title } from './peopleTabs.ts';
import type { StoredClass, StoredRow } from './readStore.ts';

/** How the sheets and the store compare, row by row. Every list is empty when they agree. */
export interface Comparison {
  readonly sheetClasses: number;
  readonly sheetRows: number;
  readonly storedRows: number;
  /** Rows that stand in a sheet and are not stored. */
  readonly lost: readonly string[];
  /** Rows that are stored twice, or stand in no sheet. */
  readonly doubled: readonly string[];
  /** Cells that are stored otherwise than they stand in the sheet. */
  readonly differing: readonly string[];
}

/**
 * Compares every row of every workbook, read through the Sheets API, with every stored class. Written without anything
 * of the sync's own reading, hashing and comparing: loops over rows and cells.
 */
export async function compareStore(
  client: LocalClient,
  workbookIds: readonly string[],
  stored: readonly StoredClass[],
): Promise<Comparison> {
  const found = { sheetClasses: 0, sheetRows: 0, storedRows: 0 };
  const lost: string[] = [];
  const doubled: string[] = [];
  const differing: string[] = [];
  const idNumbers = new Map<string, string>();
  for (const workbookId of workbookIds) {
    const sheet = await rowsOfWorkbook(client, workbookId);
    const waiting = new Map(sheet);
    for (const storedRow of rowsOfStore(workbookId, stored)) {
      const { where, row } = storedRow;
      const sheetRow = waiting.get(where);
      found.storedRows += 1;
      if (sheetRow === undefined) doubled.push(where);
      else differing.push(...cellsThatDiffer(where, { sheetRow, row, idNumbers }));
      waiting.delete(where);
    }
    lost.push(...waiting.keys());
    found.sheetRows += sheet.size;
    found.sheetClasses += [...sheet.keys()].filter((where) => where.startsWith(`${TABS.class} `)).length;
  }
  return { ...found, lost, doubled, differing };
}

type SheetRow = ReadonlyMap<string, Cell>;

/** What tells a row from all others: its tab, its class's code, and in a list its id. */
const whereOf = (title: Title, classCode: string, id: Cell | undefined): string =>
  title === TABS.class ? `${title} ${classCode}` : `${title} ${classCode} ${String(id)}`;

function rowsOfStore(
  workbookId: string,
  stored: readonly StoredClass[],
): { where: string; row: StoredRow }[] {
  const found: { where: string; row: StoredRow }[] = [];
  for (const one of stored) {
    if (one.workbookId !== workbookId || one.isRemoved) continue;
    for (const title of TITLES) {
      for (const row of one.rows[title])
        found.push({ where: whereOf(title, one.classCode, row.get('_id')), row });
    }
  }
  return found;
}

/** The rows of a workbook that belong to one of its classes. One without a code or id of its own is a mistake. */
async function rowsOfWorkbook(client: LocalClient, workbookId: string): Promise<Map<string, SheetRow>> {
  const found = new Map<string, SheetRow>();
  for (const title of TITLES) {
    const { headers, rows } = await readSheet(client, workbookId, title);
    const ids = new Set<Cell | undefined>(['']);
    for (const cells of rows) {
      if (!isTyped(headers, cells)) continue;
      const row = new Map(headers.map((header, column): [string, Cell] => [header, cells[column] ?? '']));
      const classCode = tidy(row.get('Mã lớp')).toUpperCase();
      if (title !== TABS.class && !found.has(whereOf(TABS.class, classCode, undefined))) continue;
      const id = title === TABS.class ? classCode : row.get('_id');
      if (ids.has(id))
        throw new Error(`${title} of ${workbookId}: no code or id of its own: ${JSON.stringify(cells)}`);
      ids.add(id);
      found.set(whereOf(title, classCode, id), row);
    }
  }
  return found;
}

const OWN_HEADERS = ['STT', 'Đồng bộ', '_id'];

const isTyped = (headers: readonly string[], cells: readonly Cell[]): boolean =>
  cells.some((cell, column) => cell !== '' && !OWN_HEADERS.includes(headers[column] ?? ''));

const tidy = (cell: Cell | undefined): string =>
  String(cell ?? '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();

interface RowPair {
  readonly sheetRow: SheetRow;
  readonly row: StoredRow;
  /** Which stored key each identity number was found to have. */
  readonly idNumbers: Map<string, string>;
}

function cellsThatDiffer(where: string, { sheetRow, row, idNumbers }: RowPair): string[] {
  const found: string[] = [];
  for (const [header, kept] of row) {
    const typed = sheetRow.get(header) ?? '';
    if (header === '_id' || isKept(header, { typed, kept, idNumbers })) continue;
    found.push(`${where} ${header}: typed ${JSON.stringify(typed)}, stored ${JSON.stringify(kept)}`);
  }
  return found;
}

interface CellPair {
  readonly typed: Cell;
  readonly kept: Cell;
  readonly idNumbers: Map<string, string>;
}

/** Whether what is stored is what was typed, or what may be kept of it [design §8]. */
function isKept(header: string, { typed, kept, idNumbers }: CellPair): boolean {
  if (typed === kept && header !== 'Số CCCD/CMND') return true;
  if (typed === '') return kept === '';
  if (header === 'Số CCCD/CMND') return isKeyOf(tidy(typed).replace(/[\s.-]/g, ''), String(kept), idNumbers);
  if (header === 'Dân tộc') return ['Kinh', 'DTTS', ''].includes(String(kept));
  // Nine digits of twelve are left out where an identity number stands in another column.
  const digitsOut = (cell: Cell): string => tidy(cell).replace(/[\d…. -]/g, '');
  return (
    /\d(?:[ .-]?\d){11}/.test(tidy(typed)) &&
    String(kept).includes('…') &&
    digitsOut(typed) === digitsOut(kept)
  );
}

/** The last three digits behind a key, and everywhere the same key for the same number and another for another. */
function isKeyOf(idNumber: string, kept: string, idNumbers: Map<string, string>): boolean {
  const [key = '', lastThree] = kept.split('…');
  if (lastThree !== idNumber.slice(-3) || key.length < 20) return false;
  const known = idNumbers.get(idNumber);
  if (known !== undefined) return known === key;
  if ([...idNumbers.values()].includes(key)) return false;
  idNumbers.set(idNumber, key);
  return true;
}
