import { askingRun } from './askingRun.ts';
import type { LocalApi, ScriptRun, Workbook } from './localApi.ts';
import type { MenuBar } from './menuBar.ts';
import { messageDialog, questionDialog } from './messageDialog.ts';
import type { PaneReading } from './paneReading.ts';
import type { Block } from './rangeNames.ts';
import { showScriptNotices, titleOf } from './scriptNotices.ts';
import type { ScriptOutcome } from './scriptOutcome.ts';
import type { ScriptSelection } from './scriptSelection.ts';
import { selectedBlock, scriptSelection } from './scriptSelection.ts';
import type { SheetArea } from './sheetArea.ts';
import type { Toasts } from './toasts.ts';

/** The pane whose workbook's script is run. */
export interface ScriptedPane {
  readonly api: Pick<LocalApi, 'run'>;
  readonly toasts: Toasts;
  readonly person: () => string;
  readonly reading: Pick<PaneReading, 'workbook' | 'openTab' | 'reload'>;
  readonly area: Pick<SheetArea, 'grid' | 'selection' | 'select'>;
  readonly menuBar: MenuBar;
  /** Sidebars open inside this element. */
  readonly host: HTMLElement;
  /** What a script did was stored, and read again. */
  readonly processed: () => void;
}

/** Running the script of a pane's workbook. Whatever a run is about, it stays with the workbook it began in. */
export interface PaneScripts {
  /** Runs a menu item: progress in the bar, questions and words of the script, then the sheet read again. */
  readonly runItem: (name: string, label: string) => Promise<void>;
  /** Runs `onOpen` and shows the menus it makes, unless another workbook was opened meanwhile. */
  readonly open: (workbook: Workbook) => Promise<void>;
  /** Shows what a script of this workbook had to say. */
  readonly heard: (workbookId: string, outcome: ScriptOutcome) => void;
}

const isShown = ({ reading }: ScriptedPane, id: string): boolean => reading.workbook()?.id === id;

/** Runs to the end; the answer says what is selected only when the script went somewhere else. */
async function runAsking(pane: ScriptedPane, id: string, run: Pick<ScriptRun, 'name' | 'args'>) {
  const [tab, block] = [pane.area.grid()?.title, pane.area.selection()];
  const selection = tab !== undefined && block ? scriptSelection(tab, block) : undefined;
  const [as, selected] = [pane.person(), selection && { selection }];
  const answer = await askingRun({
    run: (answers) => pane.api.run(id, { ...run, as, ...selected, ...(answers.length > 0 && { answers }) }),
    tell: (alert) => messageDialog(titleOf(alert), alert.message),
    ask: (alert) => questionDialog(titleOf(alert), alert.message, alert.buttons),
  });
  // The person may have gone elsewhere meanwhile.
  return answer.ok && sameSelection(answer.selection, selection)
    ? { ...answer, selection: undefined }
    : answer;
}

const sameSelection = (a: ScriptSelection | undefined, b: ScriptSelection | undefined): boolean =>
  a?.sheetName === b?.sheetName && (!a || !b || sameBlock(selectedBlock(a), selectedBlock(b)));

const sameBlock = (a: Block, b: Block): boolean =>
  a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;

/** Goes where the script went, when it went anywhere. */
async function follow(pane: ScriptedPane, { selection }: ScriptOutcome): Promise<void> {
  if (!selection) return;
  const isOpen = selection.sheetName === pane.area.grid()?.title;
  if (isOpen || (await pane.reading.openTab(selection.sheetName)))
    pane.area.select(selectedBlock(selection), false);
}

/** Makes the runs of a pane. */
export function makePaneScripts(pane: ScriptedPane): PaneScripts {
  const { reading, menuBar, toasts, processed } = pane;

  const readAgain = async (id: string): Promise<void> => {
    if (isShown(pane, id)) await reading.reload(false);
    processed();
  };
  const heard: PaneScripts['heard'] = (id, outcome) => {
    const run = async (name: string, args: readonly unknown[]): Promise<unknown> => {
      const answer = await runAsking(pane, id, { name, args });
      if (!answer.ok) throw new Error(answer.message);
      // A page asks often and changes seldom.
      if (answer.hasChanged || answer.error !== '') await readAgain(id);
      if (answer.error !== '') throw new Error(answer.error);
      heard(id, answer);
      if (isShown(pane, id)) await follow(pane, answer);
      return answer.result;
    };
    void showScriptNotices(outcome, { toasts, host: pane.host, run });
  };
  /** Runs with the bar saying so; the outcome, or undefined after a failure that was shown. */
  const runBusy = async (id: string, name: string, words: { busy: string; failed: string }) => {
    menuBar.setBusy(words.busy);
    const answer = await runAsking(pane, id, { name, args: [] });
    if (isShown(pane, id)) menuBar.setBusy('');
    if (answer.ok) return answer;
    toasts.show({ title: words.failed, message: answer.message }, 'error');
    return undefined;
  };
  return {
    heard,
    runItem: async (name, label) => {
      const id = reading.workbook()?.id;
      if (id === undefined) return;
      const outcome = await runBusy(id, name, { busy: `Đang chạy “${label}”…`, failed: label });
      if (outcome) heard(id, outcome);
      await readAgain(id);
      if (outcome && isShown(pane, id)) await follow(pane, outcome);
    },
    open: async ({ id }) => {
      const words = { busy: 'Đang mở trình đơn…', failed: 'Không mở được trình đơn' };
      const outcome = await runBusy(id, 'onOpen', words);
      if (!outcome || !isShown(pane, id)) return;
      menuBar.show(outcome.menus);
      heard(id, outcome);
    },
  };
}
