import { PROVINCE_TABS, TABS } from '../../../core/src/schema/tabs.ts';
import type { MenuItem, Ports } from '../ports.ts';
import { BUSY, classesIn, NOT_SET_UP } from './repeatedWords.ts';
import { checkWorkbook, syncWorkbook, type SyncSummary } from './syncWorkbook.ts';

const HELP: MenuItem = ['Trợ giúp', 'showHelp'];

const REPORTER_MENU: readonly MenuItem[] = [
  ['Đồng bộ ngay', 'syncNow'],
  ['Kiểm tra toàn bộ', 'checkAll'],
  ['Xem và sửa lỗi', 'showSidebar'],
  ['Nộp số liệu kỳ', 'showSubmissions'],
  ['Lịch sử lớp', 'showHistory'],
  ['Khác biệt với tỉnh', 'showDifferences'],
  ['Khôi phục lớp đã xóa', 'showRemoved'],
  ['Hoàn tác lần đồng bộ gần nhất', 'showUndoSync'],
  ['Thiết lập bảng tính', 'setUpWorkbook'],
  ['Bật tự động đồng bộ', 'installTriggers'],
  ['Hạn mức hôm nay', 'showQuota'],
  HELP,
];

const PROVINCE_MENU: readonly MenuItem[] = [
  ['Tổng hợp ngay', 'publishNow'],
  ['Quét các bảng tính', 'sweepNow'],
  ['Duyệt số liệu các đơn vị', 'showVerdicts'],
  ['Rà soát danh sách', 'reviewNow'],
  ['Tìm người trùng', 'matchNow'],
  ['Cùng một người?', 'showPeople'],
  ['In biểu này', 'printTab'],
  ['Giải thích số này', 'showExplanation'],
  ['Chốt số', 'showClosings'],
  HELP,
];

const isProvince = (tabs: readonly string[]): boolean => tabs.includes(PROVINCE_TABS.settings);

/** Builds the menu of this workbook. Where the script may not look into the workbook yet, it is the reporters'. */
export function buildMenu({ ui, layout }: Pick<Ports, 'ui' | 'layout'>, mayRead: boolean): void {
  ui.addMenu(mayRead && isProvince(layout.tabs()) ? PROVINCE_MENU : REPORTER_MENU);
}

/** Menu: sends what changed, checks everything, and says what came of it. */
export function syncFromMenu(ports: Ports): void {
  tell(ports.ui, syncWorkbook(ports, 'menu'), describeSync);
}

/** Menu: checks and marks everything; sends nothing. */
export function checkFromMenu(ports: Ports): void {
  tell(ports.ui, checkWorkbook(ports), (summary) => describeRun(summary, 'Đã kiểm tra.'));
}

/** What came of a run, and whether something kept it from its work. */
interface RunWords {
  readonly text: string;
  readonly isProblem: boolean;
}

/** What came of a sync that a person asked for: what was sent and what is still wrong, or why nothing was sent. */
export const describeSync = (summary: SyncSummary): RunWords =>
  describeRun(summary, summary.sent > 0 ? `Đã gửi ${classesIn(summary.sent)}.` : 'Không có gì mới để gửi.');

function describeRun(summary: SyncSummary, done: string): RunWords {
  const { problem, sent, notSent } = summary;
  if (problem === undefined) return { text: `${done} ${issuesPart(summary)}`, isProblem: false };
  const sentence =
    notSent > 0
      ? `${classesIn(notSent)} chưa gửi được: ${problem}`
      : problem.charAt(0).toUpperCase() + problem.slice(1);
  return { text: sent > 0 ? `${done} ${sentence}` : sentence, isProblem: true };
}

function tell(
  ui: Ports['ui'],
  summary: SyncSummary | undefined,
  describe: (summary: SyncSummary) => RunWords,
): void {
  const { text, isProblem } = summary === undefined ? { text: BUSY, isProblem: false } : describe(summary);
  if (isProblem) ui.alert(text);
  else ui.toast(text);
}

/** `Còn 3 lỗi chặn, 5 cảnh báo: xem tab Kiểm tra.` */
export function issuesPart({ block, warn, hint }: Pick<SyncSummary, 'block' | 'warn' | 'hint'>): string {
  const counts = [
    [block, 'lỗi chặn'],
    [warn, 'cảnh báo'],
    [hint, 'gợi ý'],
  ] as const;
  const parts = counts.filter(([count]) => count > 0).map((part) => part.join(' '));
  return parts.length === 0 ? 'Không có lỗi.' : `Còn ${parts.join(', ')}: xem tab ${TABS.findings}.`;
}

/** Menu: shows the guide. */
export function showGuide({ ui, layout }: Pick<Ports, 'ui' | 'layout'>): void {
  const tabs = layout.tabs();
  if (tabs.includes(TABS.guide)) ui.showTab(TABS.guide);
  else {
    ui.alert(
      isProvince(tabs)
        ? 'Tab Cấu hình ghi bảng tính của từng đơn vị và người được đồng bộ. “Quét các bảng tính” đọc lại mọi đơn vị; “Tổng hợp ngay” tính lại các biểu; “Rà soát danh sách” ghi vào tab Rà soát những danh sách nên hỏi lại; “Tìm người trùng” rồi “Cùng một người?” làm rõ số người; “Duyệt số liệu các đơn vị” duyệt hoặc trả lại số liệu kỳ; tab Tình hình nộp nêu đơn vị nộp muộn và lời nhắc. Các biểu do phần mềm ghi, xin đừng sửa tay.'
        : NOT_SET_UP,
    );
  }
}
