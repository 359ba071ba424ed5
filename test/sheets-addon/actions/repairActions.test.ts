import { TABS } from '../../../core/src/schema/tabs.ts';
import { repairAlike, repairCell, undoLastRepair } from '../../../sheets-addon/src/actions/repairActions.ts';
import { readSidebar } from '../../../sheets-addon/src/actions/sidebarState.ts';
import { syncWorkbook } from '../../../sheets-addon/src/actions/syncWorkbook.ts';
import type { SidebarAction, SidebarState } from '../../../sheets-addon/src/ui/sidebarModel.ts';
import { addonLearners } from '../../fakes/addonLearners.ts';
import { aRefusal, type AddonPorts } from '../../fakes/addonPorts.ts';

const HV = TABS.enrolment;
const PHONE = 8;

/** A workbook that was synced, whose person is at the phone of the first learner. */
function standing(...phones: string[]): AddonPorts {
  const ports = addonLearners(...phones.map((phone) => ({ phone })));
  ports.state.at = { tab: HV, row: 2, column: PHONE };
  syncWorkbook(ports, 'menu');
  ports.fakeServer.pushes.length = 0;
  return ports;
}
const phones = (ports: AddonPorts): unknown[] =>
  ports.workbook
    .tab(HV)
    .values.slice(1)
    .map((row) => row[PHONE - 1]);

const FUNCTIONS: Readonly<Record<string, (ports: AddonPorts, ...args: unknown[]) => SidebarState>> = {
  applySuggestion: repairCell,
  applyToAlike: repairAlike,
  undoRepair: undoLastRepair,
};
const actionsOf = ({ notice, sections, foot }: SidebarState): SidebarAction[] =>
  [...(notice ? [notice] : []), ...sections.flatMap(({ cards }) => cards), foot].flatMap(
    ({ actions }) => actions,
  );

/** Presses a button of a state, as the page does: with arguments that went through JSON. */
function press(ports: AddonPorts, state: SidebarState, label: string): SidebarState {
  const action = actionsOf(state).find((one) => one.label.startsWith(label));
  if (action === undefined) throw new Error(`no button ${label}`);
  const args = JSON.parse(JSON.stringify(action.args)) as unknown[];
  const run = FUNCTIONS[action.run];
  if (run === undefined) throw new Error(`no function ${action.run}`);
  return run(ports, ...args);
}

describe('Sửa ô này', () => {
  it('writes the suggestion, clears the mark, sends the class and says so', () => {
    const ports = standing('950000001');
    expect(ports.workbook.note(HV, 2, PHONE)).not.toBe('');
    const { notice, sections, foot } = press(ports, readSidebar(ports), 'Sửa ô này');
    expect(phones(ports)).toEqual(['0950000001']);
    expect(ports.workbook.note(HV, 2, PHONE)).toBe('');
    expect(ports.fakeServer.pushes.map(({ reason }) => reason)).toEqual(['edit']);
    expect(notice?.text).toBe('Đã sửa “950000001” thành “0950000001”. Đã gửi 1 lớp.');
    expect(notice?.actions.map(({ label }) => label)).toEqual(['Hoàn tác']);
    expect(sections[0]?.cards).toEqual([]);
    expect(foot.counts.map(({ count }) => count)).toEqual([0, 0, 0]);
  });

  it('leaves a cell alone that was typed into since', () => {
    const ports = standing('950000001');
    const state = readSidebar(ports);
    ports.workbook.type(HV, [2, PHONE], [['0951111111']]);
    const { notice } = press(ports, state, 'Sửa ô này');
    expect(phones(ports)).toEqual(['0951111111']);
    expect(notice).toMatchObject({ tone: 'bad', text: expect.stringContaining('để nguyên') as unknown });
    expect(ports.fakeServer.pushes).toEqual([]);
  });

  it('says what kept it from sending; the repair stands', () => {
    const ports = standing('950000001');
    ports.fakeServer.answer = () => aRefusal(403, 'workbook/not-member', 'Bạn chưa có trong tab Cấu hình.');
    const { notice } = press(ports, readSidebar(ports), 'Sửa ô này');
    expect(notice?.text).toContain('Chưa gửi được: bạn chưa có trong tab Cấu hình.');
    expect(phones(ports)).toEqual(['0950000001']);
  });

  it('makes the marks and leaves the sending to the owner of the triggers', () => {
    const ports = standing('950000001');
    ports.properties['owner'] = 'nguoi.khac.171@example.org';
    const { notice } = press(ports, readSidebar(ports), 'Sửa ô này');
    expect(notice?.text).toContain('Sẽ được gửi về tỉnh ở lần đồng bộ tới.');
    expect(ports.workbook.note(HV, 2, PHONE)).toBe('');
    expect(ports.fakeServer.pushes).toEqual([]);
  });

  it('writes nothing while somebody else has the workbook', () => {
    const ports = standing('950000001');
    const state = readSidebar(ports);
    ports.state.isLocked = true;
    expect(press(ports, state, 'Sửa ô này').notice?.text).toMatch(/thử lại/);
    expect(phones(ports)).toEqual(['950000001']);
  });

  it('refuses what is no change', () => {
    expect(() => repairCell(standing('950000001'), { kind: 'enrolment' })).toThrow();
  });
});

