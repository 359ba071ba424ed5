import { PROVINCE_TABS, TABS } from '../../../core/src/schema/tabs.ts';
import {
  buildMenu,
  checkFromMenu,
  issuesPart,
  showGuide,
  syncFromMenu,
} from '../../../sheets-addon/src/actions/menuActions.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aClassTab, anEnrolmentTab } from '../../builders/aTab.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';
import { addonPorts, aRefusal } from '../../fakes/addonPorts.ts';

const workbook = (learner: Parameters<typeof anEnrolmentRow>[0] = {}) =>
  addonPorts({
    [TABS.class]: aClassTab(aClassRow()),
    [TABS.enrolment]: anEnrolmentTab(anEnrolmentRow(learner)),
  });

const OF_REPORTER = [
  'syncNow',
  'checkAll',
  'showSidebar',
  'showSubmissions',
  'showHistory',
  'showDifferences',
  'showRemoved',
  'showUndoSync',
  'setUpWorkbook',
  'installTriggers',
  'showQuota',
  'showHelp',
];

describe('buildMenu', () => {
  it.each([
    ["a reporter's workbook", {}, true, OF_REPORTER],
    [
      "the province's",
      { [PROVINCE_TABS.settings]: [] },
      true,
      [
        'publishNow',
        'sweepNow',
        'showVerdicts',
        'reviewNow',
        'matchNow',
        'showPeople',
        'printTab',
        'showExplanation',
        'showClosings',
        'showHelp',
      ],
    ],
    ['a workbook it may not read yet', { [PROVINCE_TABS.settings]: [] }, false, OF_REPORTER],
  ])('%s', (_, tabs, mayRead, functions) => {
    const ports = addonPorts(tabs);
    buildMenu(ports, mayRead);
    expect(ports.seen.menus[0]?.map(([, run]) => run)).toEqual(functions);
  });
});

describe('syncFromMenu', () => {
  it('says what was sent and what is still wrong', () => {
    const ports = workbook({ fullName: '', phone: '1' });
    syncFromMenu(ports);
    expect(ports.seen.toasts).toEqual(['Đã gửi 1 lớp. Còn 1 lỗi chặn, 1 cảnh báo: xem tab Kiểm tra.']);
    syncFromMenu(ports);
    expect(ports.seen.toasts[1]).toBe(
      'Không có gì mới để gửi. Còn 1 lỗi chặn, 1 cảnh báo: xem tab Kiểm tra.',
    );
  });

  it('alerts what kept it from sending, with what to do', () => {
    const ports = workbook();
    ports.fakeServer.answer = () => aRefusal(403, 'workbook/not-member', 'Bạn chưa có trong tab Cấu hình.');
    syncFromMenu(ports);
    expect(ports.seen.alerts).toEqual(['1 lớp chưa gửi được: bạn chưa có trong tab Cấu hình.']);
    expect(ports.seen.toasts).toEqual([]);
  });

  it('says so when the workbook is busy', () => {
    const ports = workbook();
    ports.state.isLocked = true;
    syncFromMenu(ports);
    checkFromMenu(ports);
    expect(ports.seen.toasts).toEqual([expect.stringMatching(/thử lại/), expect.stringMatching(/thử lại/)]);
  });
});

describe('checkFromMenu', () => {
  it('says what was found', () => {
    const ports = workbook({ phone: '950000001' });
    checkFromMenu(ports);
    expect(ports.seen.toasts).toEqual(['Đã kiểm tra. Còn 1 gợi ý: xem tab Kiểm tra.']);
  });
});

describe('issuesPart', () => {
  it.each([
    [{ block: 3, warn: 5, hint: 0 }, 'Còn 3 lỗi chặn, 5 cảnh báo: xem tab Kiểm tra.'],
    [{ block: 0, warn: 0, hint: 1 }, 'Còn 1 gợi ý: xem tab Kiểm tra.'],
  ])('%j', (counts, words) => {
    expect(issuesPart(counts)).toBe(words);
  });

  it('is short when there is nothing', () => {
    expect(issuesPart({ block: 0, warn: 0, hint: 0 })).toBe('Không có lỗi.');
  });
});

describe('showGuide', () => {
  it('opens the guide where there is one, else says what to do', () => {
    const ports = addonPorts({ [TABS.guide]: [] });
    showGuide(ports);
    expect(ports.seen.shown).toEqual([TABS.guide]);
    const province = addonPorts({ [PROVINCE_TABS.settings]: [] });
    showGuide(province);
    expect(province.seen.alerts[0]).toContain('Quét các bảng tính');
    const bare = addonPorts();
    showGuide(bare);
    expect(bare.seen.alerts[0]).toContain('Thiết lập bảng tính');
  });
});
