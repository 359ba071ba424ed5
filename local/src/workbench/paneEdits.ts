import type { EditHistory, StoredEdit } from './editHistory.ts';
import { NO_HISTORY, redo, remember, undo } from './editHistory.ts';
import type { LocalApi, RowsRequest } from './localApi.ts';
import type { PaneMessage } from './paneBars.ts';
import type { Paste } from './pasteBlock.ts';
import type { PendingCells } from './pendingCells.ts';
import type { Block, Cell } from './rangeNames.ts';
import { blockCells, blockName, rangeName } from './rangeNames.ts';
import type { Failure } from './request.ts';
import type { ScriptOutcome } from './scriptOutcome.ts';
import type { SheetArea } from './sheetArea.ts';
import type { WorkQueue } from './workQueue.ts';

/** The pane an edit happens in. */
export interface EditedPane {
  readonly api: LocalApi;
  readonly area: SheetArea;
  readonly pending: PendingCells;
  readonly queue: WorkQueue;
  readonly banner: PaneMessage;
  readonly workbookId: () => string;
  readonly person: () => string;
  readonly losesEvents: () => boolean;
  /** Answers whether the tab is the one shown now. */
  readonly openTab: (title: string) => Promise<boolean>;
  readonly status: (text: string) => void;
  readonly heard: (workbookId: string, outcome: ScriptOutcome) => void;
  readonly failed: (failure: Failure) => void;
}

/** An edit on its way. */
interface SentEdit {
  readonly id: number;
  readonly workbookId: string;
  readonly tab: string;
  readonly paste: Paste;
}

/** What a person does to the cells and rows of the tab shown. */
export interface PaneEdits {
  readonly edit: (paste: Paste) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly rows: (request: RowsRequest) => void;
  /** Edits the sheet already holds, whose cells still stand over it until it was read again. */
  readonly settled: () => readonly SentEdit[];
  /** Forgets settled edits; answers their cells on a tab, to be painted again. */
  readonly forget: (edits: readonly SentEdit[], tab: string) => Cell[];
  readonly hasUnsaved: () => boolean;
  /** Another workbook was opened. */
  readonly reset: () => void;
}

const sameTexts = (a: Paste['values'], b: Paste['values']): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Edits that could not be stored, and the banner that says so. */
interface Failures {
  readonly add: (edit: SentEdit, reason: string) => void;
  /** Forgets all of them and answers them. */
  readonly take: () => SentEdit[];
  readonly isEmpty: () => boolean;
}

function makeFailures(banner: PaneMessage, act: { retry: () => void; discard: () => void }): Failures {
  const failures = new Map<SentEdit, string>();
  const show = (): void => {
    const [first] = failures;
    if (!first) {
      banner.hide();
      return;
    }
    const [{ tab, paste }, reason] = first;
    const more = failures.size > 1 ? ` và ${String(failures.size - 1)} lần sửa khác` : '';
    banner.show(`Chưa lưu được ${tab}!${blockName(paste.block)}${more}. ${reason}`, [
      { label: 'Thử lại', choose: act.retry },
      { label: 'Bỏ thay đổi', choose: act.discard },
    ]);
  };
  return {
    add: (edit, reason) => {
      failures.set(edit, reason);
      show();
    },
    take: () => {
      const edits = [...failures.keys()];
      failures.clear();
      show();
      return edits;
    },
    isEmpty: () => failures.size === 0,
  };
}

/** Sends one edit in its turn; what becomes of it is for `stored` and `refused`. */
function sendEdit(
  pane: EditedPane,
  edit: SentEdit,
  outcome: { stored: () => void; refused: (reason: string) => void },
): void {
  const [as, triggers] = [pane.person(), !pane.losesEvents()];
  const range = rangeName(edit.tab, edit.paste.block);
  pane.status('Đang lưu và kiểm tra…');
  pane.queue.add(async () => {
    const answer = await pane.api.edit(edit.workbookId, { range, values: edit.paste.values, as, triggers });
    const isShown = edit.workbookId === pane.workbookId();
    if (answer.ok) {
      if (isShown) outcome.stored();
      pane.heard(edit.workbookId, answer);
    } else if (isShown) outcome.refused(answer.message);
    else pane.failed({ ...answer, message: `${range} của sổ vừa rời chưa lưu được. ${answer.message}` });
  });
}

