import { PROVINCE_TABS, TABS } from '../../../core/src/schema/tabs.ts';
import type { MenuItem, Ports } from '../ports.ts';
import { checkWorkbook, syncWorkbook, type SyncSummary } from './syncWorkbook.ts';

const MENU = 'Sổ Lớp';
const BUSY = 'Bảng tính đang được đồng bộ ở nơi khác. Hãy thử lại sau ít phút.';
const HELP: MenuItem = { caption: 'Trợ giúp', run: 'showHelp' };

const REPORTER_MENU: readonly MenuItem[] = [
  { caption: 'Đồng bộ ngay', run: 'syncNow' },
  { caption: 'Kiểm tra toàn bộ', run: 'checkAll' },
  { caption: 'Thiết lập bảng tính', run: 'setUpWorkbook' },
  { caption: 'Bật tự động đồng bộ', run: 'installTriggers' },
  HELP,
];

const PROVINCE_MENU: readonly MenuItem[] = [
  { caption: 'Tổng hợp ngay', run: 'publishNow' },
  { caption: 'Quét các bảng tính', run: 'sweepNow' },
  HELP,
];

const isProvince = (layout: Ports['layout']): boolean => layout.tabs().includes(PROVINCE_TABS.settings);

/** Builds the menu of this workbook. Where the script may not look into the workbook yet, it is the reporters'. */
export function buildMenu({ ui, layout }: Pick<Ports, 'ui' | 'layout'>, mayRead: boolean): void {
  ui.addMenu(MENU, mayRead && isProvince(layout) ? PROVINCE_MENU : REPORTER_MENU);
}

/** Menu: sends what changed, checks everything, and says what came of it. */
export function syncFromMenu(ports: Ports): void {
  const summary = syncWorkbook(ports, 'menu');
  if (summary === undefined) ports.ui.toast(BUSY);
  else tell(ports.ui, summary, sentPart(summary));
}

/** Menu: checks and marks everything; sends nothing. */
export function checkFromMenu(ports: Ports): void {
  const summary = checkWorkbook(ports);
  if (summary === undefined) ports.ui.toast(BUSY);
  else tell(ports.ui, summary, 'Đã kiểm tra.');
}

function tell(ui: Ports['ui'], summary: SyncSummary, done: string): void {
  const { problem, notSent } = summary;
  if (problem === undefined) {
    ui.toast(`${done} ${issuesPart(summary)}`);
    return;
  }
  const count = notSent > 0 ? `${String(notSent)} lớp chưa gửi được: ` : '';
  const sentence = count === '' ? problem.charAt(0).toUpperCase() + problem.slice(1) : problem;
  ui.alert(MENU, `${summary.sent > 0 ? `${done} ` : ''}${count}${sentence}`);
}

const sentPart = ({ sent }: SyncSummary): string =>
  sent === 0 ? 'Không có gì mới để gửi.' : `Đã gửi ${String(sent)} lớp.`;

/** `Còn 3 lỗi chặn, 5 cảnh báo: xem tab Kiểm tra.` */
export function issuesPart({ block, warn, hint }: Pick<SyncSummary, 'block' | 'warn' | 'hint'>): string {
  const parts = [
    ...(block > 0 ? [`${String(block)} lỗi chặn`] : []),
    ...(warn > 0 ? [`${String(warn)} cảnh báo`] : []),
    ...(hint > 0 ? [`${String(hint)} gợi ý`] : []),
  ];
  return parts.length === 0 ? 'Không có lỗi.' : `Còn ${parts.join(', ')}: xem tab ${TABS.findings}.`;
}

/** Menu: shows the guide. */
export function showGuide({ ui, layout }: Pick<Ports, 'ui' | 'layout'>): void {
  const tabs = layout.tabs();
  if (tabs.includes(TABS.guide)) ui.showTab(TABS.guide);
  else if (tabs.includes(PROVINCE_TABS.settings)) {
    ui.alert(
      MENU,
      'Tab Cấu hình ghi bảng tính của từng đơn vị và người được đồng bộ. “Quét các bảng tính” đọc lại mọi đơn vị; “Tổng hợp ngay” tính lại các biểu. Các biểu do phần mềm ghi, xin đừng sửa tay.',
    );
  } else ui.alert(MENU, 'Bảng tính chưa được thiết lập. Hãy chọn Sổ Lớp > Thiết lập bảng tính.');
}
