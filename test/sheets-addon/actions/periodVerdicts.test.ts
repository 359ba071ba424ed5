import type { PeriodAnswer, PeriodChanges } from '../../../core/src/api/submissions.ts';
import {
  acceptReporter,
  askForReason,
  changesOfReporter,
  reportersOf,
  returnReporter,
} from '../../../sheets-addon/src/actions/periodVerdicts.ts';
import type { SidebarAction, SidebarCard, SidebarState } from '../../../sheets-addon/src/ui/sidebarModel.ts';
import { addonPorts, anAnswer, aRefusal, type AddonPorts } from '../../fakes/addonPorts.ts';
import type { ServerReply } from '../../../sheets-addon/src/ports.ts';

type Reporter = PeriodAnswer['reporters'][number];
const aReporter = (one: Partial<Reporter> = {}): Reporter => ({
  reporterId: '171',
  name: 'Huyện Đại Từ',
  status: 'submitted',
  daysLate: 0,
  words: 'Đã nộp, chờ duyệt.',
  seen: '2024-03-18T03:00:00.000Z',
  changed: 0,
  ...one,
});
const aPage = (reporters: Reporter[]): PeriodAnswer => ({
  period: { key: '2024-Q1', label: 'Quý I/2024' },
  others: [{ key: '2023-Y', label: 'Năm 2023' }],
  reporters,
});

let ports: AddonPorts;
let asked: [name: string, sent: unknown][];
let reply: ServerReply;
beforeEach(() => {
  ports = addonPorts({ 'Cấu hình': [] });
  asked = [];
  reply = anAnswer(aPage([aReporter()]));
  ports.fakeServer.answer = (name, body) => {
    asked.push([name, JSON.parse(body)]);
    return reply;
  };
});
const cardsOf = ({ sections }: SidebarState): readonly SidebarCard[] => sections[0]?.cards ?? [];
const labels = (actions: readonly SidebarAction[] = []): string[] => actions.map(({ label }) => label);
const CARD = {
  period: '2024-Q1',
  reporterId: '171',
  seen: '2024-03-18T03:00:00.000Z',
  label: 'Quý I/2024',
  name: 'Huyện Đại Từ',
};

describe('reportersOf', () => {
  it('shows each reporter with what can be done about them', () => {
    reply = anAnswer(
      aPage([
        aReporter(),
        aReporter({ name: 'A', status: 'returned' }),
        aReporter({ name: 'B', status: 'none', daysLate: 3, seen: '' }),
        aReporter({ name: 'C', status: 'none', seen: '' }),
        aReporter({ name: 'D', status: 'accepted', changed: 2 }),
      ]),
    );
    const state = reportersOf(ports);
    expect(asked).toEqual([['submissions', { workbookId: 'wb1' }]]);
    expect(state.sections[0]?.title).toBe('Số liệu Quý I/2024');
    expect(cardsOf(state).map(({ tone, label, actions }) => [tone, label, labels(actions)])).toEqual([
      ['hint', 'Huyện Đại Từ', ['Duyệt', 'Trả lại']],
      ['block', 'A', []],
      ['warn', 'B', []],
      ['plain', 'C', []],
      ['good', 'D', ['Trả lại', 'Xem 2 lớp đã sửa']],
    ]);
    expect(state.foot.actions.map(({ label, args }) => [label, args])).toEqual([['Xem lại', ['2024-Q1']]]);
  });

  it('leads to other periods', () => {
    const [, others] = reportersOf(ports).sections;
    expect(others?.cards[0]?.actions).toMatchObject([
      { label: 'Năm 2023', run: 'showReporters', args: ['2023-Y'] },
    ]);
    reportersOf(ports, '2023-Y');
    expect(asked.at(-1)).toEqual(['submissions', { workbookId: 'wb1', period: '2023-Y' }]);
  });

  it('says that nothing is ordered', () => {
    reply = anAnswer({ others: [], reporters: [] });
    expect(reportersOf(ports).sections).toMatchObject([
      { cards: [], empty: expect.stringContaining('hạn nộp') as string },
    ]);
  });

  it('says what kept it from being seen', () => {
    reply = { failure: 'unreachable' };
    const state = reportersOf(ports);
    expect(state.sections[0]?.empty).toMatch(/^Chưa xem được: không kết nối được/);
    expect(labels(state.foot.actions)).toEqual(['Thử lại']);
  });
});

