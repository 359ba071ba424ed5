import type { Cell } from '../../core/src/schema/cell.ts';
import type { Area, CellLink, CellsPort, LayoutPort, Place } from '../../sheets-addon/src/ports.ts';

const WHITE = '#ffffff';
/** The format of cells as the set-up leaves them. */
const PLAIN_TEXT = '@';

interface FakeTab {
  values: Cell[][];
  notes: string[][];
  colours: string[][];
  formats: string[][];
  formulas: string[][];
  links: (CellLink | undefined)[][];
}

/** A workbook in memory that behaves as the ports promise, and counts the calls to each of them. */
export interface AddonWorkbook {
  readonly cells: CellsPort;
  readonly layout: LayoutPort;
  /** Calls by the name of the method, since the last `resetCalls`. */
  readonly calls: () => Readonly<Record<string, number>>;
  readonly callCount: () => number;
  readonly resetCalls: () => void;
  readonly tab: (title: string) => FakeTab;
  readonly titles: () => string[];
  /** A person types a block. Marks stay where they are, as in a sheet. */
  readonly type: (
    tab: string,
    at: readonly [row: number, column: number],
    values: readonly (readonly Cell[])[],
  ) => void;
  readonly note: (tab: string, row: number, column: number) => string;
  readonly colour: (tab: string, row: number, column: number) => string;
  /** What the set-up asked for besides cells. */
  readonly looks: {
    hidden: string[];
    formats: Record<string, string>;
    dropdowns: Record<string, Area>;
    widths: number;
  };
}

const emptyTab = (values: readonly (readonly Cell[])[] = []): FakeTab => ({
  values: values.map((row) => [...row]),
  notes: [],
  colours: [],
  formats: [],
  formulas: [],
  links: [],
});

function put<Value>(table: Value[][], { row, column }: Place, values: readonly (readonly Value[])[]): void {
  values.forEach((line, y) => {
    line.forEach((value, x) => {
      (table[row - 1 + y] ??= [])[column - 1 + x] = value;
    });
  });
}

const take = <Value>(table: readonly (readonly Value[])[], area: Area, none: Value): Value[][] =>
  Array.from({ length: area.rows }, (_, y) =>
    Array.from({ length: area.columns }, (__, x) => table[area.row - 1 + y]?.[area.column - 1 + x] ?? none),
  );

/** What a cell of that format holds when this is written into it: elsewhere than in plain text, digits are a number. */
function typedInto(format: string | undefined, cell: Cell): Cell {
  if (format === PLAIN_TEXT) return typeof cell === 'number' ? String(cell) : cell;
  if (typeof cell !== 'string') return cell;
  return cell.startsWith("'") ? cell.slice(1) : /^\d+$/.test(cell) ? Number(cell) : cell;
}

/** As a sheet hands it out: a rectangle up to the last filled row and column. */
function usedBlock(values: readonly (readonly Cell[])[]): Cell[][] {
  const isFilled = (cell: Cell | undefined): boolean => cell !== undefined && cell !== '';
  const rows = Array.from(values, (row) => Array.from(row ?? [], (cell) => cell ?? ''));
  const height = rows.reduce((last, row, at) => (row.some(isFilled) ? at + 1 : last), 1);
  const width = Math.max(
    1,
    ...rows.map((row) => row.reduce<number>((last, cell, at) => (isFilled(cell) ? at + 1 : last), 0)),
  );
  return take(rows, { tab: '', row: 1, column: 1, rows: height, columns: width }, '');
}

