import type { ReporterSubmissions } from '../../../core/src/api/submissions.ts';
import { TABS } from '../../../core/src/schema/tabs.ts';
import { readSidebar } from '../../../sheets-addon/src/actions/sidebarState.ts';
import {
  askToSubmit,
  submissionPeriods,
  submitSeen,
} from '../../../sheets-addon/src/actions/submitPeriod.ts';
import { syncWorkbook } from '../../../sheets-addon/src/actions/syncWorkbook.ts';
import type { SidebarCard, SidebarState } from '../../../sheets-addon/src/ui/sidebarModel.ts';
import { addonLearners } from '../../fakes/addonLearners.ts';
import { anAnswer, aRefusal, type AddonPorts } from '../../fakes/addonPorts.ts';
import { keepingServer } from '../../fakes/keepingServer.ts';

type PeriodOf = ReporterSubmissions['periods'][number];
const aPeriod = (one: Partial<PeriodOf> = {}): PeriodOf => ({
  key: '2024-Q1',
  label: 'Quý I/2024',
  status: 'none',
  daysLate: 0,
  isOpen: true,
  words: 'Từ 15/12/2023 đến 14/03/2024, hạn nộp 19/03/2024. Chưa nộp, còn hạn.',
  ...one,
});

let ports: AddonPorts;
/** What the server says of the periods, and what was handed in. */
let periods: PeriodOf[];
let submitted: unknown[];
let refusal: ReturnType<typeof aRefusal> | undefined;

beforeEach(() => {
  ports = addonLearners({ fullName: 'An Thị Thử' }, { fullName: 'Bế Văn Thử', phone: '950000001' });
  keepingServer(ports);
  const kept = ports.fakeServer.answer;
  periods = [aPeriod()];
  submitted = [];
  refusal = undefined;
  ports.fakeServer.answer = (name, body) => {
    const told = anAnswer({ classes: 1, token: 't1', periods });
    if (name === 'submissions') return refusal ?? told;
    if (name !== 'submit') return kept?.(name, body);
    submitted.push(JSON.parse(body));
    return refusal ?? told;
  };
});

const cardsOf = ({ sections }: SidebarState): readonly SidebarCard[] => sections[0]?.cards ?? [];
const change = (): void => {
  ports.workbook.type(TABS.enrolment, [2, 3], [['Tên Khác']]);
};

describe('submissionPeriods', () => {
  it('shows each period in the server’s words, with a button where something is to be handed in', () => {
    periods = [
      aPeriod(),
      aPeriod({ label: 'Tháng 2/2024', daysLate: 3 }),
      aPeriod({ label: 'Tháng 1/2024', status: 'returned', reason: 'Thiếu lớp' }),
      aPeriod({ label: 'Quý IV/2023', status: 'submitted' }),
      aPeriod({ label: 'Quý III/2023', status: 'accepted', isOpen: false }),
    ];
    const state = submissionPeriods(ports);
    expect(state).toMatchObject({ isPinned: true, sections: [{ title: 'Nộp số liệu kỳ' }] });
    expect(
      cardsOf(state).map(({ tone, label, actions }) => [tone, label, actions.map((one) => one.label)]),
    ).toEqual([
      ['plain', 'Quý I/2024', ['Nộp']],
      ['warn', 'Tháng 2/2024', ['Nộp']],
      ['block', 'Tháng 1/2024', ['Nộp']],
      ['hint', 'Quý IV/2023', ['Nộp bản mới']],
      ['good', 'Quý III/2023', []],
    ]);
    expect(cardsOf(state)[0]?.text).toContain('hạn nộp 19/03/2024');
    expect(ports.fakeServer.calls).toEqual(['submissions']);
  });

  it('says that nothing is ordered', () => {
    periods = [];
    expect(submissionPeriods(ports).sections[0]?.empty).toMatch(/tỉnh chưa đặt hạn nộp/);
  });

  it('says what kept it from being seen, and offers to try again', () => {
    refusal = aRefusal(403, 'workbook/not-member', 'Tài khoản này không được.');
    const state = submissionPeriods(ports);
    expect(state.sections[0]?.empty).toBe('Chưa xem được các kỳ: tài khoản này không được.');
    expect(state.foot.actions[0]).toMatchObject({ run: 'showPeriods' });
  });

  it('leaves a line about what was returned where the sidebar opens, until it was handed in again', () => {
    const lines = (): readonly string[] => readSidebar(ports).foot.lines;
    periods = [aPeriod({ status: 'returned', reason: 'Thiếu lớp tháng 2.' })];
    submissionPeriods(ports);
    expect(lines()).toContain(
      'Tỉnh trả lại số liệu Quý I/2024: Thiếu lớp tháng 2. Sửa xong, hãy chọn Sổ Lớp > Nộp số liệu kỳ.',
    );
    periods = [aPeriod({ status: 'submitted', isOpen: false })];
    syncWorkbook(ports, 'menu');
    submitSeen(ports, '2024-Q1', 't1');
    expect(lines().join()).not.toContain('trả lại');
  });
});

