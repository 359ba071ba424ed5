import type { CellChange, HistoryAnswer } from '../../../core/src/api/history.ts';
import { columnsOf } from '../../../core/src/schema/columnsOf.ts';
import { columnAt } from '../../../core/src/sheet/readTab.ts';
import { classCodeIn, readWorkbook, type WorkbookReading } from '../../../core/src/sheet/readWorkbook.ts';
import { printAmount } from '../../../core/src/wording/printAmount.ts';
import type { Ports } from '../ports.ts';
import type { SidebarAction, SidebarCard, SidebarChange, SidebarState } from '../ui/sidebarModel.ts';
import { kindOfTab } from './checkTouchedRows.ts';
import { isAcknowledged, readClassMemory } from './classMemory.ts';
import { keptChange } from './describeCell.ts';
import { understandReply } from './explainRefusal.ts';
import { describeRow, namesOf, rowPlaces, type RowPlaces } from './rowPlaces.ts';
import { having, isCell, listOf, number, text } from './shapes.ts';
import { aButton, asSentence, emptyPage, sidebarPage } from './sidebarPage.ts';
import { focusOf } from './sidebarState.ts';
import { openWorkbook } from './syncWorkbook.ts';

/** Revisions on a page, and lines of one of them; the rest is a button away. */
const ON_PAGE = 8;
const MOST_LINES = 5;
/** Lines of a page of one revision. */
const MOST_LINES_ALONE = 300;

type Revision = HistoryAnswer['revisions'][number];
type RowChange = Revision['added'][number];

/** Menu and sidebar: what happened to the class of the row that the person is at, on whatever tab. */
export function historyHere(ports: Ports): SidebarState {
  const opened = openWorkbook(ports);
  if (typeof opened === 'string') return emptyPage(TITLE, opened);
  const reading = readWorkbook(opened.values, opened.book.codebook.reporter?.id);
  const classCode = classHere(ports, reading);
  if (classCode === undefined) return emptyPage(TITLE, NO_ROW, HERE);
  return classCode === '' ? emptyPage(TITLE, NO_CODE, HERE) : historyOf(ports, reading, { classCode });
}

/** Sidebar: what happened to a class, before that revision if one is given; with `isOne` only the newest of it, in full. */
export function classHistory(
  ports: Ports,
  classCode: unknown,
  before: unknown,
  isOne: unknown,
): SidebarState {
  const opened = openWorkbook(ports);
  if (typeof opened === 'string') return emptyPage(TITLE, opened);
  const reading = readWorkbook(opened.values, opened.book.codebook.reporter?.id);
  return historyOf(ports, reading, {
    classCode: String(classCode),
    ...(typeof before === 'number' ? { before } : {}),
    isOne: isOne === true,
  });
}

const TITLE = 'Lịch sử lớp';
const NO_ROW = 'Hãy chọn một dòng của lớp ở tab Lớp, Học viên, Kinh phí, Tài liệu hoặc Giảng viên.';
const NO_CODE = 'Dòng này chưa có mã lớp nên chưa có lịch sử. Mã được cấp ở lần đồng bộ tới.';
const NEVER_SENT =
  'Lớp này chưa gửi về tỉnh lần nào nên chưa có lịch sử. Hãy chọn Sổ Lớp > Đồng bộ ngay; từ đó mỗi lần sửa được ghi lại.';
const HERE = aButton('Xem lớp đang chọn', 'showHistoryHere');

/** The code of the class of the selected row; empty when it has none, undefined when no row of a class is selected. */
function classHere({ cells, ui }: Ports, reading: WorkbookReading): string | undefined {
  const place = focusOf(cells, ui.activeCell());
  const kind = kindOfTab(place?.tab ?? '');
  if (kind === undefined) return undefined;
  const row = reading.tabs[kind].rows.find(({ rowNumber }) => rowNumber === place?.row);
  return row && classCodeIn(row.cells[columnAt(columnsOf[kind], 'classCode')]);
}

/** Which part of whose history. */
interface Part {
  readonly classCode: string;
  readonly before?: number;
  readonly isOne?: boolean;
}

function historyOf(ports: Ports, reading: WorkbookReading, part: Part): SidebarState {
  const { classCode, before, isOne = false } = part;
  const answer = askHistory(ports, part);
  const title = `${TITLE} ${classCode}`;
  if (typeof answer === 'string') {
    const again = aButton('Thử lại', 'showClassHistory', [classCode, before ?? null, isOne]);
    return emptyPage(title, `Chưa xem được lịch sử: ${answer}`, again);
  }
  const names = namesOf(reading, classCode, answer.names);
  const current = currentRevision(ports, reading, classCode);
  const showTime = ports.clock.show;
  const facts = { classCode, places: rowPlaces(reading), names, current, showTime, isOne };
  const cards = answer.revisions.map((revision, at) =>
    revisionCard(facts, revision, answer.revisions[at + 1]),
  );
  return sidebarPage({
    sections: [{ title, cards, empty: before === undefined ? NEVER_SENT : 'Không còn bản cũ hơn.' }],
    actions: [...pageButtons(answer, part), HERE],
  });
}

/** The revision that the sheet holds as it was acknowledged. */
function currentRevision(
  { memory }: Pick<Ports, 'memory'>,
  { classes }: WorkbookReading,
  classCode: string,
): number | undefined {
  const known = readClassMemory(memory);
  const here = classes.find((one) => one.classCode === classCode);
  return here !== undefined && isAcknowledged(here, known) ? known.get(classCode)?.revision : undefined;
}

