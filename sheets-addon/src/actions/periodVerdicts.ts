import type { PeriodAnswer, PeriodChanges } from '../../../core/src/api/submissions.ts';
import type { Ports } from '../ports.ts';
import type { SidebarAction, SidebarCard, SidebarSection, SidebarState } from '../ui/sidebarModel.ts';
import { keptChange } from './describeCell.ts';
import { understandReply } from './explainRefusal.ts';
import { classesIn } from './repeatedWords.ts';
import { having, listOf, text } from './shapes.ts';
import { aButton, asSentence, mainButton, noticeOf, sidebarPage } from './sidebarPage.ts';
import { TONES } from './submitPeriod.ts';

const TITLE = 'Duyệt số liệu các đơn vị';

type ServerPorts = Pick<Ports, 'server' | 'workbookId'>;
type Reporter = PeriodAnswer['reporters'][number];

/** Menu and sidebar of the province: how each reporter stands with a period, the one followed up without `period`. */
export function reportersOf(ports: ServerPorts, period?: unknown, notice?: SidebarCard): SidebarState {
  const query = typeof period === 'string' ? { period } : undefined;
  const answer = understandReply(
    ports.server.get('submissions', { workbookId: ports.workbookId(), ...query }),
    isPeriod,
  );
  return typeof answer === 'string' ? notSeen(answer, 'showReporters') : periodPage(answer, notice);
}

/** What a card of a reporter stands for. */
interface Judged {
  readonly period: unknown;
  readonly reporterId: unknown;
  readonly seen: unknown;
  /** In words, for the question about the reason. */
  readonly label?: string;
  readonly name?: string;
}

/** Sidebar of the province: accepts what a reporter handed in. */
export const acceptReporter = (ports: ServerPorts, card: Judged): SidebarState =>
  judge(ports, card, 'accepted', '');

/** Sidebar of the province: asks why a submission is to be returned. */
export function askForReason(card: unknown, notice?: SidebarCard, typed = ''): SidebarState {
  const { label = '', name = '', period } = card as Judged;
  const send: SidebarAction = {
    ...mainButton('Trả lại', 'returnPeriod', [card], 'Đang trả lại…'),
    input: 'Lý do trả lại (đơn vị đọc được)',
    typed,
  };
  const question = noticeOf('warn', `Trả lại số liệu ${label} của ${name}? Hãy ghi rõ cần sửa gì.`, [send]);
  return sidebarPage({
    notice,
    sections: [{ title: TITLE, cards: [question], empty: '' }],
    actions: [backTo(period)],
    isProvince: true,
  });
}

/** Sidebar of the province: returns a submission with the reason that was typed. */
export function returnReporter(ports: ServerPorts, card: unknown, reason: unknown): SidebarState {
  const why = String(reason).trim();
  return why === ''
    ? askForReason(card, noticeOf('bad', 'Chưa trả lại: phải ghi lý do để đơn vị biết cần sửa gì.'))
    : judge(ports, card as Judged, 'returned', why);
}

/** Sidebar of the province: what a reporter's classes have become since they were handed in. */
export function changesOfReporter(ports: ServerPorts, period: unknown, reporterId: unknown): SidebarState {
  const query = { workbookId: ports.workbookId(), period: String(period), reporterId: String(reporterId) };
  const answer = understandReply(ports.server.get('submissions', query), isChanges);
  if (typeof answer === 'string') return notSeen(answer, 'showPeriodChanges', [period, reporterId]);
  const { label, name, classes, more } = answer;
  const lines = more.length === 0 ? [] : [`Còn ${classesIn(more.length)} nữa đã sửa: ${more.join(', ')}.`];
  return sidebarPage({
    sections: [
      {
        title: `${name}: thay đổi sau khi nộp số liệu ${label}`,
        cards: classes.map(classCard),
        empty: 'Không có thay đổi: số liệu đúng như khi nộp.',
      },
    ],
    lines,
    actions: [backTo(period)],
    isProvince: true,
  });
}