/** Sends edits and keeps those that failed, until they are sent again or given up. */
function makeSender(pane: EditedPane) {
  let settled: readonly SentEdit[] = [];
  let last = 0;
  const mark = (edit: SentEdit, state: 'saving' | 'unsaved'): void => {
    pane.pending.set(edit.tab, edit.paste, edit.id, state);
    if (pane.area.grid()?.title === edit.tab) pane.area.paint(blockCells(edit.paste.block).flat());
  };
  const forget: PaneEdits['forget'] = (edits, tab) => {
    settled = settled.filter((edit) => !edits.includes(edit));
    return edits.flatMap((edit) => {
      const cells = pane.pending.forget(edit.tab, edit.paste, edit.id);
      return edit.tab === tab ? cells : [];
    });
  };
  const send = (edit: SentEdit): void => {
    const stored = (): void => {
      settled = [...settled, edit];
    };
    const refused = (reason: string): void => {
      mark(edit, 'unsaved');
      failures.add(edit, reason);
    };
    mark(edit, 'saving');
    sendEdit(pane, edit, { stored, refused });
  };
  const retry = (): void => {
    failures.take().forEach(send);
  };
  const discard = (): void => {
    pane.area.paint(forget(failures.take(), pane.area.grid()?.title ?? ''));
  };
  const failures = makeFailures(pane.banner, { retry, discard });
  const reset = (): void => {
    failures.take();
    settled = [];
    pane.pending.clear();
  };
  const sendNew = (tab: string, paste: Paste): void => {
    last += 1;
    send({ id: last, workbookId: pane.workbookId(), tab, paste });
  };
  return { sendNew, forget, reset, settled: () => settled, hasUnsaved: () => !failures.isEmpty() };
}

/** Makes the edits of a pane. One edit is one request with its whole block; requests go in order. */
export function makePaneEdits(pane: EditedPane): PaneEdits {
  const sender = makeSender(pane);
  let history: EditHistory = NO_HISTORY;
  const typedTexts = (block: Block): string[][] =>
    blockCells(block).map((row) => row.map(({ x, y }) => pane.area.look(x, y).typed));

  const replay = async (step: typeof undo, values: (edit: StoredEdit) => Paste['values']): Promise<void> => {
    const { history: next, edit } = step(history);
    if (!edit) return;
    history = next;
    // Another tab or workbook may have been chosen while this one was being read.
    if (pane.area.grid()?.title !== edit.tab && !(await pane.openTab(edit.tab))) return;
    sender.sendNew(edit.tab, { block: edit.block, values: values(edit) });
    pane.area.select(edit.block, true);
  };

  return {
    edit: (paste) => {
      const tab = pane.area.grid()?.title;
      if (tab === undefined) return;
      const before = typedTexts(paste.block);
      if (sameTexts(before, paste.values)) return;
      history = remember(history, { tab, block: paste.block, before, after: paste.values });
      sender.sendNew(tab, paste);
    },
    undo: () => void replay(undo, (edit) => edit.before),
    redo: () => void replay(redo, (edit) => edit.after),
    rows: (request) => {
      const [id, tab] = [pane.workbookId(), pane.area.grid()?.title];
      const who = { as: pane.person(), triggers: !pane.losesEvents() };
      if (tab === undefined) return;
      history = NO_HISTORY;
      pane.status('Đang sửa các dòng…');
      pane.queue.add(async () => {
        const answer = await pane.api.rows(id, tab, who, request);
        if (answer.ok) pane.heard(id, answer);
        else pane.failed(answer);
      });
    },
    settled: sender.settled,
    forget: sender.forget,
    hasUnsaved: sender.hasUnsaved,
    reset: () => {
      history = NO_HISTORY;
      sender.reset();
    },
  };
}
