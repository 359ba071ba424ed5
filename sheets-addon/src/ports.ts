import type { Cell } from '../../core/src/schema/cell.ts';
import type { AccountKind } from '../../core/src/sync/quota.ts';

/** A cell of a tab; row and column are 1-based, as the person sees them. */
export interface Place {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
}

/** A block of cells, by its first one. */
export interface Area extends Place {
  readonly rows: number;
  readonly columns: number;
}

/** A cell of this workbook to jump to: its tab and its A1 address; the text is what the person clicks on. */
export interface CellLink {
  readonly tab: string;
  readonly address: string;
  readonly text: string;
}

/** The cells of the open workbook. Every method is one call to the spreadsheet service, whatever the size. */
export interface CellsPort {
  /** The tab's used cells from A1 on, header row included; undefined when there is no such tab. Dates are serials. */
  readTab(tab: string): Cell[][] | undefined;
  /** What stands there at this very moment, whatever was read before in this run. Dates are serials. */
  readNow(area: Area): Cell[][];
  readNotes(area: Area): string[][];
  /** `#rrggbb` in small letters; `#ffffff` where there is none. */
  readColours(area: Area): string[][];
  /**
   * The number formats; `@` is plain text, in which everything stays as it is written. Adds rows when the area reaches
   * beyond the tab's end, as writing does.
   */
  readFormats(area: Area): string[][];
  /** The formulas, each from its `=` on; empty where the cell has none. */
  readFormulas(area: Area): string[][];
  /** Writes a rectangle from its first cell on, as the others do; adds rows when it reaches beyond the tab's end. */
  writeValues(at: Place, values: readonly (readonly Cell[])[]): void;
  writeNotes(at: Place, notes: readonly (readonly string[])[]): void;
  /** null takes the colour away. */
  writeColours(at: Place, colours: readonly (readonly (string | null)[])[]): void;
  /** undefined empties the cell. */
  writeLinks(at: Place, links: readonly (readonly (CellLink | undefined)[])[]): void;
}

/** The looks of the open workbook: tabs, headers, formats, dropdowns. Used by the set-up only. */
export interface LayoutPort {
  tabs(): readonly string[];
  addTab(tab: string, position: number): void;
  hideTab(tab: string): void;
  /** Makes sure the tab has this many columns. */
  widenTo(tab: string, columns: number): void;
  freezeHeader(tab: string): void;
  styleHeader(area: Area): void;
  wrap(area: Area): void;
  setWidth(tab: string, column: number, pixels: number): void;
  hideColumn(tab: string, column: number): void;
  /** The number format of a column below its header row. */
  setFormat(tab: string, column: number, format: string): void;
  /** A dropdown below the header row, with another area's values; other values stay allowed. */
  setDropdown(place: { tab: string; column: number }, source: Area, help: string): void;
}

/** What the add-on remembers with the workbook (document properties: 9 KB a value, 500 KB in all). */
export interface MemoryPort {
  readAll(): Readonly<Record<string, string>>;
  write(values: Readonly<Record<string, string>>): void;
}

/** Copies that may vanish at any time; nothing is correct because of them. */
export interface CachePort {
  read(keys: readonly string[]): Readonly<Record<string, string>>;
  write(values: Readonly<Record<string, string>>): void;
}

/**
 * What came back: the status, the body and the header `Retry-After`; or why nothing did: `quota` when Google lets the
 * account send nothing more today, `no-time` when the run would end before an answer.
 */
export type ServerReply =
  | { readonly status: number; readonly text: string; readonly retryAfter?: string | undefined }
  | { readonly failure: 'no-address' | 'unreachable' | 'quota' | 'no-time' };

/** The functions of the province, by name. Every method is one request. */
export interface ServerPort {
  get(name: string, query: Readonly<Record<string, string>>): ServerReply;
  post(name: string, body: string): ServerReply;
}

/** What the person sees outside the cells. Alerts and questions only work in a menu's run. */
export interface UiPort {
  toast(message: string): void;
  alert(message: string): void;
  /** True when the person said yes. */
  ask(question: string): boolean;
  showTab(tab: string): void;
  /**
   * Opens a page of `src/ui`, by its name without `.html`, at the right of the sheet; `first` names the function that
   * answers its first state. Only works in a menu's run.
   */
  showSidebar(page: string, first?: string): void;
  /** The tab in front, and the address of the workbook in a browser. */
  frontTab(): { readonly tab: string; readonly sheetId: number; readonly address: string };
  /** A small window with a sentence and links, each opened in a window of its own. Only works in a menu's run. */
  showLinks(
    title: string,
    text: string,
    links: readonly (readonly [caption: string, address: string])[],
  ): void;
  /** The cell the person is at; undefined when the selection is no cell. */
  activeCell(): Place | undefined;
  /** Takes the person to a cell. */
  goTo(place: Place): void;
  /** The menu of Sổ Lớp. */
  addMenu(items: readonly MenuItem[]): void;
}

/** A line of the menu and the function of `entry.ts` it runs. */
export type MenuItem = readonly [caption: string, run: string];

/** Times in the workbook's time zone. */
interface ClockPort {
  /** Milliseconds since 1970. */
  now(): number;
  /** `HH:mm dd/MM/yyyy`. */
  show(ms: number): string;
  /** The year of today. */
  year(): number;
}

/** The run itself: Google ends it when its time is over, whatever it is doing. */
export interface RunPort {
  /** When it began, milliseconds since 1970: what set it off came before. */
  readonly startedAt: number;
  /** Milliseconds until Google ends it. */
  leftMs(): number;
  sleep(ms: number): void;
  /** From 0 to below 1, another each time. */
  random(): number;
}

/** What sets off a function of `entry.ts` by itself. */
export type TriggerKind = 'onEdit' | 'onChange' | 'onOpen' | 'hourly';

/** The triggers of the account that runs the script. */
export interface TriggerPort {
  /** The names of the functions that have a trigger of this account. */
  installed(): readonly string[];
  install(run: string, kind: TriggerKind): void;
  /** E-mail of the account the script runs as. */
  account(): string;
}

/** Everything an action may touch. */
export interface Ports {
  readonly workbookId: () => string;
  readonly cells: CellsPort;
  readonly layout: LayoutPort;
  readonly memory: MemoryPort;
  readonly cache: CachePort;
  readonly server: ServerPort;
  readonly ui: UiPort;
  readonly clock: ClockPort;
  readonly triggers: TriggerPort;
  readonly run: RunPort;
  /** What the account that syncs by itself is, as the IT person set it; `consumer`, the smaller one, when nobody did. */
  readonly accountKind: () => AccountKind;
  /** Runs the work alone on this workbook; undefined when somebody else kept it too long: 10 seconds, or `waitMs`. */
  readonly alone: <Result>(work: () => Result, waitMs?: number) => Result | undefined;
  /** A new random id of at least 12 letters and digits that starts with a letter. */
  readonly newId: () => string;
}