describe('the line about what was returned', () => {
  it('also comes with a sync', () => {
    const told = { classes: [], revisions: {}, returned: { 'Quý I/2024': 'Thiếu lớp.' } };
    ports.fakeServer.answer = (name) => (name === 'sync' ? anAnswer(told) : undefined);
    syncWorkbook(ports, 'menu');
    expect(readSidebar(ports).foot.lines.join()).toContain('Tỉnh trả lại số liệu Quý I/2024: Thiếu lớp.');
  });
});

describe('askToSubmit', () => {
  it('sends what changed first, then says what would be handed in and what is wrong in it', () => {
    const [card] = cardsOf(askToSubmit(ports, '2024-Q1'));
    expect(ports.fakeServer.calls).toEqual(['sync', 'submissions']);
    expect(card).toMatchObject({ tone: 'plain', label: 'Nộp số liệu Quý I/2024?' });
    expect(card?.text).toMatch(/^Sẽ nộp 1 lớp, 2 học viên, như đã gửi về tỉnh đến lúc này\. Còn 1 gợi ý/);
    expect(card?.actions).toMatchObject([
      { label: 'Xác nhận nộp', run: 'submitPeriod', args: ['2024-Q1', 't1'] },
    ]);
  });

  it('does not forbid it when something blocks, and says so', () => {
    ports.workbook.type(TABS.enrolment, [2, 3], [['']]);
    const [card] = cardsOf(askToSubmit(ports, '2024-Q1'));
    expect(card?.tone).toBe('warn');
    expect(card?.text).toMatch(/lỗi chặn.*vẫn nộp được, tỉnh có thể trả lại/);
    expect(card?.actions).toHaveLength(1);
  });

  it('asks nothing while something could not be sent', () => {
    const kept = ports.fakeServer.answer;
    ports.fakeServer.answer = (name, body) =>
      name === 'sync' ? { failure: 'unreachable' } : kept?.(name, body);
    const state = askToSubmit(ports, '2024-Q1');
    expect(state.notice).toMatchObject({
      tone: 'bad',
      text: expect.stringMatching(/^Chưa nộp được vì chưa đồng bộ hết/) as string,
    });
    expect(ports.fakeServer.calls).toEqual(['sync']);
  });

  it('says when the province holds more classes than the sheet', () => {
    const kept = ports.fakeServer.answer;
    ports.fakeServer.answer = (name, body) =>
      name === 'submissions' ? anAnswer({ classes: 3, token: 't1', periods }) : kept?.(name, body);
    expect(cardsOf(askToSubmit(ports, '2024-Q1'))[0]?.text).toContain('Sẽ nộp 3 lớp');
    expect(cardsOf(askToSubmit(ports, '2024-Q1'))[0]?.text).toContain(
      'Bảng tính này có 1 lớp: xem Sổ Lớp > Khác biệt với tỉnh',
    );
  });

  it('shows the periods again when that one is open no more', () => {
    periods = [aPeriod({ status: 'accepted', isOpen: false })];
    expect(cardsOf(askToSubmit(ports, '2024-Q1'))[0]).toMatchObject({ label: 'Quý I/2024', actions: [] });
  });
});

describe('submitSeen', () => {
  beforeEach(() => void askToSubmit(ports, '2024-Q1'));

  it('hands in what was seen, and says so', () => {
    periods = [aPeriod({ status: 'submitted', isOpen: false })];
    const state = submitSeen(ports, '2024-Q1', 't1');
    expect(submitted).toEqual([{ workbookId: 'wb1', period: '2024-Q1', token: 't1' }]);
    expect(state.notice).toMatchObject({
      tone: 'good',
      text: 'Đã nộp số liệu Quý I/2024. Tỉnh sẽ duyệt hoặc trả lại.',
    });
  });

  it('hands in nothing when somebody typed since', () => {
    change();
    const state = submitSeen(ports, '2024-Q1', 't1');
    expect(submitted).toEqual([]);
    expect(state.notice?.text).toMatch(/^Chưa nộp: 1 lớp vừa thay đổi/);
  });

  it('tells the server’s reason and shows the periods as they are', () => {
    const kept = ports.fakeServer.answer;
    ports.fakeServer.answer = (name, body) =>
      name === 'submit' ? aRefusal(409, 'submission/changed', 'Số liệu vừa thay đổi.') : kept?.(name, body);
    const state = submitSeen(ports, '2024-Q1', 't1');
    expect(state.notice).toMatchObject({ tone: 'bad', text: 'Số liệu vừa thay đổi.' });
    expect(cardsOf(state)).toHaveLength(1);
  });
});
