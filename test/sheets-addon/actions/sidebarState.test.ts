import { columnsOf } from '../../../core/src/schema/columnsOf.ts';
import { TABS, type RowKind } from '../../../core/src/schema/tabs.ts';
import { readSidebar, sidebarStampOf } from '../../../sheets-addon/src/actions/sidebarState.ts';
import { checkWorkbook, syncWorkbook } from '../../../sheets-addon/src/actions/syncWorkbook.ts';
import { addonLearners } from '../../fakes/addonLearners.ts';
import type { AddonPorts } from '../../fakes/addonPorts.ts';

const HV = TABS.enrolment;
const columnOf = (kind: RowKind, field: string): number =>
  1 + columnsOf[kind].findIndex(({ key }) => key === field);
const [NAME, PHONE] = [columnOf('enrolment', 'fullName'), columnOf('enrolment', 'phone')];
const at = (ports: AddonPorts, tab: string, row: number, column: number): AddonPorts => {
  ports.state.at = { tab, row, column };
  return ports;
};

describe('readSidebar', () => {
  it('says what is wrong in the cell, what would stand there, and how many cells are alike', () => {
    const ports = addonLearners({ phone: '950000001' }, { phone: '950000002' }, {});
    const [here, ...others] = readSidebar(at(ports, HV, 2, PHONE)).sections;
    expect(others).toEqual([]);
    expect(here?.title).toBe('Học viên H2 · Số điện thoại');
    expect(here?.cards).toMatchObject([
      {
        tone: 'hint',
        label: 'Gợi ý',
        where: '',
        changes: [{ where: '', from: '950000001', to: '0950000001' }],
        actions: [
          { label: 'Sửa ô này', run: 'applySuggestion', isMain: true },
          { label: 'Sửa cả 2 ô giống vậy', run: 'applyToAlike', args: ['phone/lost-zero'] },
        ],
      },
    ]);
    expect(here?.cards[0]?.text).toMatch(/^Số điện thoại mất số 0/);
  });

  it('says so when the cell is well, and what is wrong beside it', () => {
    const ports = addonLearners({ phone: '950000001', fullName: '' });
    const [here, beside] = readSidebar(at(ports, HV, 2, 5)).sections;
    expect([here?.title, here?.cards, here?.empty]).toEqual([
      'Học viên E2 · Giới tính',
      [],
      'Không có lỗi ở ô này.',
    ]);
    expect(beside?.title).toBe('Ô khác của dòng 2');
    expect(beside?.cards.map(({ label, where, actions }) => [label, where, actions.length])).toEqual([
      ['Lỗi chặn', 'C2 · Họ và tên', 0],
      ['Gợi ý', 'H2 · Số điện thoại', 1],
    ]);
  });

  it('offers the whole workbook its counts, the last sync and what waits', () => {
    const ports = at(addonLearners({ fullName: '' }, { phone: '1' }), HV, 2, NAME);
    expect(readSidebar(ports).foot).toMatchObject({
      counts: [
        { tone: 'block', label: 'lỗi chặn', count: 1 },
        { tone: 'warn', label: 'cảnh báo', count: 1 },
        { tone: 'hint', label: 'gợi ý', count: 0 },
      ],
      lines: ['Chưa gửi lớp nào về tỉnh.', '1 lớp có thay đổi chưa gửi.'],
      actions: [{ run: 'goToNextFinding' }, { run: 'syncInSidebar', label: 'Đồng bộ ngay' }],
    });
    syncWorkbook(ports, 'menu');
    expect(readSidebar(ports).foot.lines).toEqual(['Gửi về tỉnh gần nhất: T0.']);
    ports.workbook.type(HV, [2, NAME], [['Nguyễn Thị Mẫu']]);
    expect(readSidebar(ports).foot.lines[1]).toBe('1 lớp có thay đổi chưa gửi.');
  });

  it('says that nothing shows which classes are sent, where that column was renamed or deleted', () => {
    const ports = at(addonLearners({}), HV, 2, NAME);
    syncWorkbook(ports, 'menu');
    ports.workbook.type(TABS.class, [1, columnOf('class', 'syncMark')], [['Ngày gửi']]);
    expect(readSidebar(ports).foot.lines).toEqual([
      'Gửi về tỉnh gần nhất: T0.',
      'Tab Lớp không có cột “Đồng bộ” để ghi lớp nào đã gửi. Hãy chọn Sổ Lớp > Thiết lập bảng tính để thêm lại.',
    ]);
  });

  it('shows at a line of Kiểm tra the cell of that finding', () => {
    const ports = addonLearners({}, { phone: '950000002' });
    checkWorkbook(ports);
    const [here] = readSidebar(at(ports, TABS.findings, 2, 1)).sections;
    expect([here?.title, here?.cards.length]).toEqual(['Học viên H3 · Số điện thoại', 1]);
    const [none] = readSidebar(at(ports, TABS.findings, 1, 1)).sections;
    expect(none?.empty).toMatch(/^Chọn một ô ở một trong các tab Lớp, Học viên, Kinh phí/);
  });

  it('shows what the province set otherwise, to be decided cell by cell', () => {
    const ports = at(addonLearners({}), TABS.class, 2, columnOf('class', 'startDate'));
    const conflict = { field: 'startDate', mine: '12/03/2024', theirs: '13/03/2024', by: 'k', at: '' };
    ports.properties['class:NTM-2024-171-003'] = JSON.stringify({
      ...{ revision: 3, hash: 'h', at: ports.state.now },
      conflicts: [{ ...conflict, isProposal: false }],
    });
    const [card] = readSidebar(ports).sections[0]?.cards ?? [];
    expect(card?.changes).toEqual([{ where: '', from: '12/03/2024', to: '13/03/2024' }]);
    expect(card?.actions.map(({ label, run }) => [label, run])).toEqual([
      ['Xem khác biệt với tỉnh', 'showDifferencesList'],
    ]);
  });

  it('finds what the tab Kiểm tra lists', () => {
    const ports = at(addonLearners({ phone: '1' }, { fullName: '' }), HV, 2, PHONE);
    const { block, warn, hint } = checkWorkbook(ports) ?? {};
    expect(readSidebar(ports).foot.counts.map(({ count }) => count)).toEqual([block, warn, hint]);
  });

  it.each([
    ['no cell', undefined],
    ['a tab of the office’s own', { tab: 'Ghi chú riêng', row: 2, column: 2 }],
  ])('asks for a cell at %s', (_, place) => {
    const ports = addonLearners({});
    ports.state.at = place;
    expect(readSidebar(ports).sections).toMatchObject([{ title: 'Chưa chọn ô dữ liệu', cards: [] }]);
  });

  it('says what to do before the set-up', () => {
    const ports = at(addonLearners({}), HV, 2, PHONE);
    ports.workbook.tab(TABS.codebook).values = [];
    const { sections, foot } = readSidebar(ports);
    expect(sections[0]?.empty).toContain('Thiết lập bảng tính');
    expect(foot.actions).toEqual([]);
  });

  it('shows days and amounts as the sheet does', () => {
    const ports = addonLearners({ sessions: 45_448 });
    const [here] = readSidebar(at(ports, HV, 2, columnOf('enrolment', 'sessions'))).sections;
    expect(here?.cards[0]?.changes).toEqual([{ where: '', from: '05/06/2024', to: '5/6' }]);
  });

  it.each([1, 300])('reads each synced tab once, with %i learners too', (count) => {
    const phones = Array.from({ length: count }, (_, nth) => ({ phone: `95${String(1_000_000 + nth)}` }));
    const ports = at(addonLearners(...phones), HV, 2, PHONE);
    readSidebar(ports);
    ports.workbook.resetCalls();
    readSidebar(ports);
    expect(ports.workbook.calls()).toEqual({ readTab: 5 });
  });
});

describe('sidebarStampOf', () => {
  it('is that of the state while the person stays and the same things are wrong, and reads no cell', () => {
    const ports = at(addonLearners({ phone: '1' }), HV, 2, PHONE);
    checkWorkbook(ports);
    const { stamp } = readSidebar(ports);
    ports.workbook.resetCalls();
    expect(sidebarStampOf(ports)).toBe(stamp);
    expect(ports.workbook.callCount()).toBe(0);
    expect(sidebarStampOf(at(ports, HV, 3, PHONE))).not.toBe(stamp);
  });

  it('is another once other things were found wrong', () => {
    const ports = at(addonLearners({ phone: '1' }), HV, 2, PHONE);
    checkWorkbook(ports);
    const { stamp } = readSidebar(ports);
    ports.workbook.type(HV, [2, PHONE], [['0950000001']]);
    checkWorkbook(ports);
    expect(sidebarStampOf(ports)).not.toBe(stamp);
  });
});
