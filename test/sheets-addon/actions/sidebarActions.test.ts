import { TABS } from '../../../core/src/schema/tabs.ts';
import { repairAlike } from '../../../sheets-addon/src/actions/repairActions.ts';
import {
  confirmHeldChange,
  openSidebar,
  showNextFinding,
  syncFromSidebar,
} from '../../../sheets-addon/src/actions/sidebarActions.ts';
import type { SidebarCard, SidebarState } from '../../../sheets-addon/src/ui/sidebarModel.ts';
import { addonLearners } from '../../fakes/addonLearners.ts';
import { aRefusal, type AddonPorts } from '../../fakes/addonPorts.ts';
import { keepingServer, lastOf } from '../../fakes/keepingServer.ts';

const HV = TABS.enrolment;
const CODE = 'NTM-2024-171-003';

describe('openSidebar', () => {
  it('opens the page of the sidebar', () => {
    const ports = addonLearners({});
    openSidebar(ports);
    openSidebar(ports, 'showHistoryHere');
    expect(ports.seen.sidebars).toEqual(['sidebar', 'sidebar showHistoryHere']);
  });
});

describe('syncFromSidebar', () => {
  it('sends as the menu does and says so in the sidebar', () => {
    const ports = addonLearners({ fullName: '' });
    expect(syncFromSidebar(ports).notice).toMatchObject({
      tone: 'good',
      text: 'Đã gửi 1 lớp. Còn 1 lỗi chặn: xem tab Kiểm tra.',
    });
    expect(ports.fakeServer.pushes.map(({ reason }) => reason)).toEqual(['menu']);
    expect(ports.seen.toasts).toEqual([]);
  });

  it('says what kept it from sending', () => {
    const ports = addonLearners({});
    ports.fakeServer.answer = () => aRefusal(403, 'workbook/not-member', 'Bạn chưa có trong tab Cấu hình.');
    expect(syncFromSidebar(ports).notice).toMatchObject({
      tone: 'bad',
      text: '1 lớp chưa gửi được: bạn chưa có trong tab Cấu hình.',
    });
  });

  it('says so when the workbook is busy', () => {
    const ports = addonLearners({});
    ports.state.isLocked = true;
    expect(syncFromSidebar(ports).notice?.text).toMatch(/thử lại/);
  });
});

describe('a change that the province holds', () => {
  const mistyped = Array.from({ length: 12 }, (_, at) => ({ phone: `95000${String(1000 + at)}` }));
  const phones = (ports: AddonPorts): unknown[] =>
    ports.workbook
      .tab(HV)
      .values.slice(1)
      .map((row) => row[7]);

  const firstCard = (state: SidebarState): SidebarCard => {
    const card = state.sections[0]?.cards[0];
    if (card === undefined) throw new Error(state.notice?.text);
    return card;
  };

  it('is asked about in a card after a repair of many cells, and sent when it is meant', () => {
    const ports = addonLearners(...mistyped);
    const kept = keepingServer(ports);
    syncFromSidebar(ports);
    const [question] = repairAlike(ports, 'phone/lost-zero').notice?.actions ?? [];
    ports.state.now += 60_000;
    const done = repairAlike(ports, question?.args[0], question?.args[1]);
    expect(phones(ports)).toEqual(mistyped.map(({ phone }) => `0${phone}`));
    expect(done.notice?.text).toMatch(/^Đã sửa 12 ô\. Tỉnh chưa nhận .*xác nhận dưới đây\.$/);
    expect(done.notice?.actions.map(({ label }) => label)).toEqual(['Hoàn tác']);
    const card = firstCard(done);
    expect(card.text).toMatch(/^Lớp NTM-2024-171-003 thay đổi cùng lúc quá nhiều dòng .* Các dòng: 2, 3,/);
    expect(lastOf(kept, CODE).revision).toBe(1);
    const [send] = card.actions;
    expect(send).toMatchObject({ label: 'Gửi đúng như vậy', run: 'confirmHeld' });
    ports.state.now += 60_000;
    const sent = confirmHeldChange(ports, send?.args[0], send?.args[1]);
    expect(sent.notice).toMatchObject({ tone: 'good', text: expect.stringMatching(/^Đã gửi 1 lớp\./) });
    expect(lastOf(kept, CODE).revision).toBe(2);
    expect(ports.seen.questions).toEqual([]);
  });

  it('is asked about anew when it is another by now', () => {
    const ports = addonLearners(...mistyped);
    const kept = keepingServer(ports);
    syncFromSidebar(ports);
    const type = (row: number): void => {
      ports.workbook.type(HV, [row, 3], [['Tên Gõ Nhầm']]);
    };
    for (let row = 2; row < 14; row += 1) type(row);
    ports.state.now += 60_000;
    const [send] = firstCard(syncFromSidebar(ports)).actions;
    ports.workbook.type(HV, [2, 3], [['Tên Khác']]);
    ports.state.now += 60_000;
    const again = confirmHeldChange(ports, send?.args[0], send?.args[1]);
    expect(again.sections[0]?.title).toBe('Chờ bạn xác nhận');
    expect(lastOf(kept, CODE).revision).toBe(1);
  });

  it('offers to bring a class back that left the workbook, or to let it go', () => {
    const ports = addonLearners({});
    const kept = keepingServer(ports);
    syncFromSidebar(ports);
    ports.workbook.tab(TABS.class).values.splice(1, 1);
    ports.state.now += 60_000;
    const [remove, restore] = firstCard(syncFromSidebar(ports)).actions;
    expect([remove?.label, restore?.label]).toEqual(['Xóa khỏi số liệu của tỉnh', 'Khôi phục lớp đã xóa']);
    confirmHeldChange(ports, remove?.args[0], remove?.args[1]);
    expect(lastOf(kept, CODE).removed).toBeDefined();
  });
});

describe('showNextFinding', () => {
  it('goes through the findings, the worst first, and begins anew after the last', () => {
    const ports = addonLearners({ phone: '950000001' }, { fullName: '' }, { phone: '1' });
    ports.state.at = { tab: TABS.class, row: 1, column: 1 };
    const places = [1, 2, 3, 4].map(() => {
      const { sections } = showNextFinding(ports);
      return sections[0]?.title;
    });
    expect(places).toEqual([
      'Học viên C3 · Họ và tên',
      'Học viên H4 · Số điện thoại',
      'Học viên H2 · Số điện thoại',
      'Học viên C3 · Họ và tên',
    ]);
    expect(ports.seen.gone[0]).toEqual({ tab: HV, row: 3, column: 3 });
  });

  it('stays where it is when nothing is wrong', () => {
    const ports = addonLearners({});
    ports.state.at = { tab: HV, row: 2, column: 8 };
    expect(showNextFinding(ports).sections[0]?.empty).toBe('Không có lỗi ở ô này.');
  });
});
