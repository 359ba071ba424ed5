import type { ConflictAnswer } from '../../../core/src/api/syncAnswer.ts';
import { maskIdNumbers } from '../../../core/src/class/maskIdNumbers.ts';
import { isSameText } from '../../../core/src/cell/isSameText.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import type { SheetClass } from '../../../core/src/sheet/readWorkbook.ts';
import type { Ports } from '../ports.ts';
import type { SidebarCard, SidebarState } from '../ui/sidebarModel.ts';
import { changeCells, type CellChange } from './changeCells.ts';
import { checkedWorkbook, type CheckedWorkbook } from './checkedWorkbook.ts';
import { readClassMemory, vanishedClasses } from './classMemory.ts';
import { columnPosition } from './columnPosition.ts';
import { placeName, showCell } from './describeCell.ts';
import { syncForSidebar } from './heldCards.ts';
import { describeSync } from './menuActions.ts';
import { isConflict } from './pushClasses.ts';
import { keepRepair } from './repairMemory.ts';
import { BUSY, LATER } from './repeatedWords.ts';
import { headerOf } from './showFindings.ts';
import { aButton, emptyPage, mainButton, noticeOf, sidebarPage } from './sidebarPage.ts';

const TITLE = 'Khác biệt với tỉnh';

/** Menu and sidebar: every field in which the province has another value, and every class that only the province has. */
export function provinceDifferences(ports: Ports, notice?: SidebarCard): SidebarState {
  const checked = checkedWorkbook(ports);
  if (typeof checked === 'string') return emptyPage(TITLE, checked);
  const known = readClassMemory(ports.memory);
  const { classes } = checked.reading;
  const cards = [
    ...classes.flatMap((one) =>
      (known.get(one.classCode)?.conflicts ?? []).map((conflict) =>
        conflictCard(ports, checked, one, conflict),
      ),
    ),
    ...vanishedClasses(
      classes.map(({ classCode }) => classCode),
      known,
    ).map(([classCode, { revision }]) => goneCard(classCode, revision)),
  ];
  return sidebarPage({
    notice,
    sections: [{ title: TITLE, cards, empty: NONE }],
    lines: ['Theo lần đồng bộ gần nhất.'],
    actions: [aButton('Đồng bộ ngay', 'syncForDifferences', [], 'Đang đồng bộ…')],
  });
}

const NONE = 'Không có khác biệt: bảng tính và tỉnh đang ghi như nhau.';

function conflictCard(
  { clock }: Pick<Ports, 'clock'>,
  { reading }: CheckedWorkbook,
  { classCode, rowNumber }: SheetClass,
  conflict: ConflictAnswer,
): SidebarCard {
  const { field, mine, theirs, at, isProposal } = conflict;
  const place = { kind: 'class', field, rowNumber } as const;
  const args = [classCode, conflict];
  return {
    tone: 'warn',
    label: isProposal ? 'Tỉnh đề nghị' : 'Tỉnh ghi khác',
    where: `${placeName(reading, place)} · ${headerOf('class', field)}`,
    text: `Lớp ${classCode}. Tỉnh ghi lúc ${clock.show(Date.parse(at))}.`,
    changes: [{ where: 'Đơn vị ghi → tỉnh ghi', from: showCell(mine, place), to: showCell(theirs, place) }],
    actions: [
      aButton('Giữ của đơn vị', 'keepMine', args, 'Đang gửi…'),
      mainButton('Lấy của tỉnh', 'takeTheirs', args, 'Đang ghi…'),
    ],
  };
}

const goneCard = (classCode: string, revision: number): SidebarCard => ({
  tone: 'warn',
  label: 'Lớp không còn trong bảng',
  where: '',
  text: `Lớp ${classCode} không còn ở tab Lớp, nhưng tỉnh vẫn tính. Nếu xóa nhầm, hãy khôi phục; nếu đúng là bỏ lớp, hãy đồng bộ rồi xác nhận xóa.`,
  changes: [],
  actions: [
    mainButton('Khôi phục', 'restoreClasses', [[{ classCode, revision }]], 'Đang so sánh…'),
    aButton('Đồng bộ để xác nhận xóa', 'syncInSidebar', [], 'Đang đồng bộ…'),
  ],
});

