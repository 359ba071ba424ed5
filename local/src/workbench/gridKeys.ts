import { formatClipboard, parseClipboard } from './clipboardText.ts';
import type { Direction } from './jumpTarget.ts';
import { DIRECTIONS } from './jumpTarget.ts';

/** What keys and the clipboard ask of the grid that has them. */
export interface KeyActions {
  /** Whether keys pressed now are meant for this grid and no cell is being edited. */
  readonly isListening: () => boolean;
  /** Whether keys pressed now are meant for this grid, editing or not. */
  readonly isActive: () => boolean;
  readonly clear: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly page: (by: -1 | 1) => void;
  readonly jump: (direction: Direction) => void;
  /** To the first cell of the row, or of the sheet. */
  readonly home: (ofSheet: boolean) => void;
  readonly copied: () => string[][];
  readonly paste: (rows: string[][]) => void;
  /** Called after the grid itself has dealt with a key. */
  readonly afterKey: (event: KeyboardEvent) => void;
}

type KeyName =
  | 'clear'
  | 'undo'
  | 'redo'
  | 'pageUp'
  | 'pageDown'
  | 'jump'
  | 'rowStart'
  | 'sheetStart'
  | 'clipboard'
  | 'nothing';

const PLAIN: Readonly<Record<string, KeyName>> = {
  Delete: 'clear',
  Backspace: 'clear',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
  Home: 'rowStart',
};
const WITH_CTRL: Readonly<Record<string, KeyName>> = {
  home: 'sheetStart',
  arrowleft: 'jump',
  arrowright: 'jump',
  arrowup: 'jump',
  arrowdown: 'jump',
  z: 'undo',
  y: 'redo',
  c: 'clipboard',
  x: 'clipboard',
  v: 'clipboard',
  s: 'nothing',
};

/** What a key pressed on the grid means; undefined: the grid's own business (arrows, Enter, Tab, F2, letters). */
export function keyMeaning(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
): KeyName | undefined {
  const key = event.key.toLowerCase();
  const hasCtrl = event.ctrlKey || event.metaKey;
  if (event.shiftKey) return hasCtrl && key === 'z' ? 'redo' : undefined;
  return hasCtrl ? WITH_CTRL[key] : PLAIN[event.key];
}

const IN_COMPOSITION: ReadonlySet<string> = new Set(['Process', 'Dead', 'Unidentified', '']);

/** Whether a key types text, itself or through an input method; AltGr, which is Ctrl+Alt on some systems, types too. */
export function isTyping({
  key,
  ctrlKey,
  altKey,
  metaKey,
  isComposing,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing'>): boolean {
  if (isComposing || IN_COMPOSITION.has(key)) return true;
  return [...key].length === 1 && !metaKey && (!ctrlKey || altKey);
}

function act(meaning: KeyName, key: string, actions: KeyActions): void {
  const table: Readonly<Record<KeyName, () => void>> = {
    clear: actions.clear,
    undo: actions.undo,
    redo: actions.redo,
    pageUp: () => {
      actions.page(-1);
    },
    pageDown: () => {
      actions.page(1);
    },
    jump: () => {
      const direction = DIRECTIONS[key];
      if (direction) actions.jump(direction);
    },
    rowStart: () => {
      actions.home(false);
    },
    sheetStart: () => {
      actions.home(true);
    },
    clipboard: () => undefined,
    nothing: () => undefined,
  };
  table[meaning]();
}

/** Whether an event belongs to something outside every grid, a form control, a button or a dialog. */
export const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element && target !== document.body && !target.closest('.grid-surface');

/**
 * Listens to keys and the clipboard before the grid component does, whose own clipboard, undo and delete know nothing
 * of the stored sheet.
 * @returns a function that stops listening
 */
export function listenToKeys(actions: KeyActions): () => void {
  const controller = new AbortController();
  const capture = { capture: true, signal: controller.signal };
  const onKey = (event: KeyboardEvent): void => {
    if (!actions.isListening()) return;
    const meaning = keyMeaning(event);
    if (!meaning) {
      // Left to the cell editor that has the focus: the component would open it before the text is there.
      if (isTyping(event)) event.stopPropagation();
      return;
    }
    event.stopPropagation();
    // The clipboard's own events follow only when the key's default is left alone.
    if (meaning !== 'clipboard') event.preventDefault();
    act(meaning, event.key, actions);
  };
  const onCopy = (event: ClipboardEvent): void => {
    if (!actions.isListening() || isElsewhere(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    event.clipboardData?.setData('text/plain', formatClipboard(actions.copied()));
    if (event.type === 'cut') actions.clear();
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (!actions.isListening() || isElsewhere(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text !== '') actions.paste(parseClipboard(text));
  };
  window.addEventListener('keydown', onKey, capture);
  window.addEventListener('copy', onCopy, capture);
  window.addEventListener('cut', onCopy, capture);
  window.addEventListener('paste', onPaste, capture);
  const onAfterKey = (event: KeyboardEvent): void => {
    if (actions.isActive()) actions.afterKey(event);
  };
  window.addEventListener('keydown', onAfterKey, { signal: controller.signal });
  return () => {
    controller.abort();
  };
}
