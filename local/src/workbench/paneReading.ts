import type { Workbook } from './localApi.ts';
import type { PaneMessage } from './paneBars.ts';
import type { Cell } from './rangeNames.ts';
import type { SheetArea } from './sheetArea.ts';
import type { SheetTab } from './sheetModel.ts';
import type { SheetsReader } from './sheetsRead.ts';
import type { SheetTabs } from './sheetTabs.ts';
import { makeTurns } from './turns.ts';

/** What reading a workbook needs of its pane. */
export interface ReadPane {
  readonly reader: SheetsReader;
  readonly area: SheetArea;
  readonly tabs: SheetTabs;
  readonly state: PaneMessage;
  readonly firstTab: string;
  /** The tab shown could not be read again; what stands on the screen stays. */
  readonly stale: (reason: string) => void;
  /** Called just before a tab is read; the answer is called after, and names cells to paint again. */
  readonly beforeRead: () => (tab: string) => Cell[];
}

/** Which workbook and tab a pane shows, and reading them. */
export interface PaneReading {
  readonly workbook: () => Workbook | undefined;
  /** Opens a workbook: its tabs, and one of them. What was shown of another one is gone at once. */
  readonly open: (workbook: Workbook) => Promise<void>;
  /** Shows a tab. Answers whether it is the one shown now: another may have been chosen meanwhile. */
  readonly openTab: (title: string) => Promise<boolean>;
  /** Reads tabs and sheet again; `flash` marks changed texts. Answers how many changed. */
  readonly reload: (flash: boolean) => Promise<number>;
}

const EMPTY =
  'Sổ này chưa có trang tính nào. Hãy bấm “Tổng hợp ngay”, hoặc chạy một mục trong trình đơn Sổ Lớp để tạo.';

const isShown = (tab: SheetTab): boolean => !tab.hidden;

/** The tab to show: the one wanted if it still is there, else the pane's first choice, else the first visible one. */
export function pickTab(tabs: readonly SheetTab[], wanted: string, firstTab: string): string | undefined {
  const shown = tabs.filter(isShown).map(({ title }) => title);
  return [wanted, firstTab].find((title) => shown.includes(title)) ?? shown[0];
}

/** Where a reading ended: the tab it is about and how many texts changed. */
interface Read {
  readonly title: string;
  readonly changed: number;
}

/** A reading that was asked for. */
interface Request {
  readonly id: string;
  readonly wanted: string;
  readonly flash: boolean;
  /** Whether no later reading was asked for meanwhile. */
  readonly isLatest: () => boolean;
  readonly fail: (text: string) => void;
}

async function readSheet(pane: ReadPane, request: Request, title: string): Promise<Read | undefined> {
  const settle = pane.beforeRead();
  const sheet = await pane.reader.grid(request.id, title);
  if (!request.isLatest()) return undefined;
  if (!sheet.ok) {
    request.fail(sheet.message);
    return undefined;
  }
  const changed = await pane.area.show(sheet.grid, settle(title));
  if (!request.isLatest()) return undefined;
  pane.state.hide();
  if (request.flash) pane.area.flash(changed);
  return { title, changed: changed.length };
}

/** Reads the tabs and the sheet of one; undefined when it could not be shown or a later reading overtook it. */
async function readWorkbook(pane: ReadPane, request: Request): Promise<Read | undefined> {
  const answer = await pane.reader.tabs(request.id);
  if (!request.isLatest()) return undefined;
  if (!answer.ok) {
    request.fail(answer.message);
    return undefined;
  }
  const title = pickTab(answer.tabs, request.wanted, pane.firstTab);
  pane.tabs.show(answer.tabs, title ?? '');
  if (title !== undefined) return readSheet(pane, request, title);
  pane.area.clear();
  request.fail(EMPTY);
  return undefined;
}

/** Makes the reading of a pane. Only the latest of several overlapping readings is shown. */
export function makePaneReading(pane: ReadPane): PaneReading {
  const turns = makeTurns();
  let workbook: Workbook | undefined;
  let tab = '';

  async function read(wanted: string, flash: boolean): Promise<number> {
    const id = workbook?.id;
    if (id === undefined) return 0;
    const isLatest = turns.start();
    tab = wanted;
    const fail = (text: string): void => {
      if (pane.area.grid()?.title === wanted) {
        pane.stale(text);
        return;
      }
      pane.state.show(text, [{ label: 'Thử lại', choose: () => void read(wanted, false) }]);
    };
    const done = await readWorkbook(pane, { id, wanted, flash, isLatest, fail });
    if (done && isLatest()) tab = done.title;
    return done?.changed ?? 0;
  }

  return {
    workbook: () => workbook,
    open: async (next) => {
      // An open cell editor is stored when its sheet goes, and belongs to the workbook shown until now.
      pane.area.clear();
      workbook = next;
      pane.state.show('Đang mở sổ…');
      await read(tab, false);
    },
    openTab: async (title) => {
      const opened = workbook;
      await read(title, false);
      return workbook === opened && pane.area.grid()?.title === title;
    },
    reload: (flash) => read(tab, flash),
  };
}