function askHistory(
  { server, workbookId }: Pick<Ports, 'server' | 'workbookId'>,
  { classCode, before, isOne }: Part,
): HistoryAnswer | string {
  const query = {
    workbookId: workbookId(),
    classCode,
    most: String(isOne === true ? 1 : ON_PAGE),
    ...(before === undefined ? {} : { before: String(before) }),
  };
  return understandReply(server.get('history', query), isHistory);
}

function pageButtons(
  { revisions, hasOlder }: HistoryAnswer,
  { classCode, before, isOne }: Part,
): SidebarAction[] {
  const oldest = revisions[revisions.length - 1];
  return [
    ...(before === undefined ? [] : [aButton('Mới nhất', 'showClassHistory', [classCode])]),
    ...(hasOlder && isOne !== true && oldest !== undefined
      ? [aButton('Cũ hơn', 'showClassHistory', [classCode, oldest.revision])]
      : []),
  ];
}

interface HistoryFacts {
  readonly classCode: string;
  readonly places: RowPlaces;
  readonly names: ReadonlyMap<string, string>;
  /** The revision that the sheet holds unchanged, if it is known. */
  readonly current: number | undefined;
  readonly showTime: (ms: number) => string;
  /** The page is about one revision. */
  readonly isOne: boolean;
}

function revisionCard(facts: HistoryFacts, revision: Revision, older: Revision | undefined): SidebarCard {
  const { at, reason } = revision;
  const isFirst = isFirstOf(revision);
  const lines = linesOf(facts, revision);
  const shown = lines.slice(0, facts.isOne ? MOST_LINES_ALONE : isFirst ? 0 : MOST_LINES);
  const left = lines.length - shown.length;
  return {
    tone: TONES[reason] ?? 'plain',
    label: `Bản ${String(revision.revision)}`,
    where: `lúc ${facts.showTime(Date.parse(at))}`,
    text: [
      REASONS[reason] ?? '',
      isFirst ? 'Gửi lần đầu.' : countWords(revision),
      whoOf(revision),
      facts.isOne && left > 0 ? `Chỉ hiện ${printAmount(shown.length)} thay đổi đầu.` : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
    changes: shown,
    actions: revisionButtons(facts, revision, older, left > 0 ? lines.length : 0),
  };
}

// Of the province's tab the server knows only that it was read.
const whoOf = ({ by, reason }: Revision): string =>
  by !== '' ? `${by}.` : reason === 'province' ? '' : 'Không rõ tài khoản.';

/** The province had nothing of the class before. */
const isFirstOf = ({ changes }: Revision): boolean =>
  changes.some(({ kind, field, from }) => kind === 'class' && field === 'classCode' && from === '');

function revisionButtons(
  { classCode, current, isOne }: HistoryFacts,
  { revision }: Revision,
  older: Revision | undefined,
  hidden: number,
): SidebarAction[] {
  const restore = (label: string, to: number): SidebarAction =>
    aButton(label, 'restoreClasses', [[{ classCode, revision: to }]], 'Đang so sánh…');
  return [
    ...(revision === current ? [] : [restore('Khôi phục bản này', revision)]),
    ...(older === undefined ? [] : [restore('Về trước lần này', older.revision)]),
    ...(isOne || hidden === 0
      ? []
      : [
          aButton(`Xem cả ${printAmount(hidden)} thay đổi`, 'showClassHistory', [
            classCode,
            revision + 1,
            true,
          ]),
        ]),
  ];
}

const REASONS: Readonly<Record<string, string>> = {
  removed: 'Xóa lớp.',
  restored: 'Đưa lớp trở lại.',
  province: 'Tỉnh ghi.',
};
const TONES: Readonly<Record<string, SidebarCard['tone']>> = { removed: 'block', province: 'good' };

function countWords({ changes, added, removed }: Revision): string {
  const parts = [
    [changes.length, 'sửa', 'ô'],
    [added.length, 'thêm', 'dòng'],
    [removed.length, 'bỏ', 'dòng'],
  ] as const;
  const told = parts.flatMap(([count, verb, what]) =>
    count > 0 ? [`${verb} ${printAmount(count)} ${what}`] : [],
  );
  return told.length === 0 ? '' : `${asSentence(told.join(', '))}.`;
}

/** What left, what changed, what came. */
function linesOf({ places, names }: HistoryFacts, { changes, added, removed }: Revision): SidebarChange[] {
  const rowLine = (change: RowChange, from: string, to: string): SidebarChange => ({
    where: describeRow(change, places, names),
    from,
    to,
  });
  return [
    ...removed.map((change) => rowLine(change, 'có', 'đã bỏ')),
    ...changes.map((change) => keptChange(change, describeRow(change, places, names))),
    ...added.map((change) => rowLine(change, 'chưa có', 'đã thêm')),
  ];
}

const isHistory = having<HistoryAnswer>({
  revisions: listOf(
    having<Revision>({
      revision: number,
      at: text,
      by: text,
      reason: text,
      changes: listOf(having<CellChange>({ field: text, from: isCell, to: isCell })),
      added: listOf(having<RowChange>({ row: text })),
      removed: listOf(having<RowChange>({ row: text })),
    }),
  ),
  names: having({}),
});
