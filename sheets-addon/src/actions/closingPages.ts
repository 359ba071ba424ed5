import type { ClosingRequest, ClosingsAnswer } from '../../../core/src/api/closings.ts';
import type { Ports } from '../ports.ts';
import type { SidebarAction, SidebarCard, SidebarSection, SidebarState } from '../ui/sidebarModel.ts';
import { understandReply } from './explainRefusal.ts';
import { having, listOf, text } from './shapes.ts';
import { aButton, asSentence, emptyPage, mainButton, noticeOf, provincePage } from './sidebarPage.ts';

type ClosingPorts = Pick<Ports, 'server'>;
type Closing = ClosingsAnswer['closings'][number];

const TITLE = 'Chốt số';
const AGAIN = aButton('Xem lại', 'showClosingList');

const isAnswer = having<ClosingsAnswer>({
  period: text,
  obstacle: text,
  warnings: listOf(text),
  closings: listOf(
    having<Closing>({
      acts: listOf(having({})),
      tables: listOf(having({})),
      adjustments: listOf(having({})),
    }),
  ),
});

/** Menu and sidebar of the province: what is closed, what changed since, what can be closed. One request. */
export const closingList = ({ server }: ClosingPorts, checked = ''): SidebarState =>
  pageOf(understandReply(server.get('closings', checked === '' ? {} : { period: checked }), isAnswer));

/** Sidebar: asks once more before a period is closed. */
export const askToClose = (period: string, warnings: readonly string[]): SidebarState =>
  provincePage(
    {
      notice: noticeOf(
        'warn',
        [
          `Chốt số ${period}? Từ lúc đó các biểu của kỳ này giữ nguyên; sửa sau chốt được ghi riêng.`,
          ...warnings,
        ].join(' '),
        [mainButton('Chốt', 'changeClosing', ['close', period], 'Đang chốt…')],
      ),
      sections: [],
    },
    [aButton('Không chốt, quay lại', 'showClosingList')],
  );

/**
 * Sidebar: closes a period, reopens it or gives a reason for a class, and shows what came of it; refused, it asks for the reason
 * again with what was typed. `words` are the act, the period and, of a reopening, its reason; of a reason, the class and the reason.
 */
export function sendClosing({ server }: ClosingPorts, words: readonly string[]): SidebarState {
  const [act, period = '', first = '', second = ''] = words;
  if (act === 'close') {
    const answer = post(server, { act, period });
    return pageOf(answer, noticeOf('good', `Đã chốt số ${period}.`));
  }
  if (act === 'reopen') {
    const answer = post(server, { act, period, reason: first });
    if (typeof answer === 'string') return askAgain(answer, `Mở lại số ${period}?`, reopening(period, first));
    return pageOf(answer, noticeOf('good', `Đã mở lại số ${period}.`));
  }
  const answer = post(server, { act: 'reason', period, classCode: first, reason: second });
  if (typeof answer === 'string')
    return askAgain(answer, `Lớp ${first}, điều chỉnh sau chốt ${period}.`, giving(period, first, second));
  return pageOf(answer, noticeOf('good', `Đã ghi lý do của lớp ${first}.`));
}

const post = (server: ClosingPorts['server'], request: ClosingRequest): ClosingsAnswer | string =>
  understandReply(server.post('closing', JSON.stringify(request)), isAnswer);

/** What was typed is not lost. */
const askAgain = (why: string, question: string, action: SidebarAction): SidebarState =>
  provincePage(
    {
      notice: noticeOf('bad', asSentence(why)),
      sections: [{ title: TITLE, cards: [noticeOf('warn', question, [action])], empty: '' }],
    },
    [AGAIN],
  );

function pageOf(answer: ClosingsAnswer | string, notice?: SidebarCard): SidebarState {
  if (typeof answer === 'string') return provincePage(emptyPage(TITLE, asSentence(answer)), [AGAIN]);
  const { period, obstacle, warnings, closings } = answer;
  const close = mainButton('Chốt kỳ này', 'askToClosePeriod', [period, warnings]);
  const chosen: SidebarCard = {
    ...noticeOf('plain', obstacle === '' ? ['Kỳ đã kết thúc, chốt được.', ...warnings].join(' ') : obstacle),
    label: period,
    actions: obstacle === '' ? [close] : [],
  };
  return provincePage(
    {
      notice,
      sections: [
        { title: 'Kỳ đang chọn ở Cấu hình', cards: [chosen], empty: '' },
        ...(closings.length === 0 ? [{ title: 'Đã chốt', cards: [], empty: 'Chưa chốt kỳ nào.' }] : []),
        ...closings.map(closingSection),
      ],
    },
    [AGAIN],
  );
}

const closingSection = ({ period, isReopened, acts, check, adjustments }: Closing): SidebarSection => ({
  title: `${period}${isReopened ? ' (đã mở lại)' : ''}`,
  cards: [
    {
      ...noticeOf('plain', [...acts.map(actWords), check].join(' ').trim()),
      actions: isReopened
        ? []
        : [
            aButton('Kiểm tra lại số đã chốt', 'showClosingList', [period], 'Đang lập lại…'),
            reopening(period),
          ],
    },
    ...adjustments.map(({ classCode, reporter, words, changed, reason }): SidebarCard => ({
      ...noticeOf(
        reason === '' ? 'warn' : 'plain',
        [
          `${asSentence(words)}.`,
          ...(changed === undefined ? [] : [`${changed.by}, ${changed.at}.`]),
          reason === '' ? 'Chưa ghi lý do.' : `Lý do: ${reason}`,
        ].join(' '),
      ),
      label: classCode,
      where: reporter,
      actions: [giving(period, classCode)],
    })),
  ],
  empty: '',
});

const reopening = (period: string, typed = ''): SidebarAction => ({
  ...aButton('Mở lại', 'changeClosing', ['reopen', period], 'Đang mở lại…'),
  input: 'Lý do mở lại số đã chốt',
  typed,
});

const giving = (period: string, classCode: string, typed = ''): SidebarAction => ({
  ...aButton('Ghi lý do', 'changeClosing', ['reason', period, classCode], 'Đang ghi…'),
  input: 'Lý do điều chỉnh sau chốt',
  typed,
});

const actWords = ({ what, by, at, reason }: Closing['acts'][number]): string =>
  `${what}: ${by}, ${at}${reason === '' ? '' : ` (${reason})`}.`;