/** A workbook with these tabs and values. */
export function addonWorkbook(
  content: Readonly<Record<string, readonly (readonly Cell[])[]>> = {},
): AddonWorkbook {
  const tabs = new Map(Object.entries(content).map(([title, values]) => [title, emptyTab(values)]));
  let calls: Record<string, number> = {};
  const count = (name: string): void => {
    calls[name] = (calls[name] ?? 0) + 1;
  };
  const tab = (title: string): FakeTab => {
    const found = tabs.get(title);
    if (found === undefined) throw new Error(`no tab ${title}`);
    return found;
  };
  const looks: AddonWorkbook['looks'] = { hidden: [], formats: {}, dropdowns: {}, widths: 0 };
  return {
    calls: () => calls,
    callCount: () => Object.values(calls).reduce((sum, n) => sum + n, 0),
    resetCalls: () => {
      calls = {};
    },
    tab,
    titles: () => [...tabs.keys()],
    type: (title, [row, column], values) => {
      put(tab(title).values, { tab: title, row, column }, values);
    },
    note: (title, row, column) => tab(title).notes[row - 1]?.[column - 1] ?? '',
    colour: (title, row, column) => tab(title).colours[row - 1]?.[column - 1] ?? WHITE,
    looks,
    cells: cellsOf({ tabs, tab, count }),
    layout: layoutOf({ tabs, looks }),
  };
}

function cellsOf(workbook: {
  tabs: ReadonlyMap<string, FakeTab>;
  tab: (title: string) => FakeTab;
  count: (name: string) => void;
}): CellsPort {
  const { tabs, tab, count } = workbook;
  return {
    readTab: (title) => {
      count('readTab');
      const found = tabs.get(title);
      return found === undefined ? undefined : usedBlock(found.values);
    },
    readNow: (area) => (count('readNow'), take(tab(area.tab).values, area, '')),
    readNotes: (area) => (count('readNotes'), take(tab(area.tab).notes, area, '')),
    readColours: (area) => (count('readColours'), take(tab(area.tab).colours, area, WHITE)),
    readFormats: (area) => (count('readFormats'), take(tab(area.tab).formats, area, PLAIN_TEXT)),
    readFormulas: (area) => (count('readFormulas'), take(tab(area.tab).formulas, area, '')),
    writeValues: (area, values) => {
      count('writeValues');
      const block = { ...area, rows: values.length, columns: values[0]?.length ?? 0 };
      const formats = take(tab(area.tab).formats, block, PLAIN_TEXT);
      const held = values.map((row, y) => row.map((cell, x) => typedInto(formats[y]?.[x], cell)));
      put(tab(area.tab).values, area, held);
      const formulas = values.map((row) =>
        row.map((cell) => (String(cell).startsWith('=') ? String(cell) : '')),
      );
      put(tab(area.tab).formulas, area, formulas);
    },
    writeNotes: (area, notes) => {
      count('writeNotes');
      put(tab(area.tab).notes, area, notes);
    },
    writeColours: (area, colours) => {
      count('writeColours');
      put(
        tab(area.tab).colours,
        area,
        colours.map((row) => row.map((colour) => colour ?? WHITE)),
      );
    },
    writeLinks: (area, links) => {
      count('writeLinks');
      put(tab(area.tab).links, area, links);
      put(
        tab(area.tab).values,
        area,
        links.map((row) => row.map((link) => link?.text ?? '')),
      );
    },
  };
}

function layoutOf(workbook: { tabs: Map<string, FakeTab>; looks: AddonWorkbook['looks'] }): LayoutPort {
  const { tabs, looks } = workbook;
  const nothing = (): void => undefined;
  return {
    tabs: () => [...tabs.keys()],
    addTab: (title) => void tabs.set(title, emptyTab()),
    hideTab: (title) => void looks.hidden.push(title),
    widenTo: nothing,
    freezeHeader: nothing,
    styleHeader: nothing,
    wrap: nothing,
    setWidth: () => {
      looks.widths += 1;
    },
    hideColumn: (title, column) => void looks.hidden.push(`${title}!${String(column)}`),
    setFormat: (title, column, format) => {
      looks.formats[`${title}!${String(column)}`] = format;
    },
    setDropdown: (place, source) => {
      looks.dropdowns[`${place.tab}!${String(place.column)}`] = source;
    },
  };
}
