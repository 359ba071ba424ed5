/**
 * The public face of the add-on: every export becomes a top-level function, for menus, triggers and the manifest. No
 * logic here, and no service is called before a function runs.
 */
import { checkTouchedRows } from './actions/checkTouchedRows.ts';
import { classHistory, historyHere } from './actions/classHistory.ts';
import { askToClose, closingList, sendClosing } from './actions/closingPages.ts';
import { countedRun } from './actions/countedRun.ts';
import { explainSelected, numberNames } from './actions/explainNumber.ts';
import { installFromMenu } from './actions/installTriggers.ts';
import { buildMenu, checkFromMenu, showGuide, syncFromMenu } from './actions/menuActions.ts';
import {
  keepOwnValue,
  provinceDifferences,
  syncAndShowDifferences,
  takeProvinceValue,
} from './actions/provinceDifferences.ts';
import { printFromMenu } from './actions/printForm.ts';
import { answerQuestion, matchFromMenu, showPeopleLog, showQuestion } from './actions/peopleQuestions.ts';
import { publishFromMenu, reviewFromMenu, sweepFromMenu } from './actions/provinceJobs.ts';
import { removedClasses } from './actions/removedClasses.ts';
import { repairAlike, repairCell, undoLastRepair } from './actions/repairActions.ts';
import { restoreToRevisions } from './actions/restoreActions.ts';
import { askToSubmit, submissionPeriods, submitSeen } from './actions/submitPeriod.ts';
import { setUpFromMenu } from './actions/setUpWorkbook.ts';
import { showQuotaFromMenu } from './actions/showQuota.ts';
import {
  confirmHeldChange,
  openSidebar,
  showNextFinding,
  syncFromSidebar,
} from './actions/sidebarActions.ts';
import {
  acceptReporter,
  askForReason,
  changesOfReporter,
  returnReporter,
  reportersOf,
} from './actions/periodVerdicts.ts';
import { readSidebar, sidebarStampOf } from './actions/sidebarState.ts';
import { syncForWaiting } from './actions/syncQueued.ts';
import { sweepOpened, sweepWorkbook, syncAfterChange, syncAfterEdit } from './actions/triggerActions.ts';
import { askToUndoSync } from './actions/undoSync.ts';
import { changeTypeOf, mayReadWorkbook, touchedRows } from './google/events.ts';
import { googlePorts } from './google/googlePorts.ts';
import type { Ports } from './ports.ts';
import type { SidebarState } from './ui/sidebarModel.ts';

/** A run of the menu or the sidebar that may ask the server. */
const asking = <Result>(work: (ports: Ports) => Result): Result => countedRun(googlePorts(), 'menu', work);

/** Simple trigger, for anybody: the menu. */
export function onOpen(e?: GoogleAppsScript.Events.SheetsOnOpen): void {
  buildMenu(googlePorts('simple'), mayReadWorkbook(e));
}

/** Simple trigger, for anybody: marks what is wrong in the rows just edited. */
export function onEdit(e?: GoogleAppsScript.Events.SheetsOnEdit): void {
  checkTouchedRows(googlePorts('simple'), touchedRows(e));
}

/** Trigger of the workbook's owner: sends what was edited. */
export function onEditInstalled(e?: GoogleAppsScript.Events.SheetsOnEdit): void {
  syncAfterEdit(googlePorts(), touchedRows(e).tab);
}

/** Trigger of the workbook's owner: rows were inserted, deleted or moved. */
export function onChangeInstalled(e?: GoogleAppsScript.Events.SheetsOnChange): void {
  syncAfterChange(googlePorts(), changeTypeOf(e));
}

/** Trigger of the workbook's owner: it was opened. */
export function onOpenInstalled(): void {
  sweepOpened(googlePorts());
}

/** Trigger of the workbook's owner: every hour. */
export function onTimer(): void {
  sweepWorkbook(googlePorts());
}

/** Menu `Đồng bộ ngay`. */
export function syncNow(): void {
  asking((ports) => {
    syncForWaiting(ports, syncFromMenu);
  });
}

/** Menu `Kiểm tra toàn bộ`. */
export function checkAll(): void {
  checkFromMenu(googlePorts());
}

/** Menu `Xem và sửa lỗi`. */
export function showSidebar(): void {
  openSidebar(googlePorts());
}

