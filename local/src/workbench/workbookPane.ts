import { element } from './element.ts';
import type { LocalApi, Workbook } from './localApi.ts';
import { makeMenuBar } from './menuBar.ts';
import type { NoteCard } from './noteCard.ts';
import { makeCellBar, makePaneMessage, makeWhoBar } from './paneBars.ts';
import type { EditedPane, PaneEdits } from './paneEdits.ts';
import { makePaneEdits } from './paneEdits.ts';
import type { PaneParts } from './paneParts.ts';
import { layOutPane } from './paneParts.ts';
import type { PaneReading } from './paneReading.ts';
import { makePaneReading } from './paneReading.ts';
import { makePendingCells } from './pendingCells.ts';
import { openPopupMenu } from './popupMenu.ts';
import type { Block } from './rangeNames.ts';
import type { CopiedRows } from './rowMenu.ts';
import { rowMenu } from './rowMenu.ts';
import { showScriptNotices } from './scriptNotices.ts';
import type { ScriptOutcome } from './scriptOutcome.ts';
import type { SheetArea } from './sheetArea.ts';
import { makeSheetArea } from './sheetArea.ts';
import type { SheetsReader } from './sheetsRead.ts';
import { makeSheetTabs } from './sheetTabs.ts';
import type { Toasts } from './toasts.ts';
import { makeWorkQueue } from './workQueue.ts';

/** What a pane needs of the page. */
export interface PaneOptions {
  readonly testId: string;
  readonly selectTestId: string;
  readonly label: string;
  /** Whether the pane's workbooks carry the add-on, whose menu is then shown. */
  readonly hasScript: boolean;
  /** The tab opened first, where there is one of that name. */
  readonly firstTab: string;
  readonly api: LocalApi;
  readonly reader: SheetsReader;
  readonly toasts: Toasts;
  readonly notes: NoteCard;
  readonly status: (text: string) => void;
  /** What people or scripts did in this pane was stored, and read again. */
  readonly processed: () => void;
}

/** One side of the page: a workbook, its tabs and the sheet of one of them. */
export interface WorkbookPane {
  readonly element: HTMLElement;
  /** Fills the choice of workbooks and opens the first, unless the one shown is still among them. */
  readonly offer: (workbooks: readonly Workbook[]) => Promise<void>;
  /** Reads the tab shown again; `flash` marks what changed. Answers how many cells changed. */
  readonly reload: (flash: boolean) => Promise<number>;
  readonly hasUnsaved: () => boolean;
}

const NOT_OPEN = 'Chưa mở sổ nào. Đang chờ hệ thống trên máy này sẵn sàng…';
const NO_WORKBOOK = 'Chưa có sổ nào. Chạy “npm run reset” rồi “npm start” ở cửa sổ lệnh để tạo sổ mẫu.';

/** Everything inside one pane; made step by step by `makeWorkbookPane`. */
interface Pane {
  readonly options: PaneOptions;
  readonly parts: PaneParts;
  readonly area: SheetArea;
  readonly edits: PaneEdits;
  readonly reading: PaneReading;
  copied: CopiedRows | undefined;
}

function heard({ options, parts, reading }: Pane, outcome: ScriptOutcome): void {
  const { api, toasts } = options;
  const run = async (name: string, args: readonly unknown[]): Promise<unknown> => {
    const answer = await api.run(reading.workbook()?.id ?? '', name, args, parts.who.person());
    if (!answer.ok) throw new Error(answer.message);
    if (answer.error !== '') throw new Error(answer.error);
    await reading.reload(false);
    options.processed();
    return answer.result;
  };
  void showScriptNotices(outcome, { toasts, host: parts.body, run });
}

/** Runs a menu item: progress in the bar, words of the script as it shows them, then the sheet read again. */
async function runItem(pane: Pane, name: string, label: string): Promise<void> {
  const { options, parts, reading } = pane;
  const workbook = reading.workbook();
  if (!workbook) return;
  parts.menuBar.setBusy(`Đang chạy “${label}”…`);
  const answer = await options.api.run(workbook.id, name, [], parts.who.person());
  parts.menuBar.setBusy('');
  if (answer.ok) heard(pane, answer);
  else options.toasts.show({ title: label, message: answer.message }, 'error');
  await reading.reload(false);
  options.processed();
}

async function openWorkbook(pane: Pane, workbook: Workbook): Promise<void> {
  const { options, parts, reading, edits } = pane;
  edits.reset();
  pane.copied = undefined;
  parts.select.value = workbook.id;
  parts.who.show(workbook);
  parts.menuBar.show([]);
  await reading.open(workbook);
  if (!options.hasScript) return;
  parts.menuBar.setBusy('Đang mở trình đơn…');
  const answer = await options.api.run(workbook.id, 'onOpen', [], parts.who.person());
  if (reading.workbook()?.id !== workbook.id) return;
  parts.menuBar.setBusy('');
  if (!answer.ok) {
    options.toasts.show({ title: 'Không mở được trình đơn', message: answer.message }, 'error');
    return;
  }
  parts.menuBar.show(answer.menus);
  heard(pane, answer);
}