describe('Sửa cả N ô giống vậy', () => {
  it('asks with the number and examples, and has written nothing by then', () => {
    const ports = standing('950000001', '0950000002', '950000003');
    const { notice } = press(ports, readSidebar(ports), 'Sửa cả 2 ô');
    expect(notice?.label).toBe('Sửa 2 ô có cùng lỗi này?');
    expect(notice?.changes).toEqual([
      { where: 'Học viên!H2', from: '950000001', to: '0950000001' },
      { where: 'Học viên!H4', from: '950000003', to: '0950000003' },
    ]);
    expect(notice?.actions.map(({ label }) => label)).toEqual(['Sửa 2 ô', 'Thôi']);
    expect(phones(ports)).toEqual(['950000001', '0950000002', '950000003']);
  });

  it('writes each its own suggestion after a yes, and undoes them all', () => {
    const ports = standing('950000001', '0950000002', '950000003');
    const asked = press(ports, readSidebar(ports), 'Sửa cả 2 ô');
    const done = press(ports, asked, 'Sửa 2 ô');
    expect(done.notice?.text).toBe('Đã sửa 2 ô. Đã gửi 1 lớp.');
    expect(phones(ports)).toEqual(['0950000001', '0950000002', '0950000003']);
    const undone = press(ports, done, 'Hoàn tác');
    expect(undone.notice?.text).toBe('Đã trả lại 2 ô như trước khi sửa. Đã gửi 1 lớp.');
    expect(phones(ports)).toEqual(['950000001', '0950000002', '950000003']);
    expect(actionsOf(undone).filter(({ run }) => run === 'undoRepair')).toEqual([]);
  });

  it('asks again when the cells are no longer those of the question', () => {
    const ports = standing('950000001', '950000002', '950000003');
    const asked = press(ports, readSidebar(ports), 'Sửa cả 3 ô');
    ports.workbook.type(HV, [4, PHONE], [['0951111111']]);
    const again = press(ports, asked, 'Sửa 3 ô');
    expect(again.notice).toMatchObject({
      label: 'Sửa 2 ô có cùng lỗi này?',
      text: expect.stringMatching(/^Dữ liệu vừa thay đổi/) as unknown,
    });
    expect(phones(ports)).toEqual(['950000001', '950000002', '0951111111']);
  });

  it('says so when there is none left', () => {
    const ports = standing('0950000001');
    expect(repairAlike(ports, 'phone/lost-zero').notice?.text).toBe('Không còn ô nào có lỗi này.');
  });

  it.each([40, 400])('takes the same calls for %i scattered cells', (count) => {
    const ports = standing(
      ...Array.from({ length: 2 * count }, (_, at) =>
        at % 2 === 0 ? `95${String(1_000_000 + at)}` : '0950000001',
      ),
    );
    const asked = press(ports, readSidebar(ports), `Sửa cả`);
    ports.workbook.resetCalls();
    press(ports, asked, 'Sửa');
    expect(phones(ports).filter((phone) => String(phone).startsWith('09'))).toHaveLength(2 * count);
    // Checked, written, checked and sent, shown: the tabs are read once each time, and the written tab twice more.
    expect(ports.workbook.calls()).toEqual({
      readTab: 5 + 1 + 5 + 1 + 5,
      readFormats: 1,
      readFormulas: 1,
      readNow: 1,
      writeValues: 2,
      readNotes: 1,
      writeNotes: 1,
      readColours: 1,
      writeColours: 1,
      writeLinks: 1,
    });
  });
});

describe('Hoàn tác', () => {
  it('leaves cells alone that were typed into after the repair', () => {
    const ports = standing('950000001', '950000002');
    const done = press(ports, press(ports, readSidebar(ports), 'Sửa cả'), 'Sửa 2 ô');
    ports.workbook.type(HV, [3, PHONE], [['0951111111']]);
    expect(press(ports, done, 'Hoàn tác').notice?.text).toMatch(/^Đã trả lại 1 ô .* 1 ô đã thay đổi/);
    expect(phones(ports)).toEqual(['950000001', '0951111111']);
  });

  it('stays on offer wherever the person goes', () => {
    const ports = standing('950000001', '950000002');
    press(ports, readSidebar(ports), 'Sửa ô này');
    ports.state.at = { tab: HV, row: 3, column: PHONE };
    const { foot } = readSidebar(ports);
    expect(foot.actions.at(-1)?.label).toBe('Hoàn tác lần sửa gần nhất (1 ô)');
  });

  it('points to the version history when the cache lost it', () => {
    expect(undoLastRepair(standing('0950000001')).notice?.text).toContain('Nhật ký phiên bản');
  });
});
