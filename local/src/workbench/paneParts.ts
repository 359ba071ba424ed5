import { element } from './element.ts';
import type { MenuBar } from './menuBar.ts';
import type { CellBar, PaneMessage, WhoBar } from './paneBars.ts';
import type { SheetTabs } from './sheetTabs.ts';

/** The pieces a pane is put together from. */
export interface PaneParts {
  readonly select: HTMLSelectElement;
  readonly who: WhoBar;
  readonly menuBar: MenuBar;
  readonly cellBar: CellBar;
  readonly banner: PaneMessage;
  readonly state: PaneMessage;
  readonly tabs: SheetTabs;
  /** The sheet is drawn inside. */
  readonly sheet: HTMLElement;
  /** Holds the sheet, what covers it, and sidebars. */
  readonly body: HTMLElement;
}

/** Lays a pane out: title and person, menus and name box, banner, sheet, tabs. */
export function layOutPane(testId: string, label: string, parts: PaneParts): HTMLElement {
  const { select, who, menuBar, cellBar, banner, state, tabs, sheet, body } = parts;
  const title = element(
    'label',
    { class: 'workbook-title' },
    element('span', { class: 'pane-kind' }, label),
    select,
  );
  const head = element('header', { class: 'pane-head' }, title, who.element);
  const bars = element('div', { class: 'pane-bars' }, menuBar.element, cellBar.element);
  const center = element('div', { class: 'sheet-frame' }, sheet, state.element);
  body.append(center);
  return element(
    'section',
    { class: 'pane', 'data-testid': testId, 'aria-label': label },
    head,
    bars,
    banner.element,
    body,
    tabs.element,
  );
}