async function offer(pane: Pane, workbooks: readonly Workbook[]): Promise<void> {
  const { parts, reading } = pane;
  parts.select.replaceChildren(...workbooks.map(({ id, title }) => element('option', { value: id }, title)));
  const current = workbooks.find(({ id }) => id === reading.workbook()?.id);
  const [first] = workbooks;
  if (current) parts.select.value = current.id;
  else if (first) await openWorkbook(pane, first);
  else parts.state.show(NO_WORKBOOK);
  parts.select.onchange = () => {
    const chosen = workbooks.find(({ id }) => id === parts.select.value);
    const current = reading.workbook();
    if (pane.edits.hasUnsaved() && !window.confirm('Còn ô chưa lưu. Vẫn mở sổ khác và bỏ các ô đó?'))
      parts.select.value = current?.id ?? '';
    else if (chosen) void openWorkbook(pane, chosen);
  };
}

function openRowMenu(pane: Pane, block: Block, at: { x: number; y: number }): void {
  const entries = rowMenu(block, pane.copied, {
    request: pane.edits.rows,
    copyRows: (rows) => {
      pane.copied = rows;
    },
  });
  openPopupMenu(entries, at);
}

function makeParts(options: PaneOptions, pane: () => Pane): PaneParts {
  const menuBar = makeMenuBar((name, label) => void runItem(pane(), name, label));
  const cellBar = makeCellBar((target) => {
    const { reading, area } = pane();
    const opened = target.tab === undefined ? Promise.resolve() : reading.openTab(target.tab);
    void opened.then(() => {
      area.select(target.block, true);
    });
  });
  return {
    select: element('select', { 'data-testid': options.selectTestId, 'aria-label': options.label }),
    who: makeWhoBar(options.testId, options.hasScript),
    menuBar,
    cellBar,
    banner: makePaneMessage('pane-banner'),
    state: makePaneMessage('pane-state'),
    tabs: makeSheetTabs((title) => void pane().reading.openTab(title)),
    sheet: element('div', { class: 'sheet' }),
    body: element('div', { class: 'pane-body' }),
  };
}

/** What the grid may ask of its pane. */
const gridOwner = (pane: () => Pane): Parameters<typeof makeSheetArea>[2] => ({
  edit: (paste) => {
    pane().edits.edit(paste);
  },
  undo: () => {
    pane().edits.undo();
  },
  redo: () => {
    pane().edits.redo();
  },
  selected: (block) => {
    const { parts, area } = pane();
    parts.cellBar.show(block, area.look(block.left, block.top).typed);
  },
  options: (x, y) => {
    const { options, reading, area } = pane();
    return options.reader.options(reading.workbook()?.id ?? '', area.grid()?.title ?? '', { x, y });
  },
  menu: (block, at) => {
    openRowMenu(pane(), block, at);
  },
});

/** After the last edit in the queue: the sheet is read again, with the notes and colours scripts gave it. */
async function readAgain({ options, reading, edits }: Pane): Promise<void> {
  await reading.reload(false);
  options.status(edits.hasUnsaved() ? 'Còn ô chưa lưu' : 'Đã lưu');
  options.processed();
}

function editsOf(
  pane: () => Pane,
  pieces: Pick<EditedPane, 'area' | 'pending' | 'queue'>,
  { options, parts }: Pick<Pane, 'options' | 'parts'>,
): PaneEdits {
  return makePaneEdits({
    ...pieces,
    api: options.api,
    banner: parts.banner,
    workbookId: () => pane().reading.workbook()?.id ?? '',
    person: parts.who.person,
    losesEvents: parts.who.losesEvents,
    openTab: (title) => pane().reading.openTab(title),
    status: options.status,
    heard: (outcome) => {
      heard(pane(), outcome);
    },
    failed: ({ message }) => {
      options.toasts.show({ title: 'Chưa làm được', message }, 'error');
    },
  });
}

/** Makes an empty pane; `offer` fills it. */
export function makeWorkbookPane(options: PaneOptions): WorkbookPane {
  const getPane = (): Pane => pane;
  const pending = makePendingCells();
  const parts = makeParts(options, getPane);
  const area = makeSheetArea(parts.sheet, pending, gridOwner(getPane), options.notes);
  const queue = makeWorkQueue(() => readAgain(pane));
  const reading = makePaneReading({
    reader: options.reader,
    area,
    tabs: parts.tabs,
    state: parts.state,
    firstTab: options.firstTab,
    stale: (message) => {
      options.toasts.show({ title: 'Chưa đọc lại được trang tính', message }, 'error');
    },
    beforeRead: () => {
      const settled = edits.settled();
      return (tab) => edits.forget(settled, tab);
    },
  });
  const edits = editsOf(getPane, { area, pending, queue }, { options, parts });
  parts.state.show(NOT_OPEN);
  const pane: Pane = { options, parts, area, edits, reading, copied: undefined };
  return {
    element: layOutPane(options.testId, options.label, parts),
    offer: (workbooks) => offer(pane, workbooks),
    reload: reading.reload,
    hasUnsaved: edits.hasUnsaved,
  };
}
