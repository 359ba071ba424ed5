import type { SyncAnswer } from '../../../core/src/api/syncAnswer.ts';
import { readWorkbook } from '../../../core/src/sheet/readWorkbook.ts';
import type { Ports } from '../ports.ts';
import type { SidebarCard, SidebarState } from '../ui/sidebarModel.ts';
import { readClassMemory, type Acknowledged } from './classMemory.ts';
import { understandReply } from './explainRefusal.ts';
import { planRequests } from './planRequests.ts';
import { having } from './shapes.ts';
import { aButton, asSentence, emptyPage, noticeOf, sidebarPage } from './sidebarPage.ts';
import { openWorkbook } from './syncWorkbook.ts';

const TITLE = 'Khôi phục lớp đã xóa';

/**
 * Menu and sidebar: the classes that the province knows of this workbook and that stand in it no more, the last ones first;
 * whether their removal was confirmed or not. One request; without a connection, those that the workbook remembers.
 */
export function removedClasses(ports: Ports): SidebarState {
  const opened = openWorkbook(ports);
  if (typeof opened === 'string') return emptyPage(TITLE, opened);
  const reading = readWorkbook(opened.values, opened.book.codebook.reporter?.id);
  const here = new Set(reading.classes.map(({ classCode }) => classCode));
  const known = readClassMemory(ports.memory);
  const revisions = askRevisions(ports, opened.observedAt);
  const all = new Map<string, number>([
    ...[...known].map(([classCode, { revision }]) => [classCode, revision] as const),
    ...(typeof revisions === 'string' ? [] : Object.entries(revisions)),
  ]);
  const gone = [...all].filter(([classCode]) => !here.has(classCode));
  const atOf = ([classCode]: readonly [string, number]): number => known.get(classCode)?.at ?? 0;
  gone.sort((a, b) => atOf(b) - atOf(a));
  return sidebarPage({
    ...(typeof revisions === 'string' ? { notice: noticeOf('bad', offline(revisions)) } : {}),
    sections: [
      {
        title: TITLE,
        cards: gone.map(([classCode, revision]) =>
          goneCard(ports, { classCode, revision, last: known.get(classCode) }),
        ),
        empty: 'Không có lớp nào đã xóa: mọi lớp tỉnh biết của bảng tính này đều đang ở tab Lớp.',
      },
    ],
    actions: typeof revisions === 'string' ? [aButton('Thử lại', 'showRemovedList')] : [],
  });
}

const offline = (why: string): string =>
  `${asSentence(why)} Danh sách dưới đây theo bảng tính này ghi nhớ, có thể thiếu.`;

/** The stored revision of every class that this workbook ever sent; a sentence when nobody answers. */
function askRevisions(ports: Ports, observedAt: string): SyncAnswer['revisions'] | string {
  const facts = { workbookId: ports.workbookId(), observedAt, reason: 'menu' } as const;
  const along = { known: new Map(), present: undefined, isAsking: true };
  const [request] = planRequests(facts, [], along);
  const reply = ports.server.post('sync', JSON.stringify(request));
  const answer = understandReply(
    reply,
    having<SyncAnswer>({ revisions: having<SyncAnswer['revisions']>({}) }),
  );
  return typeof answer === 'string' ? answer : answer.revisions;
}

interface GoneClass {
  readonly classCode: string;
  readonly revision: number;
  readonly last: Acknowledged | undefined;
}

const goneCard = (
  { clock }: Pick<Ports, 'clock'>,
  { classCode, revision, last }: GoneClass,
): SidebarCard => ({
  tone: last?.isGone === true ? 'plain' : 'warn',
  label: classCode,
  where: '',
  text: [
    last === undefined
      ? 'Bảng tính này không còn nhớ lớp.'
      : last.isGone === true
        ? 'Đã xóa khỏi số liệu của tỉnh.'
        : 'Không còn ở tab Lớp, nhưng tỉnh vẫn tính lớp này vì chưa ai xác nhận xóa.',
    ...(last === undefined ? [] : [`Gửi lần cuối ${clock.show(last.at)}.`]),
  ].join(' '),
  changes: [],
  actions: [
    aButton('Khôi phục', 'restoreClasses', [[{ classCode, revision }]], 'Đang so sánh…'),
    aButton('Lịch sử lớp', 'showClassHistory', [classCode]),
  ],
});
