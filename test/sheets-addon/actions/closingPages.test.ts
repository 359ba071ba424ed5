import { ClosingRequest } from '../../../core/src/api/closings.ts';
import { askToClose, closingList, sendClosing } from '../../../sheets-addon/src/actions/closingPages.ts';
import type { ServerReply } from '../../../sheets-addon/src/ports.ts';
import { addonPorts, anAnswer, aRefusal, type AddonPorts } from '../../fakes/addonPorts.ts';
import { aClosingsAnswer } from '../../fakes/closingsAnswer.ts';

const H1 = '6 tháng đầu năm 2024';
const CODE = 'NTM-2024-171-003';
const asked: unknown[] = [];
const answering = (reply: ServerReply): AddonPorts => {
  const ports = addonPorts();
  ports.fakeServer.answer = (name, body) => {
    asked.push([name, JSON.parse(body)]);
    return reply;
  };
  return ports;
};
beforeEach(() => {
  asked.length = 0;
});

describe('closingList', () => {
  it('shows the chosen period with its button, closings, and changes since with a line for the reason', () => {
    const page = closingList(answering(anAnswer(aClosingsAnswer())));
    expect(asked).toEqual([['closings', {}]]);
    const [chosen, closed] = page.sections;
    expect(chosen?.cards).toMatchObject([
      { label: 'Quý III/2024', text: 'Kỳ đã kết thúc, chốt được. Huyện Phú Bình chưa nộp.' },
    ]);
    expect(chosen?.cards[0]?.actions).toMatchObject([
      { run: 'askToClosePeriod', args: ['Quý III/2024', ['Huyện Phú Bình chưa nộp.']] },
    ]);
    expect(closed?.title).toBe(H1);
    expect(closed?.cards.map(({ text }) => text)).toEqual([
      'Chốt số lần 1: van.phong@example.org, 12:05 ngày 05/03/2026.',
      'Lượt 2 → 1. can.bo.171@example.org, 12:07 ngày 05/03/2026. Chưa ghi lý do.',
    ]);
    expect(closed?.cards.flatMap(({ actions }) => actions.map(({ args, input }) => [args, input]))).toEqual([
      [[H1], undefined],
      [['reopen', H1], 'Lý do mở lại số đã chốt'],
      [['reason', H1, CODE], 'Lý do điều chỉnh sau chốt'],
    ]);
  });

  it('says whether the tables rebuild, of the period that was asked about', () => {
    const [closing] = aClosingsAnswer().closings;
    const check = 'Lập lại các biểu đã chốt: giống hệt lúc chốt.';
    const answer = aClosingsAnswer({ closings: closing === undefined ? [] : [{ ...closing, check }] });
    const page = closingList(answering(anAnswer(answer)), H1);
    expect(asked).toEqual([['closings', { period: H1 }]]);
    expect(page.sections[1]?.cards[0]?.text).toContain(check);
  });

  it('has no button for a period that cannot be closed, and none for a reopened one', () => {
    const [closing] = aClosingsAnswer().closings;
    const closings = closing === undefined ? [] : [{ ...closing, isReopened: true, adjustments: [] }];
    const answer = aClosingsAnswer({ obstacle: 'Chưa kết thúc.', closings });
    const { sections } = closingList(answering(anAnswer(answer)));
    expect(sections.flatMap(({ cards }) => cards.flatMap(({ actions }) => actions))).toEqual([]);
    expect(sections[1]?.title).toBe(`${H1} (đã mở lại)`);
  });

  it('says that nothing is closed, and what kept the list from being shown', () => {
    const none = closingList(answering(anAnswer(aClosingsAnswer({ closings: [] }))));
    expect(none.sections[1]?.empty).toBe('Chưa chốt kỳ nào.');
    const refused = closingList(answering(aRefusal(403, 'workbook/not-member', 'Không được.')));
    expect(refused.sections[0]?.empty).toBe('Không được.');
  });
});

describe('askToClose', () => {
  it('asks once more, with what should be known', () => {
    const { notice } = askToClose(H1, ['Huyện Phú Bình chưa nộp.']);
    expect(notice?.text).toMatch(/^Chốt số 6 tháng đầu năm 2024\?.*Huyện Phú Bình chưa nộp\.$/);
    expect(notice?.actions).toMatchObject([{ run: 'changeClosing', args: ['close', H1] }]);
  });
});

describe('sendClosing', () => {
  it.each([
    [['close', H1], { act: 'close', period: H1 }],
    [['reopen', H1, 'vì sai'], { act: 'reopen', period: H1, reason: 'vì sai' }],
    [['reason', H1, CODE, 'vì muộn'], { act: 'reason', period: H1, classCode: CODE, reason: 'vì muộn' }],
  ])('sends %j as the server reads it', (words, request) => {
    sendClosing(answering(anAnswer(aClosingsAnswer())), words);
    expect(asked).toEqual([['closing', request]]);
    expect(ClosingRequest.parse(request)).toEqual(request);
  });

  it.each([
    [['close', H1], `Đã chốt số ${H1}.`],
    [['reopen', H1, 'vì sai'], `Đã mở lại số ${H1}.`],
    [['reason', H1, CODE, 'vì muộn'], `Đã ghi lý do của lớp ${CODE}.`],
  ])('says that it is done (%j)', (words, said) => {
    const page = sendClosing(answering(anAnswer(aClosingsAnswer())), words);
    expect(page.notice).toMatchObject({ tone: 'good', text: said });
    expect(page.sections[1]?.title).toBe(H1);
  });

  it.each([[['reopen', H1, 'vì sai']], [['reason', H1, CODE, 'vì muộn']]])(
    'says why it was refused, and keeps what was typed (%j)',
    (words) => {
      const page = sendClosing(answering(aRefusal(400, 'closing/changed', 'chưa ghi được.')), words);
      expect(page.notice).toMatchObject({ tone: 'bad', text: 'Chưa ghi được.' });
      const actions = page.sections.flatMap(({ cards }) => cards.flatMap((card) => card.actions));
      expect(actions).toMatchObject([
        { run: 'changeClosing', args: words.slice(0, -1), typed: words.at(-1) },
      ]);
    },
  );

  it('says why a period was not closed', () => {
    const page = sendClosing(answering(aRefusal(400, 'closing/closed', 'Kỳ này đã chốt.')), ['close', H1]);
    expect(page.sections[0]?.empty).toBe('Kỳ này đã chốt.');
  });
});
