import { readWorkbook, type WorkbookReading } from '../../../core/src/sheet/readWorkbook.ts';
import { hashText } from '../../../core/src/sheet/contentHash.ts';
import type { Ports } from '../ports.ts';
import type { SidebarState } from '../ui/sidebarModel.ts';
import { syncForSidebar, withHeld } from './heldCards.ts';
import { areTargets, planRestores, type Restore, type RestoreTarget } from './planRestores.ts';
import { keepRepair } from './repairMemory.ts';
import { BUSY, classesIn, LATER } from './repeatedWords.ts';
import { describeRestored, isNothing, previewCard } from './restoreWords.ts';
import { rowPlaces } from './rowPlaces.ts';
import type { AcceptHeld } from './sendClasses.ts';
import { aButton, asSentence, emptyPage, mainButton, noticeOf, sidebarPage } from './sidebarPage.ts';
import { undoAction } from './sidebarState.ts';
import { openWorkbook, type OpenedWorkbook } from './syncWorkbook.ts';
import { writeRestore, type RestoreOutcome } from './writeRestore.ts';

const TITLE = 'Khôi phục lớp';

/** What is asked: which classes, and in whose words. */
export interface RestoreQuestion {
  readonly targets: readonly RestoreTarget[];
  /** Why it is asked, a sentence; empty when the person knows. */
  readonly why: string;
}

/**
 * Sidebar: shows what would change if classes were again what they were at a revision, and asks; with the `confirm` that
 * the question gave, writes that and sends it. When it would be something else by now, it asks again.
 */
export function restoreToRevisions(ports: Ports, targets: unknown, confirm?: unknown): SidebarState {
  if (!areTargets(targets)) throw new Error('restoreToRevisions: no targets');
  if (confirm === undefined) return askToRestore(ports, { targets, why: '' });
  const done = ports.alone(() => restoreAlone(ports, targets, confirm));
  if (done === undefined) return failed(BUSY, targets);
  return 'outcome' in done ? told(ports, done) : done;
}

/** The question whether classes are to be what they were, or why it cannot be asked. Nothing is written. */
export function askToRestore(ports: Ports, question: RestoreQuestion): SidebarState {
  const planned = planNow(ports, question.targets);
  return typeof planned === 'string' ? failed(planned, question.targets) : ask(planned, question);
}

const failed = (why: string, targets: readonly RestoreTarget[]): SidebarState =>
  emptyPage(TITLE, asSentence(why), aButton('Thử lại', 'restoreClasses', [targets], 'Đang so sánh…'));

/** Plans and what they are made from. */
interface Planned {
  readonly opened: OpenedWorkbook;
  readonly reading: WorkbookReading;
  readonly restores: readonly Restore[];
}

function planNow(ports: Ports, targets: readonly RestoreTarget[]): Planned | string {
  const opened = openWorkbook(ports);
  if (typeof opened === 'string') return opened;
  const reading = readWorkbook(opened.values, opened.book.codebook.reporter?.id);
  if (!reading.isComplete) return INCOMPLETE;
  const restores = planRestores(ports, reading, targets);
  return typeof restores === 'string' ? restores : { opened, reading, restores };
}

const INCOMPLETE =
  'Bảng tính đang thiếu cột nên chưa khôi phục được. Hãy chọn Sổ Lớp > Kiểm tra toàn bộ, sửa tiêu đề cột rồi thử lại.';

const tokenOf = (restores: readonly Restore[]): string => hashText(JSON.stringify(restores));

function ask({ reading, restores }: Planned, { targets, why }: RestoreQuestion): SidebarState {
  const places = rowPlaces(reading);
  const cards = restores.map((restore) => previewCard(restore, places));
  const isIdle = restores.every(isNothing);
  const [only] = restores.length === 1 ? restores : [];
  const which =
    only === undefined ? classesIn(restores.length) : `${only.classCode} về bản ${String(only.revision)}`;
  const notice = noticeOf(
    'plain',
    [why, isIdle ? 'Không có gì để khôi phục.' : 'Chưa ghi gì vào bảng tính.']
      .filter((part) => part !== '')
      .join(' '),
    isIdle
      ? []
      : [
          mainButton('Khôi phục', 'restoreClasses', [targets, tokenOf(restores)], 'Đang khôi phục…'),
          aButton('Thôi', 'sidebarState', [], 'Thôi'),
        ],
  );
  return sidebarPage({
    notice: isIdle ? notice : { ...notice, label: `Khôi phục ${which}?` },
    sections: [{ title: 'Sẽ thay đổi trong bảng', cards, empty: '' }],
  });
}

/** What was written. */
interface Restored {
  readonly restores: readonly Restore[];
  readonly outcome: RestoreOutcome;
}

/** Plans once more, so that what is written is what was asked about; then writes. */
function restoreAlone(
  ports: Ports,
  targets: readonly RestoreTarget[],
  confirm: unknown,
): Restored | SidebarState {
  const planned = planNow(ports, targets);
  if (typeof planned === 'string') return failed(planned, targets);
  const { opened, reading, restores } = planned;
  if (tokenOf(restores) !== confirm) {
    return ask(planned, { targets, why: 'Dữ liệu vừa thay đổi, xin xem lại.' });
  }
  const outcome = writeRestore(ports.cells, { reading, values: opened.values }, restores);
  if (outcome.undoing.length > 0) keepRepair(ports, outcome.undoing);
  return { restores, outcome };
}

/** Sends what was restored and says what was done. The person has said that it is meant: it is not asked about again. */
function told(ports: Ports, { restores, outcome }: Restored): SidebarState {
  const { text, isWhole } = describeRestored(restores, outcome);
  const undo = outcome.undoing.length > 0 ? [undoAction('Hoàn tác')] : [];
  const summary = syncForSidebar(ports, { accepts: meantBy(restores) });
  const sent = summary === undefined ? [LATER] : sentWords(summary);
  const isGood = isWhole && summary?.problem === undefined;
  const notice = noticeOf(isGood ? 'good' : 'bad', [text, ...sent].join(' '), undo);
  return withHeld(ports, { held: summary?.held ?? [] }, notice);
}

const sentWords = ({
  problem,
  sent,
}: {
  readonly problem: string | undefined;
  readonly sent: number;
}): string[] =>
  problem !== undefined ? [`Chưa gửi được: ${problem}`] : sent > 0 ? [`Đã gửi ${classesIn(sent)}.`] : [];

/** A held change is the restoring itself when it concerns no other rows than those that were restored. */
function meantBy(restores: readonly Restore[]): AcceptHeld {
  const written = new Map(
    restores.map(({ classCode, plan: { overwrite, putBack } }) => [
      classCode,
      // The class's own row goes by its code.
      new Set([...overwrite, ...putBack].map(({ row = classCode }) => row)),
    ]),
  );
  return (classCode, { removed, changed }) => {
    const rows = written.get(classCode);
    return rows !== undefined && [...removed, ...changed].every((row) => rows.has(row));
  };
}
