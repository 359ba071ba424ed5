import { element } from './element.ts';
import type { PopupEntry } from './popupMenu.ts';
import { openPopupMenu } from './popupMenu.ts';
import type { MenuEntry, ScriptMenu } from './scriptOutcome.ts';

/** The menus the workbook's script added. */
export interface MenuBar {
  readonly element: HTMLElement;
  readonly show: (menus: readonly ScriptMenu[]) => void;
  /** While something runs the menus cannot be opened and the bar says so. */
  readonly setBusy: (what: string) => void;
}

type Run = (name: string, label: string) => void;

function popupEntry(entry: MenuEntry, run: Run): PopupEntry {
  if (entry.kind === 'separator') return 'separator';
  if (entry.kind === 'submenu')
    return { label: entry.label, entries: entry.entries.map((inner) => popupEntry(inner, run)) };
  return {
    label: entry.label,
    choose: () => {
      run(entry.run, entry.label);
    },
  };
}

/** Makes an empty menu bar; `run` gets the function's name and the label chosen. */
export function makeMenuBar(run: Run): MenuBar {
  const buttons = element('div', { class: 'menu-buttons' });
  const busy = element('span', { class: 'menu-busy', role: 'status' });
  const bar = element('div', { class: 'menu-bar', 'data-testid': 'menu-bar' }, buttons, busy);
  const menuButton = (menu: ScriptMenu): HTMLElement => {
    const button = element(
      'button',
      { type: 'button', class: 'menu-button', 'aria-haspopup': 'menu' },
      menu.name,
    );
    button.addEventListener('click', () => {
      const { left, bottom } = button.getBoundingClientRect();
      const entries = menu.entries.map((entry) => popupEntry(entry, run));
      openPopupMenu(entries, { x: left, y: bottom });
    });
    return button;
  };
  return {
    element: bar,
    show: (menus) => {
      buttons.replaceChildren(...menus.map(menuButton));
    },
    setBusy: (what) => {
      busy.textContent = what;
      bar.classList.toggle('is-busy', what !== '');
      for (const button of buttons.querySelectorAll('button')) button.disabled = what !== '';
    },
  };
}