const backTo = (period: unknown): SidebarAction => aButton('Về danh sách đơn vị', 'showReporters', [period]);

const notSeen = (why: string, run: string, args: readonly unknown[] = []): SidebarState =>
  sidebarPage({
    sections: [{ title: TITLE, cards: [], empty: `Chưa xem được: ${why}` }],
    actions: [aButton('Thử lại', run, args)],
    isProvince: true,
  });

function judge(
  ports: ServerPorts,
  card: Judged,
  status: 'accepted' | 'returned',
  reason: string,
): SidebarState {
  const { period, reporterId, seen } = card;
  const body = JSON.stringify({ period, reporterId, status, reason, seen });
  const answer = understandReply(ports.server.post('decideSubmission', body), isPeriod);
  if (typeof answer === 'string') {
    const notice = noticeOf('bad', asSentence(answer));
    // What was typed is not lost.
    return status === 'returned' ? askForReason(card, notice, reason) : reportersOf(ports, period, notice);
  }
  const { name = '' } = answer.reporters.find((one) => one.reporterId === reporterId) ?? {};
  const done = status === 'accepted' ? `Đã duyệt số liệu của ${name}.` : `Đã trả lại số liệu của ${name}.`;
  return periodPage(answer, noticeOf('good', done));
}

function periodPage({ period, others, reporters }: PeriodAnswer, notice?: SidebarCard): SidebarState {
  const NONE = 'Chưa kỳ báo cáo nào được đặt hạn nộp trong tab Cấu hình.';
  const listed: SidebarSection = {
    title: period === undefined ? TITLE : `Số liệu ${period.label}`,
    cards: period === undefined ? [] : reporters.map((one) => reporterCard(period, one)),
    empty: NONE,
  };
  const elsewhere: SidebarCard = noticeOf(
    'plain',
    'Xem kỳ khác:',
    others.map(({ key, label }) => aButton(label, 'showReporters', [key])),
  );
  const more = others.length === 0 ? [] : [{ title: 'Kỳ khác', cards: [elsewhere], empty: '' }];
  return sidebarPage({
    notice,
    sections: [listed, ...more],
    lines: ['Các biểu vẫn tổng hợp theo số liệu đã gửi, không chờ đơn vị nộp muộn.'],
    actions: [aButton('Xem lại', 'showReporters', period === undefined ? [] : [period.key])],
    isProvince: true,
  });
}

function reporterCard(
  { key, label }: { readonly key: string; readonly label: string },
  { reporterId, name, status, daysLate, words, seen, changed }: Reporter,
): SidebarCard {
  const handedIn = status === 'submitted' || status === 'accepted';
  return {
    tone: status === 'none' && daysLate > 0 ? 'warn' : TONES[status],
    label: name,
    where: '',
    text: words,
    changes: [],
    actions: [
      ...(status === 'submitted'
        ? [mainButton('Duyệt', 'acceptPeriod', [key, reporterId, seen], 'Đang duyệt…')]
        : []),
      ...(handedIn
        ? [aButton('Trả lại', 'askReturn', [{ period: key, reporterId, seen, label, name }])]
        : []),
      ...(changed > 0
        ? [aButton(`Xem ${classesIn(changed)} đã sửa`, 'showPeriodChanges', [key, reporterId])]
        : []),
    ],
  };
}

const classCard = ({ classCode, words, cells }: PeriodChanges['classes'][number]): SidebarCard => ({
  tone: 'plain',
  label: classCode,
  where: '',
  text: words,
  changes: cells.map((cell) => keptChange(cell, cell.where)),
  actions: [],
});

// Enough to know an answer of our own server from a proxy's page.
const isPeriod = having<PeriodAnswer>({
  others: listOf(having({})),
  reporters: listOf(having<Reporter>({ name: text, words: text })),
});
const isChanges = having<PeriodChanges>({
  classes: listOf(having<PeriodChanges['classes'][number]>({ words: text, cells: listOf(having({})) })),
  more: listOf(text),
});
