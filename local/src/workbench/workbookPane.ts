import { element } from './element.ts';
import type { GridOwner } from './gridView.ts';
import { makeGridView } from './gridView.ts';
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
import type { PaneScripts } from './paneScripts.ts';
import { makePaneScripts } from './paneScripts.ts';
import { makePendingCells } from './pendingCells.ts';
import { openPopupMenu } from './popupMenu.ts';
import type { Block } from './rangeNames.ts';
import type { CopiedRows } from './rowMenu.ts';
import { rowMenu } from './rowMenu.ts';
import { closeScriptPage } from './scriptPage.ts';
import type { SheetArea } from './sheetArea.ts';
import { makeSheetArea } from './sheetArea.ts';
import type { SheetsReader } from './sheetsRead.ts';
import { makeSheetTabs } from './sheetTabs.ts';
import type { Toasts } from './toasts.ts';
import { makeWorkbookChoice } from './workbookChoice.ts';
import { makeWorkbookOpening } from './workbookOpening.ts';
import { makeWorkQueue } from './workQueue.ts';

/** What a pane needs of the page. */
export interface PaneOptions {
  readonly testId: string;
  readonly selectTestId: string;
  readonly label: string;
  /** Whether what is typed there is sent by triggers, whose events may be lost. */
  readonly hasEvents: boolean;
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
  readonly scripts: PaneScripts;
  copied: CopiedRows | undefined;
}

/** Stores what is being typed and forgets what belongs to the workbook shown until now. */
function leaveFor(pane: Pane, workbook: Workbook): void {
  const { parts, area, edits } = pane;
  area.commit();
  edits.reset();
  pane.copied = undefined;
  closeScriptPage(parts.body);
  parts.select.value = workbook.id;
  parts.who.show(workbook);
  parts.menuBar.show([]);
  parts.menuBar.setBusy('');
  parts.cellBar.clear();
}

function choiceOf(pane: Pane): (workbooks: readonly Workbook[]) => Promise<void> {
  const { parts, reading, edits, scripts } = pane;
  const open = makeWorkbookOpening({
    reading,
    leaveFor: (workbook) => {
      leaveFor(pane, workbook);
    },
    opened: (workbook) => scripts.open(workbook),
  });
  return makeWorkbookChoice(parts.select, {
    current: reading.workbook,
    open,
    mayLeave: () => !edits.hasUnsaved() || window.confirm('Còn ô chưa lưu. Vẫn mở sổ khác và bỏ các ô đó?'),
    nothingToOpen: () => {
      parts.state.show(NO_WORKBOOK);
    },
  });
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
  const menuBar = makeMenuBar((name, label) => void pane().scripts.runItem(name, label));
  const cellBar = makeCellBar((target) => {
    const { reading, area } = pane();
    const opened = target.tab === undefined ? Promise.resolve(true) : reading.openTab(target.tab);
    void opened.then((isShown) => {
      if (isShown) area.select(target.block, true);
    });
  });
  return {
    select: element('select', { 'data-testid': options.selectTestId, 'aria-label': options.label }),
    who: makeWhoBar(options.testId, options.hasEvents),
    menuBar,
    cellBar,
    banner: makePaneMessage('pane-banner'),
    state: makePaneMessage('pane-state'),
    tabs: makeSheetTabs((title) => void pane().reading.openTab(title)),
    sheet: element('div', { class: 'sheet' }),
    body: element('div', { class: 'pane-body' }),
  };
}

/** The name box and the text bar say what the cell holds now. */
function showInBar({ parts, area }: Pick<Pane, 'parts' | 'area'>, block: Block | undefined): void {
  if (block) parts.cellBar.show(block, area.look(block.left, block.top).typed);
}

/** What the grid may ask of its pane. */
const gridOwner = (pane: () => Pane): Omit<GridOwner, 'look'> => ({
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
    showInBar(pane(), block);
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
    heard: (id, outcome) => {
      pane().scripts.heard(id, outcome);
    },
    failed: ({ message }) => {
      options.toasts.show({ title: 'Chưa làm được', message }, 'error');
    },
  });
}

const scriptsOf = ({
  options,
  parts,
  area,
  reading,
}: Pick<Pane, 'options' | 'parts' | 'area' | 'reading'>): PaneScripts =>
  makePaneScripts({
    api: options.api,
    toasts: options.toasts,
    person: parts.who.person,
    reading,
    area,
    menuBar: parts.menuBar,
    host: parts.body,
    processed: () => {
      showInBar({ parts, area }, area.selection());
      options.processed();
    },
  });

/** Makes an empty pane; `offer` fills it. */
export function makeWorkbookPane(options: PaneOptions): WorkbookPane {
  const getPane = (): Pane => pane;
  const pending = makePendingCells();
  const parts = makeParts(options, getPane);
  const owner = gridOwner(getPane);
  const area = makeSheetArea(pending, (tab, look) =>
    makeGridView(parts.sheet, tab, { ...owner, look }, options.notes),
  );
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
  const scripts = scriptsOf({ options, parts, area, reading });
  parts.state.show(NOT_OPEN);
  const pane: Pane = { options, parts, area, edits, reading, scripts, copied: undefined };
  return {
    element: layOutPane(options.testId, options.label, parts),
    offer: choiceOf(pane),
    reload: reading.reload,
    hasUnsaved: edits.hasUnsaved,
  };
}
