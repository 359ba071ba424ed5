import { element } from './element.ts';

/** A line of a pop-up menu: something to choose, a line between groups, or a further menu. */
export type PopupEntry =
  | 'separator'
  | {
      readonly label: string;
      readonly isDisabled?: boolean;
      readonly choose?: () => void;
      readonly entries?: readonly PopupEntry[];
    };

function entryElement(entry: PopupEntry, close: () => void): HTMLElement {
  if (entry === 'separator') return element('li', { class: 'popup-line', role: 'separator' });
  const button = element('button', { type: 'button', role: 'menuitem', disabled: entry.isDisabled === true });
  button.append(entry.label);
  const item = element('li', { class: entry.entries ? 'popup-item has-submenu' : 'popup-item' }, button);
  if (entry.entries) item.append(listElement(entry.entries, close));
  else
    button.addEventListener('click', () => {
      close();
      entry.choose?.();
    });
  return item;
}

function listElement(entries: readonly PopupEntry[], close: () => void): HTMLElement {
  const items = entries.map((entry) => entryElement(entry, close));
  return element('ul', { class: 'popup', role: 'menu' }, ...items);
}

function moveFocus(list: HTMLElement, step: number): void {
  const buttons = [...list.querySelectorAll<HTMLButtonElement>(':scope > li > button:not([disabled])')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Keeps the menu inside the window. */
function place(list: HTMLElement, at: { x: number; y: number }): void {
  const { width, height } = list.getBoundingClientRect();
  list.style.left = `${String(Math.max(4, Math.min(at.x, window.innerWidth - width - 4)))}px`;
  list.style.top = `${String(Math.max(4, Math.min(at.y, window.innerHeight - height - 4)))}px`;
}

/** Opens a menu at a point of the window (pixels). Closes on a choice, Escape, or a press anywhere else. */
export function openPopupMenu(entries: readonly PopupEntry[], at: { x: number; y: number }): void {
  const before = document.activeElement;
  const close = (): void => {
    list.remove();
    window.removeEventListener('mousedown', onPress, true);
    window.removeEventListener('keydown', onKey, true);
    if (before instanceof HTMLElement) before.focus();
  };
  const onPress = (event: MouseEvent): void => {
    if (event.target instanceof Node && list.contains(event.target)) event.stopPropagation();
    else close();
  };
  const onKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const step = STEPS[event.key];
    if (event.key === 'Escape') close();
    if (step === undefined) return;
    event.preventDefault();
    moveFocus(list, step);
  };
  const list = listElement(entries, close);
  list.classList.add('popup-root');
  document.body.append(list);
  place(list, at);
  window.addEventListener('mousedown', onPress, true);
  window.addEventListener('keydown', onKey, true);
  moveFocus(list, 1);
}
