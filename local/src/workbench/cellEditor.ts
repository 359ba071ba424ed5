import type jspreadsheet from 'jspreadsheet-ce';
import { element } from './element.ts';

/** A cell being edited. */
export interface OpenEdit {
  readonly input: HTMLTextAreaElement;
  readonly x: number;
  readonly y: number;
  /** Aborted when the editor closes. */
  readonly closed: AbortSignal;
}

/** What the editor needs of its grid. */
export interface EditorOwner {
  /** Somebody types and no editor is open: opens it on the selected cell, if there is one. */
  readonly begin: () => void;
  /** Closes the editor, storing what it holds when `save` is true. */
  readonly finish: (save: boolean) => void;
  readonly opened: (edit: OpenEdit) => void;
  /** Keys come here from now on. */
  readonly focused: () => void;
}

/**
 * The one place of a grid where text is typed. It keeps the focus while a cell is selected, unseen over that cell, and
 * shows itself with the first text that arrives, so that nothing is lost however it arrives: keys, an input method that
 * composes or takes characters back, a character picker.
 */
export interface CellEditor {
  readonly element: HTMLElement;
  /** What the grid component opens and closes as the editor of its columns. */
  readonly columnType: jspreadsheet.CustomEditor;
  /** Waits over the selected cell; takes the focus when `focus` is true. */
  readonly waitAt: (cell: Element, focus: boolean) => void;
  /** The sheet was scrolled: stays over its cell. */
  readonly follow: () => void;
}

const ENDINGS: Readonly<Record<string, boolean>> = { Enter: true, Tab: true, Escape: false };

/** Puts the editor over a cell, within its frame; pixels. */
function placeOver(box: HTMLElement, cell: Element): void {
  const frame = box.parentElement?.getBoundingClientRect();
  if (!frame) return;
  const { left, top, width, height } = cell.getBoundingClientRect();
  const at = {
    x: Math.max(0, Math.min(left - frame.left, frame.width - 40)),
    y: Math.max(0, Math.min(top - frame.top, frame.height - 24)),
  };
  box.style.translate = `${String(at.x)}px ${String(at.y)}px`;
  box.style.setProperty('--cell-width', `${String(Math.min(width, frame.width - at.x))}px`);
  box.style.setProperty('--cell-height', `${String(height)}px`);
  box.style.setProperty('--room', `${String(frame.width - at.x)}px`);
}

function insertNewline(input: HTMLTextAreaElement): void {
  input.setRangeText('\n', input.selectionStart, input.selectionEnd, 'end');
  input.dispatchEvent(new Event('input'));
}

/** The editor's elements and what it is doing. */
interface Editor {
  readonly owner: EditorOwner;
  readonly input: HTMLTextAreaElement;
  readonly box: HTMLElement;
  open: { readonly cell: Element; readonly closing: AbortController } | undefined;
  /** Whether it opens because of what is being typed into it. */
  isTyped: boolean;
}

function makeEditor(owner: EditorOwner): Editor {
  const input = element('textarea', {
    rows: '1',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-label': 'Nội dung ô',
    'data-testid': 'cell-editor',
  });
  const box = element('div', { class: 'cell-editor' }, input);
  return { owner, input, box, open: undefined, isTyped: false };
}

const columnTypeOf = (editor: Editor): jspreadsheet.CustomEditor => ({
  openEditor: (...[cell, value, x, y]) => {
    const { owner, input, box, isTyped } = editor;
    const closing = new AbortController();
    editor.open = { cell, closing };
    // What is being typed or composed stays untouched: writing the value would break the composition off.
    if (!isTyped) input.value = String(value);
    placeOver(box, cell);
    box.classList.add('is-open');
    input.focus({ preventScroll: true });
    if (!isTyped) input.setSelectionRange(input.value.length, input.value.length);
    owner.opened({ input, x: Number(x), y: Number(y), closed: closing.signal });
  },
  closeEditor: (...[cell, , , , table]) => {
    const { value } = editor.input;
    // The component puts back what the cell looked like when the editor opened; it may have been painted since.
    if (table.edition) table.edition[1] = cell.innerHTML;
    editor.open?.closing.abort();
    editor.open = undefined;
    editor.box.classList.remove('is-open');
    editor.input.value = '';
    return value;
  },
});

/** Ends the editing at Enter, Tab and Escape; the grid component, which hears the key next, then moves the selection. */
function endAtKeys({ owner, input, box }: Editor): void {
  box.addEventListener('keydown', (event) => {
    const save = event.isComposing ? undefined : ENDINGS[event.key];
    if (save === undefined || !box.classList.contains('is-open')) return;
    if (event.key === 'Enter' && (event.altKey || event.ctrlKey)) {
      event.preventDefault();
      event.stopPropagation();
      insertNewline(input);
    } else owner.finish(save);
  });
}

/** Opens the editor with the first text that arrives; closes it when the focus goes to another part of the page. */
function listenToInput(editor: Editor): void {
  const { owner, input } = editor;
  const begin = (): void => {
    if (editor.open) return;
    editor.isTyped = true;
    owner.begin();
    editor.isTyped = false;
  };
  input.addEventListener('compositionstart', begin);
  input.addEventListener('input', () => {
    // A line break alone is nobody's text: the key that brought the focus here may end as one.
    if (input.value !== '' && (editor.open || input.value !== '\n')) begin();
    if (!editor.open) input.value = '';
  });
  input.addEventListener('focus', owner.focused);
  input.addEventListener('blur', () => {
    // A window that loses the focus keeps it inside.
    if (editor.open && document.activeElement !== input) owner.finish(true);
  });
}

/** Makes the editor; its element belongs into the frame around the grid. */
export function makeCellEditor(owner: EditorOwner): CellEditor {
  const editor = makeEditor(owner);
  const { input, box } = editor;
  listenToInput(editor);
  endAtKeys(editor);
  // The grid component takes a press inside the editor for one outside of its cells.
  for (const name of ['mousedown', 'mouseup', 'dblclick', 'contextmenu'])
    box.addEventListener(name, (event) => {
      event.stopPropagation();
    });
  return {
    element: box,
    columnType: columnTypeOf(editor),
    waitAt: (cell, focus) => {
      if (!editor.open) placeOver(box, cell);
      if (focus) input.focus({ preventScroll: true });
    },
    follow: () => {
      if (editor.open) placeOver(box, editor.open.cell);
    },
  };
}
