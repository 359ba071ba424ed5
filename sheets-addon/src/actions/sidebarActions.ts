import type { Ports } from '../ports.ts';
import type { SidebarState } from '../ui/sidebarModel.ts';
import { checkedWorkbook } from './checkedWorkbook.ts';
import { columnPosition } from './columnPosition.ts';
import { TABS } from '../../../core/src/schema/tabs.ts';
import { describeSync } from './menuActions.ts';
import { syncForSidebar, withHeld } from './heldCards.ts';
import { BUSY, classesIn } from './repeatedWords.ts';
import { describeSidebar, readSidebar } from './sidebarState.ts';
import { noticeOf } from './sidebarPage.ts';
import type { SyncSummary } from './syncWorkbook.ts';

/** Menu: opens the sidebar, at the page that this function of `entry.ts` answers, if one is named. */
export function openSidebar({ ui }: Pick<Ports, 'ui'>, first?: string): void {
  ui.showSidebar('sidebar', first);
}

/** Sidebar: sends what changed and checks everything, as the menu does. */
export const syncFromSidebar = (ports: Ports): SidebarState => tellSync(ports, syncForSidebar(ports));

/** Sidebar: sends a held change that the person means, by the token that came with its question. */
export const confirmHeldChange = (ports: Ports, classCode: unknown, confirm: unknown): SidebarState =>
  tellSync(
    ports,
    syncForSidebar(ports, { accepts: (code, held) => code === classCode && held.confirm === confirm }),
  );

function tellSync(ports: Ports, summary: SyncSummary | undefined): SidebarState {
  if (summary === undefined) return readSidebar(ports, noticeOf('bad', BUSY));
  const { text, isProblem } = heldOnly(summary) ?? describeSync(summary);
  return withHeld(ports, summary, noticeOf(isProblem ? 'bad' : 'good', text));
}

/** When nothing but questions keeps classes from being sent, the cards under it say why. */
function heldOnly({ sent, notSent, held }: SyncSummary): ReturnType<typeof describeSync> | undefined {
  if (held.length === 0 || notSent > held.length) return undefined;
  const done = sent > 0 ? `Đã gửi ${classesIn(sent)}. ` : '';
  return { text: `${done}${classesIn(held.length)} có thay đổi lớn, tỉnh chưa nhận.`, isProblem: true };
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
