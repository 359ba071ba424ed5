import { TABS } from '../../../core/src/schema/tabs.ts';
import {
  openSidebar,
  showNextFinding,
  syncFromSidebar,
} from '../../../sheets-addon/src/actions/sidebarActions.ts';
import { addonLearners } from '../../fakes/addonLearners.ts';
import { aRefusal } from '../../fakes/addonPorts.ts';

const HV = TABS.enrolment;

describe('openSidebar', () => {
  it('opens the page of the sidebar', () => {
    const ports = addonLearners({});
    openSidebar(ports);
    expect(ports.seen.sidebars).toEqual(['sidebar']);
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