/** Sidebar: asks the province what it has, and shows the differences anew. */
export function syncAndShowDifferences(ports: Ports): SidebarState {
  const summary = syncForSidebar(ports);
  if (summary === undefined) return provinceDifferences(ports, noticeOf('bad', BUSY));
  const { text, isProblem } = describeSync(summary);
  return provinceDifferences(ports, noticeOf(isProblem ? 'bad' : 'good', text));
}

/** Sidebar's `Giữ của đơn vị`: tells the province that the sheet's value stands, if the sheet still holds it. */
export function keepOwnValue(ports: Ports, classCode: unknown, conflict: unknown): SidebarState {
  const found = cellOf(ports, classCode, conflict);
  if (typeof found === 'string') return provinceDifferences(ports, noticeOf('bad', found));
  const { field, mine, theirs } = found.conflict;
  const answers = new Map([[found.classCode, [{ field, theirs }]]]);
  const summary = syncForSidebar(ports, { answers });
  if (summary === undefined) return provinceDifferences(ports, noticeOf('bad', BUSY));
  if (summary.problem !== undefined) {
    return provinceDifferences(ports, noticeOf('bad', `Chưa gửi được: ${summary.problem}`));
  }
  const kept = `Đã giữ “${showCell(mine, { kind: 'class', field })}” và báo tỉnh.`;
  return provinceDifferences(ports, noticeOf('good', kept));
}

/** Sidebar's `Lấy của tỉnh`: writes the province's value into the cell, if it still holds what differed, and syncs. */
export function takeProvinceValue(ports: Ports, classCode: unknown, conflict: unknown): SidebarState {
  const written = ports.alone(() => {
    const found = cellOf(ports, classCode, conflict);
    if (typeof found === 'string') return found;
    const { undoing } = changeCells(ports.cells, [found.change]);
    if (undoing.length === 0) return CHANGED;
    keepRepair(ports, undoing);
    return found;
  });
  if (written === undefined) return provinceDifferences(ports, noticeOf('bad', BUSY));
  if (typeof written === 'string') return provinceDifferences(ports, noticeOf('bad', written));
  const summary = syncForSidebar(ports);
  const { theirs, field } = written.conflict;
  const done = `Đã ghi “${showCell(theirs, { kind: 'class', field })}” vào ô.`;
  const left = summary === undefined ? LATER : summary.problem && `Chưa gửi được: ${summary.problem}`;
  const notice = left === undefined ? noticeOf('good', done) : noticeOf('bad', `${done} ${left}`);
  return provinceDifferences(ports, notice);
}

const CHANGED = 'Ô này vừa thay đổi. Hãy đồng bộ rồi xem lại khác biệt.';

interface FoundConflict {
  readonly classCode: string;
  readonly conflict: ConflictAnswer;
  /** What takes the province's value. */
  readonly change: CellChange;
}

/** The cell of a conflict, if it still holds what the conflict saw; else a sentence. */
function cellOf(ports: Ports, classCode: unknown, conflict: unknown): FoundConflict | string {
  if (typeof classCode !== 'string' || !isConflict(conflict)) throw new Error('no conflict');
  const checked = checkedWorkbook(ports);
  if (typeof checked === 'string') return checked;
  const { reading, values } = checked;
  const { rowNumber } = reading.classes.find((one) => one.classCode === classCode) ?? {};
  const at = columnPosition(reading, 'class', conflict.field);
  if (rowNumber === undefined || at < 0) return CHANGED;
  const cell = (position: number): Cell => values.class[rowNumber - 1]?.[position] ?? '';
  const from = cell(at);
  if (!isSameText(maskIdNumbers(from), conflict.mine)) return CHANGED;
  const id = String(cell(columnPosition(reading, 'class', 'classCode')));
  const change = { kind: 'class', field: conflict.field, rowNumber, id, from, to: conflict.theirs } as const;
  return { classCode, conflict, change };
}