/** The sidebar: what to show for the cell the person is at. */
export function sidebarState(): SidebarState {
  return readSidebar(googlePorts());
}

/** The sidebar: whether its state may be another by now. */
export function sidebarStamp(): string {
  return sidebarStampOf(googlePorts());
}

/** The sidebar's `Sửa ô này`. */
export function applySuggestion(change: unknown): SidebarState {
  return asking((ports) => repairCell(ports, change));
}

/** The sidebar's `Sửa cả N ô giống vậy`, before and after its question. */
export function applyToAlike(code: unknown, confirm?: unknown): SidebarState {
  return asking((ports) => repairAlike(ports, code, confirm));
}

/** The sidebar's `Hoàn tác`. */
export function undoRepair(): SidebarState {
  return asking(undoLastRepair);
}

/** The sidebar's `Đồng bộ ngay`. */
export function syncInSidebar(): SidebarState {
  return asking(syncFromSidebar);
}

/** The sidebar's `Gửi đúng như vậy`, for a change that the province held. */
export function confirmHeld(classCode: unknown, confirm: unknown): SidebarState {
  return asking((ports) => confirmHeldChange(ports, classCode, confirm));
}

/** Menu `Nộp số liệu kỳ`. */
export function showSubmissions(): void {
  openSidebar(googlePorts(), 'showPeriods');
}

/** The sidebar: the periods to hand in. */
export function showPeriods(): SidebarState {
  return asking((ports) => submissionPeriods(ports));
}

/** The sidebar's `Nộp`: after a sync, what would be handed in. */
export function askSubmit(period: unknown): SidebarState {
  return asking((ports) => askToSubmit(ports, period));
}

/** The sidebar's `Xác nhận nộp`. */
export function submitPeriod(period: unknown, token: unknown): SidebarState {
  return asking((ports) => submitSeen(ports, period, token));
}

/** Menu `Duyệt số liệu các đơn vị` of the province. */
export function showVerdicts(): void {
  openSidebar(googlePorts(), 'showReporters');
}

/** The sidebar: how the reporters stand with a period. */
export function showReporters(period?: unknown): SidebarState {
  return asking((ports) => reportersOf(ports, period));
}

/** The sidebar's `Duyệt`. */
export function acceptPeriod(period: unknown, reporterId: unknown, seen: unknown): SidebarState {
  return asking((ports) => acceptReporter(ports, { period, reporterId, seen }));
}

/** The sidebar's `Trả lại`, before the reason. */
export function askReturn(card: unknown): SidebarState {
  return askForReason(card);
}

/** The sidebar's `Trả lại`, with the reason. */
export function returnPeriod(card: unknown, reason: unknown): SidebarState {
  return asking((ports) => returnReporter(ports, card, reason));
}

/** The sidebar: what changed in what a reporter handed in. */
export function showPeriodChanges(period: unknown, reporterId: unknown): SidebarState {
  return asking((ports) => changesOfReporter(ports, period, reporterId));
}

/** Menu `Lịch sử lớp`. */
export function showHistory(): void {
  openSidebar(googlePorts(), 'showHistoryHere');
}

/** The sidebar: the history of the class that the person is at. */
export function showHistoryHere(): SidebarState {
  return asking(historyHere);
}

/** The sidebar: the history of a class, from a revision on, or of one revision in full. */
export function showClassHistory(classCode: unknown, before?: unknown, isOne?: unknown): SidebarState {
  return asking((ports) => classHistory(ports, classCode, before, isOne));
}

/** The sidebar's `Khôi phục`, before and after its question. */
export function restoreClasses(targets: unknown, confirm?: unknown): SidebarState {
  return asking((ports) => restoreToRevisions(ports, targets, confirm));
}

/** Menu `Khôi phục lớp đã xóa`. */
export function showRemoved(): void {
  openSidebar(googlePorts(), 'showRemovedList');
}

/** The sidebar: classes that the province knows and the workbook has no more. */
export function showRemovedList(): SidebarState {
  return asking(removedClasses);
}

/** Menu `Hoàn tác lần đồng bộ gần nhất`. */
export function showUndoSync(): void {
  openSidebar(googlePorts(), 'askUndoSync');
}

/** The sidebar: whether the last sync is to be taken back. */
export function askUndoSync(): SidebarState {
  return asking(askToUndoSync);
}