describe('a verdict', () => {
  it('accepts what the person saw', () => {
    const [accept] = cardsOf(reportersOf(ports))[0]?.actions ?? [];
    expect(accept).toMatchObject({ run: 'acceptPeriod', args: ['2024-Q1', '171', CARD.seen] });
    reply = anAnswer(aPage([aReporter({ status: 'accepted' })]));
    const state = acceptReporter(ports, CARD);
    expect(asked.at(-1)).toEqual([
      'decideSubmission',
      { period: '2024-Q1', reporterId: '171', status: 'accepted', reason: '', seen: CARD.seen },
    ]);
    expect(state.notice?.text).toBe('Đã duyệt số liệu của Huyện Đại Từ.');
  });

  it('asks for a reason before it returns', () => {
    const [, back] = cardsOf(reportersOf(ports))[0]?.actions ?? [];
    expect(back).toMatchObject({ run: 'askReturn', args: [CARD] });
    const [question] = cardsOf(askForReason(back?.args[0]));
    expect(question?.text).toBe('Trả lại số liệu Quý I/2024 của Huyện Đại Từ? Hãy ghi rõ cần sửa gì.');
    expect(question?.actions).toMatchObject([
      { label: 'Trả lại', run: 'returnPeriod', args: [CARD], input: expect.any(String) as string },
    ]);
  });

  it('returns with the reason', () => {
    reply = anAnswer(aPage([aReporter({ status: 'returned' })]));
    const state = returnReporter(ports, CARD, ' Thiếu lớp tháng 2 ');
    expect(asked).toEqual([
      [
        'decideSubmission',
        {
          period: '2024-Q1',
          reporterId: '171',
          status: 'returned',
          reason: 'Thiếu lớp tháng 2',
          seen: CARD.seen,
        },
      ],
    ]);
    expect(state.notice?.text).toBe('Đã trả lại số liệu của Huyện Đại Từ.');
  });

  it('asks again when nothing was typed, and sends nothing', () => {
    const state = returnReporter(ports, CARD, '  ');
    expect(asked).toEqual([]);
    expect(state.notice).toMatchObject({ tone: 'bad' });
    expect(cardsOf(state)[0]?.actions[0]?.run).toBe('returnPeriod');
  });

  it('does not lose what was typed when it is refused', () => {
    reply = aRefusal(409, 'submission/changed', 'Số liệu vừa thay đổi.');
    const state = returnReporter(ports, CARD, 'Thiếu lớp');
    expect(state.notice?.text).toBe('Số liệu vừa thay đổi.');
    expect(cardsOf(state)[0]?.actions[0]?.typed).toBe('Thiếu lớp');
  });
});

describe('changesOfReporter', () => {
  const told: PeriodChanges = {
    label: 'Quý I/2024',
    name: 'Huyện Đại Từ',
    classes: [
      {
        classCode: 'NTM-2024-171-003',
        words: 'Đã sửa 1 ô. Lần cuối lúc 11:00 18/03/2024.',
        cells: [
          { kind: 'class', field: 'startDate', from: 45_363, to: 45_364, where: 'Lớp · Ngày khai giảng' },
        ],
      },
    ],
    more: ['NTM-2024-171-004'],
  };

  it('names class, cell, who and when, as a person reads them', () => {
    reply = anAnswer(told);
    const state = changesOfReporter(ports, '2024-Q1', '171');
    expect(asked).toEqual([['submissions', { workbookId: 'wb1', period: '2024-Q1', reporterId: '171' }]]);
    expect(state.sections[0]?.title).toBe('Huyện Đại Từ: thay đổi sau khi nộp số liệu Quý I/2024');
    expect(cardsOf(state)[0]).toMatchObject({
      label: 'NTM-2024-171-003',
      changes: [{ where: 'Lớp · Ngày khai giảng', from: '12/03/2024', to: '13/03/2024' }],
    });
    expect(state.foot.lines).toEqual(['Còn 1 lớp nữa đã sửa: NTM-2024-171-004.']);
    expect(labels(state.foot.actions)).toEqual(['Về danh sách đơn vị']);
  });

  it('offers to try again', () => {
    reply = { status: 200, text: '<html>' };
    expect(changesOfReporter(ports, '2024-Q1', '171').foot.actions[0]).toMatchObject({
      run: 'showPeriodChanges',
      args: ['2024-Q1', '171'],
    });
  });
});
