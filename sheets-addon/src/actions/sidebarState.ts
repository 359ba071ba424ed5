import { ROW_KINDS, TABS, type RowKind } from '../../../core/src/schema/tabs.ts';
import { printAmount } from '../../../core/src/wording/printAmount.ts';
import type { Place, Ports } from '../ports.ts';
import type {
  SidebarAction,
  SidebarCard,
  SidebarCount,
  SidebarSection,
  SidebarState,
} from '../ui/sidebarModel.ts';
import { checkedWorkbook, type CheckedWorkbook } from './checkedWorkbook.ts';
import { kindOfTab } from './checkTouchedRows.ts';
import { isAcknowledged, readClassMemory } from './classMemory.ts';
import { columnPosition } from './columnPosition.ts';
import { findingCard } from './findingCards.ts';
import type { LocatedIssue } from './findIssues.ts';
import { SEVERITY_WORDS } from './ownNote.ts';
import { WORST_FIRST } from './planMarks.ts';
import { keptRepair } from './repairMemory.ts';
import { returnedLines } from './returnedPeriods.ts';
import { classesIn } from './repeatedWords.ts';
import { cellAddress, FINDING_HEADERS } from './showFindings.ts';
import { shownKey } from './syncWorkbook.ts';

/** What the sidebar is made from. */
export type SidebarPorts = Pick<Ports, 'cells' | 'cache' | 'clock' | 'memory' | 'triggers' | 'ui'>;

/** What the sidebar shows for the cell the person is at. One call for each synced tab, one more at the tab `Kiểm tra`. */
export const readSidebar = (ports: SidebarPorts, notice?: SidebarCard): SidebarState =>
  describeSidebar(ports, checkedWorkbook(ports), { place: ports.ui.activeCell(), notice });

/**
 * Something that differs when the sidebar may have something else to show: the person is at another cell, or other things
 * are found wrong since. Reads no cell, so that it may be asked every few seconds.
 */
export const sidebarStampOf = ({ cache, ui }: Pick<Ports, 'cache' | 'ui'>): string =>
  stampAt(cache, ui.activeCell());

const stampAt = (cache: Ports['cache'], place: Place | undefined): string => {
  const shown = cache.read(ROW_KINDS.map(shownKey));
  const { tab, row, column } = place ?? { tab: '', row: 0, column: 0 };
  return [tab, row, column, ...ROW_KINDS.map((kind) => shown[shownKey(kind)] ?? '')].join('|');
};

/** What the sidebar shows of a workbook that was just checked, for a person at that place. */
export function describeSidebar(
  ports: SidebarPorts,
  checked: CheckedWorkbook | string,
  { place, notice }: { readonly place: Place | undefined; readonly notice?: SidebarCard | undefined },
): SidebarState {
  const stamp = stampAt(ports.cache, place);
  const said = notice === undefined ? {} : { notice };
  if (typeof checked === 'string') {
    const sections = [{ title: 'Chưa xem được', cards: [], empty: checked }];
    return { stamp, ...said, sections, foot: { title: '', counts: [], lines: [], actions: [] } };
  }
  return {
    stamp,
    ...said,
    sections: sectionsAt(checked, focusOf(ports.cells, place)),
    foot: {
      title: 'Cả bảng tính',
      counts: countsOf(checked.issues),
      lines: syncLines(ports, checked),
      actions: [
        ...(checked.issues.length > 0 ? [NEXT_FINDING] : []),
        SYNC_NOW,
        ...(notice === undefined ? lastRepair(ports) : []),
      ],
    },
  };
}

const NEXT_FINDING: SidebarAction = {
  label: 'Tới lỗi tiếp theo',
  run: 'goToNextFinding',
  args: [],
  busy: 'Đang tìm…',
  isMain: false,
};
const SYNC_NOW: SidebarAction = {
  label: 'Đồng bộ ngay',
  run: 'syncInSidebar',
  args: [],
  busy: 'Đang đồng bộ…',
  isMain: false,
};

