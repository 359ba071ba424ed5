import type { MatchAnswer, PeopleAnswer, PeopleLogAnswer } from '../../../core/src/api/people.ts';
import type { Ports } from '../ports.ts';
import type { SidebarAction, SidebarCard, SidebarSection, SidebarState } from '../ui/sidebarModel.ts';
import { understandReply } from './explainRefusal.ts';
import { having, listOf, number, text } from './shapes.ts';
import { aButton, asSentence, mainButton, noticeOf, sidebarPage } from './sidebarPage.ts';

const TITLE = 'Cùng một người?';
const PAGE = 'showPeopleQuestion';
const ANSWERED: Readonly<Record<string, string>> = {
  same: 'Cùng một người',
  different: 'Hai người khác nhau',
  later: 'Để sau',
};

/** Menu of the province: looks for people who may be one, and says how many questions there are. */
export function matchFromMenu({ server, ui }: Pick<Ports, 'server' | 'ui'>): void {
  const answer = understandReply(server.post('match', '{}'), isMatch);
  if (typeof answer === 'string') {
    ui.alert(`Chưa tìm được: ${answer}`);
    return;
  }
  const { text: done, workbooks } = answer;
  const wrong = workbooks.flatMap(({ reporterId, error }) =>
    error ? [`Đơn vị ${reporterId}: ${error}`] : [],
  );
  if (wrong.length === 0) ui.toast(done);
  else ui.alert([done, ...wrong].join('\n'));
}

/** Sidebar: the next two persons who may be one. */
export const showQuestion = (ports: Pick<Ports, 'server' | 'clock'>): SidebarState =>
  drawPage(ports, ports.server.get('people', {}));

/** Sidebar: keeps an answer, or takes one back, and shows the next two. */
export const answerQuestion = (
  ports: Pick<Ports, 'server' | 'clock'>,
  ...[one, other, answer]: readonly unknown[]
): SidebarState => drawPage(ports, ports.server.post('answer', JSON.stringify({ one, other, answer })));

/** Sidebar: who saw and decided what. */
export function showPeopleLog({ server, clock }: Pick<Ports, 'server' | 'clock'>): SidebarState {
  const answer = understandReply(server.get('people', { view: 'log' }), isLog);
  if (typeof answer === 'string') return failed(answer);
  const cards = answer.notes.map(({ at, by, text: words }): SidebarCard => ({
    ...noticeOf('plain', words),
    where: clock.show(Date.parse(at)),
    label: by || 'Tự động',
  }));
  return sidebarPage({
    isProvince: true,
    sections: [{ title: 'Nhật ký', cards, empty: 'Chưa có gì.' }],
    actions: [aButton(TITLE, PAGE)],
  });
}

function drawPage(
  { clock }: Pick<Ports, 'clock'>,
  reply: Parameters<typeof understandReply>[0],
): SidebarState {
  const answer = understandReply(reply, isPeople);
  if (typeof answer === 'string') return failed(answer);
  if (answer.matchedAt === '') return sayOnly(NEVER);
  return sidebarPage({
    isProvince: true,
    sections: [...questionSection(answer), latestSection(answer, clock.show)],
    lines: [...answer.lines, `Tìm lúc ${clock.show(Date.parse(answer.matchedAt))}.`],
    actions: [...answerButtons(answer), aButton('Nhật ký', 'showPeopleLogPage')],
  });
}

const NEVER = 'Chưa tìm lần nào. Hãy chọn Sổ Lớp > Tìm người trùng.';
const sayOnly = (empty: string): SidebarState =>
  sidebarPage({
    isProvince: true,
    sections: [{ title: TITLE, cards: [], empty }],
    actions: [aButton('Xem câu hỏi', PAGE)],
  });
const failed = (why: string): SidebarState => sayOnly(asSentence(why));

function questionSection({ question, questions }: PeopleAnswer): SidebarSection[] {
  if (question === undefined) {
    const empty =
      questions === 0
        ? 'Không còn câu nào.'
        : 'Dòng của các câu còn lại đã đổi. Hãy chọn Sổ Lớp > Tìm người trùng.';
    return [{ title: TITLE, cards: [], empty }];
  }
  const { reasons, cards } = question;
  return [{ title: TITLE, cards: [{ ...noticeOf('plain', reasons), columns: cards }], empty: '' }];
}

/** They stand at the bottom, where they are seen however much is told of the two. */
function answerButtons({ question }: PeopleAnswer): SidebarAction[] {
  if (question === undefined) return [];
  const say = (answer: string): readonly [string, string, readonly unknown[], string] => [
    ANSWERED[answer] ?? '',
    'answerPeopleQuestion',
    [question.one, question.other, answer],
    'Đang ghi…',
  ];
  return [mainButton(...say('same')), aButton(...say('different')), aButton(...say('later'))];
}

function latestSection({ answers }: PeopleAnswer, show: (ms: number) => string): SidebarSection {
  const cards = answers.map(({ one, other, answer, at, by, names }): SidebarCard => ({
    ...noticeOf(
      'plain',
      `${names.map((name) => name || '(dòng đã đổi)').join(' – ')}. ${by}, ${show(Date.parse(at))}.`,
      [aButton('Thu hồi', 'answerPeopleQuestion', [one, other, 'revoke'], 'Đang thu hồi…')],
    ),
    label: ANSWERED[answer] ?? '',
  }));
  return { title: 'Trả lời gần nhất', cards, empty: 'Chưa trả lời câu nào.' };
}

const isMatch = having<MatchAnswer>({ text, workbooks: listOf(having({})) });
const isPeople = having<PeopleAnswer>({
  matchedAt: text,
  questions: number,
  lines: listOf(text),
  answers: listOf(having<PeopleAnswer['answers'][number]>({ at: text, by: text, names: listOf(text) })),
});
const isLog = having<PeopleLogAnswer>({
  notes: listOf(having<PeopleLogAnswer['notes'][number]>({ at: text, by: text, text })),
});
