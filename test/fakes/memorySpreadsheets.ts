import type { Cell } from '../../core/src/schema/cell.ts';
import { APPROVAL_TAB, PROVINCE_TABS, TABS } from '../../core/src/schema/tabs.ts';
import type { CellBlock } from '../../core/src/sheet/approvals/joinCells.ts';
import { hashText } from '../../core/src/sheet/contentHash.ts';
import { ofEachList } from '../../core/src/sheet/readWorkbook.ts';
import type { FormsToWrite, Spreadsheets } from '../../functions/src/deps.ts';

type Values = readonly (readonly Cell[])[];

/** Spreadsheets in memory, and what a test may do to them besides the port. */
export interface MemorySpreadsheets extends Spreadsheets {
  /** Puts a spreadsheet there, or replaces its tabs. */
  put(workbookId: string, tabs: Readonly<Record<string, Values>>): void;
  /** The values of a tab now; undefined when there is none. */
  tab(workbookId: string, tab: string): Cell[][] | undefined;
  /** A person types one cell, 0-based. */
  type(workbookId: string, tab: string, at: readonly [row: number, column: number, value: Cell]): void;
  /** Ids of spreadsheets that cannot be read, by the reason. */
  readonly failing: Map<string, string>;
  /** Reporters' workbooks whose answered body was read, in order. */
  readonly readings: string[];
  /** The calls that wrote, in order: which tabs of which spreadsheet. */
  readonly writes: { workbookId: string; tabs: string[] }[];
}

/** Spreadsheets that obey the contract of `Spreadsheets` and count calls as the Sheets API would. */
export function memorySpreadsheets(): MemorySpreadsheets {
  const books = new Map<string, Map<string, Cell[][]>>();
  const failing = new Map<string, string>();
  const writes: MemorySpreadsheets['writes'] = [];
  const readings: string[] = [];
  let calls = 0;
  const call = async (workbookId: string): Promise<Map<string, Cell[][]>> => {
    calls += 1;
    const why = failing.get(workbookId);
    const book = books.get(workbookId);
    if (why !== undefined) throw new Error(why);
    if (book === undefined) throw new Error('Requested entity was not found.');
    return book;
  };
  const read = (book: ReadonlyMap<string, Cell[][]>, tab: string): Cell[][] => {
    const values = book.get(tab);
    if (values === undefined) throw new Error(`Unable to parse range: ${tab}`);
    return asAnswered(values);
  };
  return {
    failing,
    readings,
    writes,
    calls: () => calls,
    put: (workbookId, tabs) => {
      books.set(workbookId, new Map(Object.entries(tabs).map(([tab, values]) => [tab, copyOf(values)])));
    },
    tab: (workbookId, tab) => {
      const values = books.get(workbookId)?.get(tab);
      return values === undefined ? undefined : asAnswered(values);
    },
    type: (workbookId, tab, [row, column, value]) => {
      const values = books.get(workbookId)?.get(tab) ?? [];
      overwrite(values, row, column, value);
    },
    async fetchReporterTabs(workbookId) {
      const book = await call(workbookId);
      const values = { class: read(book, TABS.class), ...ofEachList((kind) => read(book, TABS[kind])) };
      return {
        bodyHash: hashText(JSON.stringify(values)),
        read: () => {
          readings.push(workbookId);
          return values;
        },
      };
    },
    async readTab(workbookId, tab) {
      return read(await call(workbookId), tab);
    },
    async readTabs(workbookId, tabs, standing = tabs) {
      const book = await call(workbookId);
      const isExpected = tabs.every((tab) => standing.includes(tab));
      const isWhole = tabs.every((tab) => book.has(tab));
      if (isExpected && isWhole) {
        return { values: new Map(tabs.map((tab) => [tab, read(book, tab)])), sheetIds: new Map() };
      }
      if (isExpected) await call(workbookId);
      const there = [...book.keys()];
      return {
        values: new Map(there.map((tab) => [tab, read(book, tab)])),
        sheetIds: new Map(there.map((tab, sheetId) => [tab, sheetId])),
      };
    },
    async writeForms(workbookId, forms, { sheetIds }) {
      const book = await call(workbookId);
      const { missing, changed, approvals, settings = [] } = forms;
      refuseWrongTabs(book, forms);
      const unknown = missing.length > 0 && changed.find(({ table }) => !sheetIds.has(table.tab));
      if (unknown) throw new Error(`The reading does not know the tab ${unknown.table.tab}`);
      for (const { table, grid } of missing) book.set(table.tab, copyOf(grid));
      for (const { table, grid } of changed) {
        writeFrom(book.get(table.tab) ?? [], { row: 0, column: 0, values: grid });
      }
      const tabs = [...missing, ...changed].map(({ table }) => table.tab);
      if (approvals !== undefined) {
        writeCells(book, APPROVAL_TAB, approvals.portions.flat());
        tabs.push(APPROVAL_TAB);
      }
      writeCells(book, PROVINCE_TABS.settings, settings);
      if (settings.length > 0) tabs.push(PROVINCE_TABS.settings);
      writes.push({ workbookId, tabs });
      return [];
    },
  };
}

/** All or nothing: tabs to be written are there, tabs to be added are not. */
function refuseWrongTabs(
  book: ReadonlyMap<string, unknown>,
  { missing, changed, approvals, settings = [] }: FormsToWrite,
): void {
  const titles = (forms: FormsToWrite['missing']): string[] => forms.map(({ table }) => table.tab);
  const added = [...titles(missing), ...(approvals?.isMissing === true ? [APPROVAL_TAB] : [])];
  const written = [
    ...titles(changed),
    ...(approvals?.isMissing === false ? [APPROVAL_TAB] : []),
    ...(settings.length > 0 ? [PROVINCE_TABS.settings] : []),
  ];
  const twice = added.find((tab) => book.has(tab));
  if (twice !== undefined) throw new Error(`A sheet with the name "${twice}" already exists.`);
  const lost = written.find((tab) => !book.has(tab));
  if (lost !== undefined) throw new Error(`Unable to parse range: ${lost}`);
}

const copyOf = (values: Values): Cell[][] => values.map((row) => [...row]);

const overwrite = (values: Cell[][], row: number, column: number, value: Cell): void => {
  while (values.length <= row) values.push([]);
  const line = values[row] ?? [];
  while (line.length < column) line.push('');
  line[column] = value;
};

const writeFrom = (values: Cell[][], block: CellBlock): void => {
  block.values.forEach((row, y) => {
    row.forEach((cell, x) => {
      overwrite(values, block.row + y, block.column + x, cell);
    });
  });
};

function writeCells(book: Map<string, Cell[][]>, tab: string, blocks: readonly CellBlock[]): void {
  const values = book.get(tab) ?? [];
  if (blocks.length > 0) book.set(tab, values);
  for (const block of blocks) writeFrom(values, block);
}

/** As the API answers: no empty cells at the end of a row, no empty rows at the end of a tab. */
const asAnswered = (values: Values): Cell[][] =>
  withoutTail(
    values.map((row) => withoutTail(row, (cell) => cell === '')),
    (row) => row.length === 0,
  );

function withoutTail<Item>(items: readonly Item[], isEmpty: (item: Item) => boolean): Item[] {
  const length = items.reduce((last, item, at) => (isEmpty(item) ? last : at + 1), 0);
  return items.slice(0, length);
}