/** Menu `Khác biệt với tỉnh`. */
export function showDifferences(): void {
  openSidebar(googlePorts(), 'showDifferencesList');
}

/** The sidebar: where the province has another value. */
export function showDifferencesList(): SidebarState {
  return provinceDifferences(googlePorts());
}

/** The sidebar: the same, after a sync. */
export function syncForDifferences(): SidebarState {
  return asking(syncAndShowDifferences);
}

/** The sidebar's `Giữ của đơn vị`. */
export function keepMine(classCode: unknown, conflict: unknown): SidebarState {
  return asking((ports) => keepOwnValue(ports, classCode, conflict));
}

/** The sidebar's `Lấy của tỉnh`. */
export function takeTheirs(classCode: unknown, conflict: unknown): SidebarState {
  return asking((ports) => takeProvinceValue(ports, classCode, conflict));
}

/** The sidebar's `Tới lỗi tiếp theo`. */
export function goToNextFinding(): SidebarState {
  return showNextFinding(googlePorts());
}

/** Menu `Thiết lập bảng tính`. */
export function setUpWorkbook(): void {
  asking(setUpFromMenu);
}

/** Menu `Bật tự động đồng bộ`. */
export function installTriggers(): void {
  installFromMenu(googlePorts());
}

/** Menu `Hạn mức hôm nay`. */
export function showQuota(): void {
  showQuotaFromMenu(googlePorts());
}

/** Menu `Tổng hợp ngay` of the province. */
export function publishNow(): void {
  asking(publishFromMenu);
}

/** Menu `Quét các bảng tính` of the province. */
export function sweepNow(): void {
  asking(sweepFromMenu);
}

/** Menu `Rà soát danh sách` of the province. */
export function reviewNow(): void {
  asking(reviewFromMenu);
}

/** Menu `In biểu này` of the province. */
export function printTab(): void {
  printFromMenu(googlePorts());
}

/** Menu `Tìm người trùng` of the province. */
export function matchNow(): void {
  asking(matchFromMenu);
}

/** Menu `Cùng một người?` of the province. */
export function showPeople(): void {
  openSidebar(googlePorts(), 'showPeopleQuestion');
}

/** The sidebar: the next two persons who may be one. */
export function showPeopleQuestion(): SidebarState {
  return asking(showQuestion);
}

/** The sidebar's answers to that question, and `Thu hồi`. */
export function answerPeopleQuestion(one: unknown, other: unknown, answer: unknown): SidebarState {
  return asking((ports) => answerQuestion(ports, one, other, answer));
}

/** The sidebar's `Nhật ký`. */
export function showPeopleLogPage(): SidebarState {
  return asking(showPeopleLog);
}

/** Menu `Giải thích số này` of the province. */
export function showExplanation(): void {
  openSidebar(googlePorts(), 'explainHere');
}

/** The sidebar: where the number of the selected cell comes from. */
export function explainHere(): SidebarState {
  return asking(explainSelected);
}

/** The sidebar's `Xem tên`: whose rows of a class make a number. */
export function showNumberNames(
  tab: unknown,
  row: unknown,
  column: unknown,
  classCode: unknown,
): SidebarState {
  const place = { tab: String(tab), row: Number(row), column: Number(column) };
  return asking((ports) => numberNames(ports, place, String(classCode)));
}

/** Menu `Chốt số` of the province. */
export function showClosings(): void {
  openSidebar(googlePorts(), 'showClosingList');
}

/** The sidebar: closings and what changed since; of one period, also whether its tables rebuild. */
export function showClosingList(period?: unknown): SidebarState {
  return asking((ports) => closingList(ports, typeof period === 'string' ? period : ''));
}

/** The sidebar's `Chốt kỳ này`: its question. */
export function askToClosePeriod(period: unknown, warnings: unknown): SidebarState {
  return askToClose(String(period), warnings as string[]);
}

/** The sidebar's `Chốt`, `Mở lại` (with its reason) and `Ghi lý do` (of a class, with its reason). */
export function changeClosing(act: unknown, period: unknown, ...more: readonly unknown[]): SidebarState {
  return asking((ports) => sendClosing(ports, [act, period, ...more].map(String)));
}

/** Menu `Trợ giúp`. */
export function showHelp(): void {
  showGuide(googlePorts());
}
