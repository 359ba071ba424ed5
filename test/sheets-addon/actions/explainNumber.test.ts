import type { ExplainNamesAnswer } from '../../../core/src/api/explain.ts';
import { explainSelected, numberNames } from '../../../sheets-addon/src/actions/explainNumber.ts';
import type { ServerReply } from '../../../sheets-addon/src/ports.ts';
import { anExplainAnswer } from '../../fakes/explainAnswer.ts';
import { addonPorts, anAnswer, aRefusal, type AddonPorts } from '../../fakes/addonPorts.ts';

const PLACE = { tab: 'Biểu 02', row: 2, column: 1 };
const CODE = 'NTM-2024-171-003';

const asked: Record<string, string>[] = [];
const answering = (reply: ServerReply): AddonPorts => {
  const ports = addonPorts({ 'Biểu 02': [['đầu'], [12]] });
  ports.fakeServer.answer = (_name, body) => {
    asked.push(JSON.parse(body) as Record<string, string>);
    return reply;
  };
  ports.state.at = PLACE;
  return ports;
};
beforeEach(() => {
  asked.length = 0;
});

const ANSWER = anExplainAnswer();

describe('explainSelected', () => {
  it('asks for the selected cell with what it shows', () => {
    explainSelected(answering(anAnswer(ANSWER)));
    expect(asked).toEqual([{ tab: 'Biểu 02', row: '2', column: '1', shown: '12' }]);
  });

  it('shows the number, how it is made, its classes, what is left out and what changed', () => {
    const page = explainSelected(answering(anAnswer(ANSWER)));
    expect(page.notice).toMatchObject({ label: '12:', where: ANSWER.title, text: 'Lũy kế.\nCộng lượt.' });
    expect(page.sections.map(({ title, cards }) => [title, cards.map(({ text }) => text)])).toEqual([
      ['Các lớp làm nên số này (4 lớp)', ['12 lượt', 'Còn 3 lớp nữa.']],
      ['Không tính: Ngoài kỳ (1 lớp)', ['1 lượt · kết thúc 01/02/2024']],
      ['Thay đổi từ lần tổng hợp trước', ['Từ 11 thành 12. Lần quét tự động, T0.']],
    ]);
    expect(page.sections[0]?.cards[0]?.actions).toMatchObject([
      { run: 'showNumberNames', args: ['Biểu 02', 2, 1, CODE] },
    ]);
    expect(page.sections[1]?.cards[0]?.actions).toEqual([]);
    expect(page.foot.actions.map(({ run }) => run)).toEqual(['explainHere']);
  });

  it('says nothing of classes for a number that is made of others', () => {
    const { parts: _, ...made } = ANSWER;
    expect(explainSelected(answering(anAnswer({ ...made, leftOut: [], changes: [] }))).sections).toEqual([]);
  });

  it.each<[string, ServerReply, string]>([
    [
      'the cell is no number',
      anAnswer({ ...ANSWER, title: '', sentences: ['Ô này không phải là số của biểu.'] }),
      'Ô này không phải là số của biểu.',
    ],
    ['the server refuses', aRefusal(403, 'workbook/not-member', 'Không được.'), 'Không được.'],
  ])('says so when %s', (_what, reply, words) => {
    expect(explainSelected(answering(reply)).sections[0]?.empty).toBe(words);
  });

  it('asks for a cell when none is selected, without a request', () => {
    const ports = answering(anAnswer(ANSWER));
    ports.state.at = undefined;
    expect(explainSelected(ports).sections[0]?.empty).toBe('Hãy chọn một ô số của biểu.');
    expect(asked).toEqual([]);
  });
});

describe('numberNames', () => {
  it('shows the names that count and those that do not', () => {
    const answer: ExplainNamesAnswer = {
      classCode: CODE,
      counted: ['Nguyễn Thị Mẫu', 'Lý Văn Mẫu'],
      leftOut: [{ name: 'Trần Thị Vắng', why: 'Học viên vắng' }],
    };
    const page = numberNames(answering(anAnswer(answer)), PLACE, CODE);
    expect(asked).toEqual([{ tab: 'Biểu 02', row: '2', column: '1', classCode: CODE }]);
    expect(
      page.sections.map(({ cards }) => cards.map(({ label, text }) => `${label} ${text}`.trim())),
    ).toEqual([['Nguyễn Thị Mẫu; Lý Văn Mẫu'], ['Trần Thị Vắng Học viên vắng']]);
    expect(page.foot.lines).toEqual(['Ai xem danh sách tên được ghi lại.']);
  });

  it('says what kept it from being shown', () => {
    const page = numberNames(answering(aRefusal(404, 'number/no-class', 'Số này không có.')), PLACE, CODE);
    expect(page.sections[0]?.empty).toBe('Số này không có.');
  });
});
