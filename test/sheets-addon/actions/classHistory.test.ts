import { columnsOf } from '../../../core/src/schema/columnsOf.ts';
import { TABS, type RowKind } from '../../../core/src/schema/tabs.ts';
import { columnAt } from '../../../core/src/sheet/readTab.ts';
import { classHistory, historyHere } from '../../../sheets-addon/src/actions/classHistory.ts';
import { syncWorkbook } from '../../../sheets-addon/src/actions/syncWorkbook.ts';
import type { SidebarCard, SidebarState } from '../../../sheets-addon/src/ui/sidebarModel.ts';
import { addonLearners } from '../../fakes/addonLearners.ts';
import type { AddonPorts } from '../../fakes/addonPorts.ts';
import { keepingServer } from '../../fakes/keepingServer.ts';

const CODE = 'NTM-2024-171-003';
const HV = TABS.enrolment;

let ports: AddonPorts;
const type = (kind: RowKind, row: number, field: string, cell: string | number): void => {
  ports.workbook.type(TABS[kind], [row, 1 + columnAt(columnsOf[kind], field)], [[cell]]);
};
const sync = (): void => {
  ports.state.now += 60_000;
  syncWorkbook(ports, 'menu');
};
const cardsOf = ({ sections }: SidebarState): readonly SidebarCard[] => sections[0]?.cards ?? [];
const labels = ({ foot }: SidebarState): string[] => foot.actions.map(({ label }) => label);

beforeEach(() => {
  ports = addonLearners({ fullName: 'An Thị Thử' }, { fullName: 'Bế Văn Thử' }, { fullName: 'Cao Thị Thử' });
  ports.state.at = { tab: HV, row: 3, column: 3 };
});

describe('historyHere', () => {
  it('says who changed which cell from what to what and when, the newest first, in words', () => {
    keepingServer(ports);
    sync();
    type('enrolment', 2, 'idNumber', '099185000001');
    type('enrolment', 3, 'fullName', 'Bế Văn Mới');
    type('class', 2, 'startDate', 45_364);
    sync();
    ports.workbook.tab(HV).values.splice(3, 1);
    sync();
    const state = historyHere(ports);
    expect(state).toMatchObject({ isPinned: true, sections: [{ title: `Lịch sử lớp ${CODE}` }] });
    const [third, second, first] = cardsOf(state);
    expect(third).toMatchObject({
      label: 'Bản 3',
      where: 'lúc T180000',
      text: 'Bỏ 1 dòng. can.bo.171@example.org.',
      changes: [{ where: 'Học viên, dòng đã xóa · Cao Thị Thử', from: 'có', to: 'đã bỏ' }],
    });
    expect(second).toMatchObject({
      text: 'Sửa 3 ô. can.bo.171@example.org.',
      changes: [
        { where: 'Lớp · Ngày khai giảng', from: '12/03/2024', to: '13/03/2024' },
        { where: 'Học viên dòng 2 · An Thị Thử · Số CCCD/CMND', from: '(ô trống)', to: '…001' },
        { where: 'Học viên dòng 3 · Bế Văn Mới · Họ và tên', from: 'Bế Văn Thử', to: 'Bế Văn Mới' },
      ],
    });
    expect(second?.actions.map(({ label, run, args }) => [label, run, args])).toEqual([
      ['Khôi phục bản này', 'restoreClasses', [[{ classCode: CODE, revision: 2 }]]],
      ['Về trước lần này', 'restoreClasses', [[{ classCode: CODE, revision: 1 }]]],
    ]);
    // The sheet holds the newest as it is.
    expect(third?.actions.map(({ label }) => label)).toEqual(['Về trước lần này']);
    expect(first).toMatchObject({ text: 'Gửi lần đầu. can.bo.171@example.org.', changes: [] });
    expect(first?.actions[1]).toMatchObject({
      label: expect.stringMatching(/^Xem cả \d+ thay đổi$/) as string,
      run: 'showClassHistory',
      args: [CODE, 2, true],
    });
  });

  it.each<[string, RowKind, number]>([
    ['the class', 'class', 2],
    ['a learner', 'enrolment', 4],
  ])('finds the class from any tab: at %s', (_what, kind, row) => {
    keepingServer(ports);
    sync();
    ports.state.at = { tab: TABS[kind], row, column: 5 };
    expect(historyHere(ports).sections[0]?.title).toBe(`Lịch sử lớp ${CODE}`);
  });

  it('finds it from a line of Kiểm tra', () => {
    keepingServer(ports);
    type('enrolment', 3, 'phone', '950000001');
    sync();
    ports.state.at = { tab: TABS.findings, row: 2, column: 1 };
    expect(historyHere(ports).sections[0]?.title).toBe(`Lịch sử lớp ${CODE}`);
  });

  it('asks for one part at a time', () => {
    keepingServer(ports);
    for (let at = 0; at < 10; at += 1) {
      type('enrolment', 2, 'hamlet', `Xóm ${String(at)}`);
      sync();
    }
    const newest = historyHere(ports);
    expect(cardsOf(newest).map(({ label }) => label)).toEqual(
      [10, 9, 8, 7, 6, 5, 4, 3].map((revision) => `Bản ${String(revision)}`),
    );
    expect(labels(newest)).toEqual(['Cũ hơn', 'Xem lớp đang chọn', 'Về lỗi của ô']);
    const [older] = newest.foot.actions;
    const oldest = classHistory(ports, older?.args[0], older?.args[1], older?.args[2]);
    expect(cardsOf(oldest).map(({ label }) => label)).toEqual(['Bản 2', 'Bản 1']);
    expect(labels(oldest)).toEqual(['Mới nhất', 'Xem lớp đang chọn', 'Về lỗi của ô']);
    const [whole] = cardsOf(classHistory(ports, CODE, 2, true));
    expect(whole?.label).toBe('Bản 1');
    expect(whole?.changes.length).toBeGreaterThan(20);
  });

  it.each([
    ['a class never sent', { tab: HV, row: 2, column: 1 }, /chưa gửi về tỉnh lần nào/],
    ['a header row', { tab: HV, row: 1, column: 1 }, /Hãy chọn một dòng của lớp/],
    ['a tab without classes', { tab: TABS.guide, row: 2, column: 1 }, /Hãy chọn một dòng của lớp/],
  ])('says so for %s', (_what, place, words) => {
    keepingServer(ports);
    ports.state.at = place;
    expect(historyHere(ports).sections[0]?.empty).toMatch(words);
  });

  it('says so for a row without a class code, and asks nobody', () => {
    type('enrolment', 2, 'classCode', '');
    ports.state.at = { tab: HV, row: 2, column: 1 };
    expect(historyHere(ports).sections[0]?.empty).toMatch(/chưa có mã lớp/);
    expect(ports.fakeServer.calls).toEqual([]);
  });

  it.each([
    ['no connection', { failure: 'unreachable' as const }, /không kết nối được/],
    ['an answer of another shape', { status: 200, text: '{"revisions":[{}]}' }, /không đúng dạng/],
  ])('says what kept it from being seen, and offers to try again: %s', (_what, reply, words) => {
    ports.fakeServer.answer = () => reply;
    const state = historyHere(ports);
    expect(state.sections[0]?.empty).toMatch(words);
    expect(state.foot.actions[0]).toMatchObject({ label: 'Thử lại', run: 'showClassHistory' });
  });
});
