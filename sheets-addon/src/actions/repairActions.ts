import { hashText } from '../../../core/src/sheet/contentHash.ts';
import { printAmount } from '../../../core/src/wording/printAmount.ts';
import type { Ports } from '../ports.ts';
import type { SidebarAction, SidebarCard, SidebarState } from '../ui/sidebarModel.ts';
import { changeCells, isChange, type CellChange, type ChangeOutcome } from './changeCells.ts';
import { checkedWorkbook } from './checkedWorkbook.ts';
import { placeName, showCell } from './describeCell.ts';
import { describeChange } from './findingCards.ts';
import { isElected } from './installTriggers.ts';
import { alikeRepairs, oneBatch } from './planRepairs.ts';
import { forgetRepair, keepRepair, keptRepair } from './repairMemory.ts';
import { withHeld } from './heldCards.ts';
import { BUSY, classesIn, LATER } from './repeatedWords.ts';
import { noticeOf } from './sidebarPage.ts';
import { readSidebar, undoAction } from './sidebarState.ts';
import { syncForWaiting } from './syncQueued.ts';
import { checkWorkbook, syncWorkbook, type SyncSummary } from './syncWorkbook.ts';

/** Sidebar: writes the suggestion shown into its cell, if the cell still holds what was checked. */
export function repairCell(ports: Ports, repair: unknown): SidebarState {
  if (!isChange(repair)) throw new Error('repairCell: no change');
  const { kind, field, rowNumber, id, from, to } = repair;
  const done = repairCells(ports, [{ kind, field, rowNumber, id, from, to }]);
  return answer(ports, done, () => `Đã sửa “${showCell(from, repair)}” thành “${showCell(to, repair)}”.`);
}

/**
 * Sidebar: asks whether every cell of the workbook with this issue is to take its own suggestion; with the `confirm` that
 * the question gave, does so. When the cells are no longer those of the question, it asks again.
 */
export function repairAlike(ports: Ports, code: unknown, confirm?: unknown): SidebarState {
  const checked = checkedWorkbook(ports);
  if (typeof checked === 'string') return readSidebar(ports);
  const alike = alikeRepairs(checked, String(code));
  const repairs = oneBatch(alike);
  const token = hashText(JSON.stringify(repairs));
  if (repairs.length === 0) return readSidebar(ports, noticeOf('plain', 'Không còn ô nào có lỗi này.'));
  if (confirm === token) {
    return answer(ports, repairCells(ports, repairs), ({ undoing }) => `Đã sửa ${cellsIn(undoing.length)}.`);
  }
  const changes = repairs
    .slice(0, EXAMPLES)
    .map((repair) => describeChange(repair, placeName(checked.reading, repair)));
  const words = [
    ...(confirm === undefined ? [] : ['Dữ liệu vừa thay đổi, xin xem lại.']),
    'Mỗi ô được ghi theo gợi ý của chính ô đó; hoàn tác được.',
    ...(alike.length > repairs.length
      ? [`Còn ${cellsIn(alike.length - repairs.length)} nữa, sửa ở lần sau.`]
      : []),
    ...(repairs.length > changes.length ? ['Ví dụ:'] : []),
  ];
  return readSidebar(ports, { ...question(repairs.length, [code, token]), text: words.join(' '), changes });
}

/** Sidebar: writes back what the cells of this account's last repair held, where they still hold what it wrote. */
export function undoLastRepair(ports: Ports): SidebarState {
  const kept = keptRepair(ports);
  if (kept === undefined) {
    const gone =
      'Không còn nhớ lần sửa gần nhất. Nếu cần, hãy khôi phục bằng Tệp > Nhật ký phiên bản > Xem nhật ký phiên bản.';
    return readSidebar(ports, noticeOf('bad', gone));
  }
  const done = ports.alone(() => {
    const undone = changeCells(ports.cells, kept);
    forgetRepair(ports);
    return undone;
  });
  return answer(ports, done, ({ undoing }) => `Đã trả lại ${cellsIn(undoing.length)} như trước khi sửa.`);
}

const repairCells = (ports: Ports, repairs: readonly CellChange[]): ChangeOutcome | undefined =>
  ports.alone(() => {
    const done = changeCells(ports.cells, repairs);
    if (done.undoing.length > 0) keepRepair(ports, done.undoing);
    return done;
  });

/** Checks and sends as after an edit, and says what was done. */
function answer(
  ports: Ports,
  done: ChangeOutcome | undefined,
  describe: (done: ChangeOutcome) => string,
): SidebarState {
  if (done === undefined) return readSidebar(ports, noticeOf('bad', BUSY));
  const { undoing, left } = done;
  const skipped = left > 0 ? [`${cellsIn(left)} đã thay đổi sau khi kiểm tra nên được để nguyên.`] : [];
  if (undoing.length === 0) return readSidebar(ports, noticeOf('bad', skipped.join('')));
  const { words, held } = syncRepaired(ports);
  const undo = keptRepair(ports) === undefined ? [] : [undoAction('Hoàn tác')];
  const notice = noticeOf('good', [describe(done), ...skipped, ...words].join(' '), undo);
  return withHeld(ports, { held }, notice);
}

/** What came of sending a repair. */
interface RepairSent extends Pick<SyncSummary, 'held'> {
  readonly words: readonly string[];
}

/** Whoever syncs the workbook by itself sends; for anybody else the marks are made, and the owner's next run sends. */
function syncRepaired(ports: Ports): RepairSent {
  if (!isElected(ports)) {
    checkWorkbook(ports);
    return { words: [LATER], held: [] };
  }
  const summary = syncForWaiting(ports, (alone) => syncWorkbook(alone, 'edit'), 'edit');
  if (summary === undefined) return { words: [LATER], held: [] };
  const { problem, sent, held } = summary;
  if (held.length > 0) return { words: [HELD], held };
  if (problem !== undefined) return { words: [`Chưa gửi được: ${problem}`], held };
  return { words: sent > 0 ? [`Đã gửi ${classesIn(sent)}.`] : [], held };
}

const HELD = 'Tỉnh chưa nhận vì thay đổi nhiều dòng cùng lúc: hãy xác nhận dưới đây.';
const cellsIn = (count: number): string => `${printAmount(count)} ô`;

/** How many cells a question names. */
const EXAMPLES = 3;

const question = (count: number, args: SidebarAction['args']): SidebarCard => ({
  ...noticeOf('plain', '', [
    { label: `Sửa ${cellsIn(count)}`, run: 'applyToAlike', args, busy: 'Đang sửa…', isMain: true },
    { label: 'Thôi', run: 'sidebarState', args: [], busy: 'Thôi', isMain: false },
  ]),
  label: `Sửa ${cellsIn(count)} có cùng lỗi này?`,
});
