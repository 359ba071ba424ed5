import { element } from './element.ts';
import type { SheetTab } from './sheetModel.ts';

/** The row of tabs under a sheet. */
export interface SheetTabs {
  readonly element: HTMLElement;
  readonly show: (tabs: readonly SheetTab[], current: string) => void;
}

/** Makes the row; `choose` gets the title of the tab pressed. Hidden tabs are left out. */
export function makeSheetTabs(choose: (title: string) => void): SheetTabs {
  const row = element('div', { class: 'sheet-tabs', role: 'tablist' });
  const tabButton = (title: string, isCurrent: boolean): HTMLElement =>
    element(
      'button',
      {
        type: 'button',
        role: 'tab',
        class: 'sheet-tab',
        'aria-selected': String(isCurrent),
        'data-testid': `tab-${title}`,
        click: () => {
          choose(title);
        },
      },
      title,
    );
  return {
    element: row,
    show: (tabs, current) => {
      const shown = tabs.filter((tab) => !tab.hidden);
      row.replaceChildren(...shown.map(({ title }) => tabButton(title, title === current)));
      row.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
  };
}