/** The button that takes back the last repair of this account. */
export const undoAction = (label: string): SidebarAction => ({
  label,
  run: 'undoRepair',
  args: [],
  busy: 'Đang hoàn tác…',
  isMain: false,
});

function lastRepair(ports: SidebarPorts): SidebarAction[] {
  const kept = keptRepair(ports);
  return kept === undefined ? [] : [undoAction(`Hoàn tác lần sửa gần nhất (${printAmount(kept.length)} ô)`)];
}

const LINK_AT = FINDING_HEADERS.length - 1;

/** The cell that is looked at: at a line of `Kiểm tra`, the cell of that finding. */
export function focusOf(cells: Ports['cells'], place: Place | undefined): Place | undefined {
  if (place?.tab !== TABS.findings) return place;
  const link = String(cells.readTab(TABS.findings)?.[place.row - 1]?.[LINK_AT] ?? '');
  const [, tab = '', letters = '', row] = /^(.+)!([A-Z]+)(\d+)$/.exec(link) ?? [];
  const column = [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
  return column === 0 ? place : { tab, row: Number(row), column };
}

function sectionsAt(workbook: CheckedWorkbook, place: Place | undefined): SidebarSection[] {
  const kind = kindOfTab(place?.tab ?? '');
  if (place === undefined || kind === undefined) return [NO_CELL];
  const inRow = workbook.issues.filter((issue) => issue.kind === kind && issue.rowNumber === place.row);
  const isHere = ({ field }: LocatedIssue): boolean =>
    columnPosition(workbook.reading, kind, field) === place.column - 1;
  const here = inRow.filter(isHere);
  const beside = inRow.filter((issue) => !isHere(issue));
  const cards = (issues: readonly LocatedIssue[], areHere: boolean): SidebarCard[] =>
    issues.map((issue) => findingCard(workbook, issue, areHere));
  return [
    { title: titleOf(workbook, kind, place), cards: cards(here, true), empty: 'Không có lỗi ở ô này.' },
    ...(beside.length === 0
      ? []
      : [{ title: `Ô khác của dòng ${String(place.row)}`, cards: cards(beside, false), empty: '' }]),
  ];
}

const NO_CELL: SidebarSection = {
  title: 'Chưa chọn ô dữ liệu',
  cards: [],
  empty: `Chọn một ô ở một trong các tab ${ROW_KINDS.map((kind) => TABS[kind]).join(', ')} để xem lỗi của ô đó.`,
};

const titleOf = ({ values }: CheckedWorkbook, kind: RowKind, { row, column }: Place): string =>
  [`${TABS[kind]} ${cellAddress(row, column - 1)}`, String(values[kind][0]?.[column - 1] ?? '')]
    .filter((part) => part !== '')
    .join(' · ');

const countsOf = (issues: readonly LocatedIssue[]): SidebarCount[] =>
  WORST_FIRST.map((tone) => ({
    tone,
    label: SEVERITY_WORDS[tone].toLowerCase(),
    count: issues.filter(({ severity }) => severity === tone).length,
  }));

const NO_SYNC_COLUMN =
  'Tab Lớp không có cột “Đồng bộ” để ghi lớp nào đã gửi. Hãy chọn Sổ Lớp > Thiết lập bảng tính để thêm lại.';

function syncLines({ memory, clock }: SidebarPorts, { reading }: CheckedWorkbook): string[] {
  const { classes } = reading;
  const known = readClassMemory(memory);
  const last = Math.max(...[...known.values()].map(({ at }) => at));
  const waiting = classes.filter((one) => !isAcknowledged(one, known)).length;
  return [
    known.size === 0 ? 'Chưa gửi lớp nào về tỉnh.' : `Gửi về tỉnh gần nhất: ${clock.show(last)}.`,
    ...(waiting > 0 ? [`${classesIn(waiting)} có thay đổi chưa gửi.`] : []),
    ...(columnPosition(reading, 'class', 'syncMark') < 0 ? [NO_SYNC_COLUMN] : []),
    ...returnedLines(memory),
  ];
}
