import type { Ports } from '../ports.ts';
import type { SidebarState } from '../ui/sidebarModel.ts';
import { checkedWorkbook } from './checkedWorkbook.ts';
import { columnPosition } from './columnPosition.ts';
import { TABS } from '../../../core/src/schema/tabs.ts';
import { describeSync } from './menuActions.ts';
import { noticeOf } from './repairActions.ts';
import { BUSY } from './repeatedWords.ts';
import { describeSidebar, readSidebar } from './sidebarState.ts';
import { syncForWaiting } from './syncQueued.ts';
import { syncWorkbook } from './syncWorkbook.ts';

/** Menu: opens the sidebar. */
export function openSidebar({ ui }: Pick<Ports, 'ui'>): void {
  ui.showSidebar('sidebar');
}

/** Sidebar: sends what changed and checks everything, as the menu does. */
export function syncFromSidebar(ports: Ports): SidebarState {
  const summary = syncForWaiting(ports, (alone) => syncWorkbook(alone, 'menu'));
  if (summary === undefined) return readSidebar(ports, noticeOf('bad', BUSY));
  const { text, isProblem } = describeSync(summary);
  return readSidebar(ports, noticeOf(isProblem ? 'bad' : 'good', text));
}

/** Sidebar: takes the person to the finding after the one of their cell, the worst first; from elsewhere to the first. */
export function showNextFinding(ports: Ports): SidebarState {
  const checked = checkedWorkbook(ports);
  if (typeof checked === 'string') return readSidebar(ports);
  const places = checked.issues.map(({ kind, rowNumber, field }) => ({
    tab: TABS[kind],
    row: rowNumber,
    column: Math.max(columnPosition(checked.reading, kind, field), 0) + 1,
  }));
  const keys = places.map(({ tab, row, column }) => [tab, row, column].join('|'));
  const here = ports.ui.activeCell();
  const at = keys.lastIndexOf([here?.tab, here?.row, here?.column].join('|'));
  const place = places[at + 1] ?? places[0] ?? here;
  if (place !== undefined) ports.ui.goTo(place);
  return describeSidebar(ports, checked, { place });
}
