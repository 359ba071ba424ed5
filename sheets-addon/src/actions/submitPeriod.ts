import type { ReporterSubmissions } from '../../../core/src/api/submissions.ts';
import { readWorkbook } from '../../../core/src/sheet/readWorkbook.ts';
import { printAmount } from '../../../core/src/wording/printAmount.ts';
import type { Ports } from '../ports.ts';
import type { SidebarCard, SidebarState } from '../ui/sidebarModel.ts';
import { isAcknowledged, readClassMemory } from './classMemory.ts';
import { understandReply } from './explainRefusal.ts';
import { syncForSidebar, withHeld } from './heldCards.ts';
import { describeSync, issuesPart } from './menuActions.ts';
import { BUSY, classesIn } from './repeatedWords.ts';
import { rememberReturned } from './returnedPeriods.ts';
import { having, listOf, text } from './shapes.ts';
import { aButton, asSentence, emptyPage, mainButton, noticeOf, sidebarPage } from './sidebarPage.ts';
import { openWorkbook, type SyncSummary } from './syncWorkbook.ts';

const TITLE = 'Nộp số liệu kỳ';
const AGAIN = aButton('Chưa nộp, về danh sách kỳ', 'showPeriods');

type PeriodOf = ReporterSubmissions['periods'][number];

/** Menu and sidebar: the periods that have begun and how this workbook's reporter stands with each. One request. */
export function submissionPeriods(ports: Ports, notice?: SidebarCard): SidebarState {
  const answer = ask(ports);
  return typeof answer === 'string' ? notSeen(answer) : periodsPage(ports, answer, notice);
}

/** Sidebar: sends what changed, then says what would be handed in for a period, and asks. */
export function askToSubmit(ports: Ports, key: unknown): SidebarState {
  const summary = syncForSidebar(ports);
  if (summary === undefined) return submissionPeriods(ports, noticeOf('bad', BUSY));
  const { problem, notSent, held } = summary;
  if (problem !== undefined || notSent + held.length > 0) {
    const { text: why } = describeSync(summary);
    return withHeld(ports, summary, noticeOf('bad', `Chưa nộp được vì chưa đồng bộ hết. ${why}`));
  }
  const answer = ask(ports);
  if (typeof answer === 'string') return notSeen(answer);
  const period = answer.periods.find((one) => one.key === key && one.isOpen);
  return period === undefined
    ? periodsPage(ports, answer)
    : sidebarPage({
        sections: [{ title: TITLE, cards: [questionCard(ports, { period, answer, summary })], empty: '' }],
        actions: [AGAIN],
      });
}

/** Sidebar: hands in what the person saw, unless something in the sheet is not sent yet. */
export function submitSeen(ports: Ports, period: unknown, token: unknown): SidebarState {
  const { unsent } = countSheet(ports);
  if (unsent > 0) {
    const words = `Chưa nộp: ${classesIn(unsent)} vừa thay đổi và chưa gửi về tỉnh. Hãy bấm Nộp lần nữa để gửi và xem lại.`;
    return submissionPeriods(ports, noticeOf('bad', words));
  }
  const body = JSON.stringify({ workbookId: ports.workbookId(), period, token });
  const answer = understandReply(ports.server.post('submit', body), isAnswer);
  if (typeof answer === 'string') return submissionPeriods(ports, noticeOf('bad', asSentence(answer)));
  const { label = '' } = answer.periods.find(({ key }) => key === period) ?? {};
  return periodsPage(ports, answer, noticeOf('good', `Đã nộp số liệu ${label}. Tỉnh sẽ duyệt hoặc trả lại.`));
}

const isAnswer = having<ReporterSubmissions>({
  token: text,
  periods: listOf(having<PeriodOf>({ label: text, words: text })),
});

const ask = ({ server, workbookId }: Ports): ReporterSubmissions | string =>
  understandReply(server.get('submissions', { workbookId: workbookId() }), isAnswer);

const notSeen = (why: string): SidebarState =>
  emptyPage(TITLE, `Chưa xem được các kỳ: ${why}`, aButton('Thử lại', 'showPeriods'));

function periodsPage(
  { memory }: Pick<Ports, 'memory'>,
  { periods }: ReporterSubmissions,
  notice?: SidebarCard,
): SidebarState {
  const returned = periods.flatMap(({ label, reason }) => (reason === undefined ? [] : [[label, reason]]));
  rememberReturned(memory, Object.fromEntries(returned) as Record<string, string>);
  return sidebarPage({
    notice,
    sections: [
      {
        title: TITLE,
        cards: periods.map(periodCard),
        empty: 'Chưa có kỳ nào để nộp: tỉnh chưa đặt hạn nộp cho kỳ báo cáo nào đã bắt đầu.',
      },
    ],
  });
}

const periodCard = ({ key, label, status, daysLate, isOpen, words }: PeriodOf): SidebarCard => ({
  tone: status === 'none' && daysLate > 0 ? 'warn' : TONES[status],
  label,
  where: '',
  text: words,
  changes: [],
  actions: isOpen
    ? [mainButton(status === 'submitted' ? 'Nộp bản mới' : 'Nộp', 'askSubmit', [key], 'Đang đồng bộ…')]
    : [],
});

/** How the state of a submission looks. */
export const TONES: Readonly<Record<PeriodOf['status'], SidebarCard['tone']>> = {
  none: 'plain',
  submitted: 'hint',
  accepted: 'good',
  returned: 'block',
};

interface Question {
  readonly period: PeriodOf;
  readonly answer: ReporterSubmissions;
  readonly summary: SyncSummary;
}

function questionCard(ports: Ports, { period, answer, summary }: Question): SidebarCard {
  const { classes, learners } = countSheet(ports);
  return {
    tone: summary.block > 0 ? 'warn' : 'plain',
    label: `Nộp số liệu ${period.label}?`,
    where: '',
    text: [
      `Sẽ nộp ${classesIn(answer.classes)}, ${printAmount(learners)} học viên, như đã gửi về tỉnh đến lúc này.`,
      ...(classes === answer.classes
        ? []
        : [`Bảng tính này có ${classesIn(classes)}: xem Sổ Lớp > Khác biệt với tỉnh trước khi nộp.`]),
      issuesPart(summary),
      ...(summary.block > 0 ? ['Dòng có lỗi chặn không được tính; vẫn nộp được, tỉnh có thể trả lại.'] : []),
    ].join(' '),
    changes: [],
    actions: [mainButton('Xác nhận nộp', 'submitPeriod', [period.key, answer.token], 'Đang nộp…')],
  };
}

interface SheetCounts {
  readonly classes: number;
  readonly learners: number;
  /** Classes that are not as the province acknowledged them. */
  readonly unsent: number;
}

function countSheet(ports: Ports): SheetCounts {
  const opened = openWorkbook(ports);
  const classes =
    typeof opened === 'string' ? [] : readWorkbook(opened.values, opened.book.codebook.reporter?.id).classes;
  const known = readClassMemory(ports.memory);
  return {
    classes: classes.length,
    learners: classes.reduce((sum, { lists }) => sum + lists.enrolment.length, 0),
    unsent: classes.filter((one) => !isAcknowledged(one, known)).length,
  };
}
