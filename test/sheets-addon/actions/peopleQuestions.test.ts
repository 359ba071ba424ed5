import type { MatchAnswer, PeopleAnswer } from '../../../core/src/api/people.ts';
import {
  answerQuestion,
  matchFromMenu,
  showPeopleLog,
  showQuestion,
} from '../../../sheets-addon/src/actions/peopleQuestions.ts';
import type { ServerReply } from '../../../sheets-addon/src/ports.ts';
import { addonPorts, anAnswer, aRefusal } from '../../fakes/addonPorts.ts';

const answering = (reply: ServerReply) => {
  const ports = addonPorts();
  ports.fakeServer.answer = () => reply;
  return ports;
};
const AT = '2026-03-05T05:05:00.000Z';
const CARDS = [
  [{ label: 'Họ và tên', value: 'Trần Thị Thử', differs: true }],
  [{ label: 'Họ và tên', value: 'Tran Thi Thu', differs: true }],
];
const people = (answer: Partial<PeopleAnswer> = {}): ServerReply =>
  anAnswer({
    matchedAt: AT,
    questions: 14,
    later: 2,
    least: 1377,
    most: 1391,
    lines: ['Số người: từ 1.377 đến 1.391.', 'Còn 14 câu.'],
    question: { one: 'a', other: 'b', reasons: 'Họ tên gần giống, cùng ngày sinh.', cards: CARDS },
    answers: [
      { one: 'c', other: 'd', answer: 'same', at: AT, by: 'van.phong@example.org', names: ['Lý Mẫu', ''] },
    ],
    ...answer,
  });

describe('matchFromMenu', () => {
  const matched = (answer: Partial<MatchAnswer>): ServerReply =>
    anAnswer({ planId: 'p', text: 'Đã so 1.842 dòng học viên.', workbooks: [], ...answer });

  it('tells what was found', () => {
    const ports = answering(matched({}));
    matchFromMenu(ports);
    expect([ports.fakeServer.calls, ports.seen.toasts]).toEqual([['match'], ['Đã so 1.842 dòng học viên.']]);
  });

  it('names the workbooks that could not be read, and what went wrong', () => {
    const failed = { workbookId: 'a', reporterId: '171', classes: 0, error: 'thiếu cột' };
    const ports = answering(matched({ workbooks: [failed] }));
    matchFromMenu(ports);
    expect(ports.seen.alerts).toEqual([expect.stringMatching(/\nĐơn vị 171: thiếu cột$/)]);
    const refused = answering(aRefusal(403, 'workbook/not-member'));
    matchFromMenu(refused);
    expect(refused.seen.alerts).toEqual(['Chưa tìm được: lời máy chủ.']);
  });
});

describe('the page "Cùng một người?"', () => {
  it('shows both side by side, the answers, how many are left and the band', () => {
    const state = showQuestion(answering(people()));
    expect(state.sections[0]?.cards).toMatchObject([
      { text: 'Họ tên gần giống, cùng ngày sinh.', columns: CARDS, actions: [] },
    ]);
    expect(state.foot.actions.map(({ label, args }) => [label, args])).toEqual([
      ['Cùng một người', ['a', 'b', 'same']],
      ['Hai người khác nhau', ['a', 'b', 'different']],
      ['Để sau', ['a', 'b', 'later']],
      ['Nhật ký', []],
    ]);
    expect(state.foot.lines).toEqual([
      'Số người: từ 1.377 đến 1.391.',
      'Còn 14 câu.',
      expect.stringMatching(/^Tìm lúc /),
    ]);
  });

  it('lists the latest answers, each to be taken back', () => {
    const [, latest] = showQuestion(answering(people())).sections;
    expect(latest?.cards).toMatchObject([
      {
        label: 'Cùng một người',
        text: expect.stringMatching(/^Lý Mẫu – \(dòng đã đổi\)\. van\.phong@example\.org, /) as string,
        actions: [{ label: 'Thu hồi', args: ['c', 'd', 'revoke'] }],
      },
    ]);
  });

  it.each<[string, ServerReply, string]>([
    [
      'nothing was searched',
      people({ matchedAt: '' }),
      'Chưa tìm lần nào. Hãy chọn Sổ Lớp > Tìm người trùng.',
    ],
    ['the server refuses', aRefusal(403, 'workbook/not-member'), 'Lời máy chủ.'],
  ])('says so when %s', (_what, reply, words) => {
    expect(showQuestion(answering(reply)).sections).toMatchObject([{ cards: [], empty: words }]);
  });

  it.each([
    [0, 'Không còn câu nào.'],
    [3, 'Dòng của các câu còn lại đã đổi. Hãy chọn Sổ Lớp > Tìm người trùng.'],
  ])('says why there is no question when %d are left', (questions, words) => {
    const rest = { matchedAt: AT, lines: [], answers: [] };
    const state = showQuestion(answering(anAnswer({ ...rest, questions })));
    expect(state.sections[0]).toMatchObject({ cards: [], empty: words });
    expect(state.foot.actions.map(({ label }) => label)).toEqual(['Nhật ký']);
  });

  it('sends an answer and shows what comes next', () => {
    const ports = answering(people());
    expect(answerQuestion(ports, 'a', 'b', 'same').sections).toHaveLength(2);
    expect(ports.fakeServer.calls).toEqual(['answer']);
  });

  it('shows the log', () => {
    const notes = [
      { at: AT, by: 'van.phong@example.org', text: 'Trả lời: Hai người khác nhau.' },
      { at: AT, by: '', text: 'Tìm người trùng.' },
    ];
    const { sections } = showPeopleLog(answering(anAnswer({ notes })));
    expect(sections[0]?.cards).toMatchObject([
      { label: 'van.phong@example.org', text: 'Trả lời: Hai người khác nhau.' },
      { label: 'Tự động', text: 'Tìm người trùng.' },
    ]);
  });
});
