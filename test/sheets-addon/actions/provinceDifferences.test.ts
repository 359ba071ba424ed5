import { columnsOf } from '../../../core/src/schema/columnsOf.ts';
import { CLASS_KEYS } from '../../../core/src/schema/sentKeys.ts';
import { TABS } from '../../../core/src/schema/tabs.ts';
import { columnAt } from '../../../core/src/sheet/readTab.ts';
import {
  keepOwnValue,
  provinceDifferences,
  syncAndShowDifferences,
  takeProvinceValue,
} from '../../../sheets-addon/src/actions/provinceDifferences.ts';
import { undoLastRepair } from '../../../sheets-addon/src/actions/repairActions.ts';
import { syncWorkbook } from '../../../sheets-addon/src/actions/syncWorkbook.ts';
import type { SidebarState } from '../../../sheets-addon/src/ui/sidebarModel.ts';
import { addonLearners } from '../../fakes/addonLearners.ts';
import type { AddonPorts } from '../../fakes/addonPorts.ts';
import { keepingServer, lastOf, type KeptStates } from '../../fakes/keepingServer.ts';

const CODE = 'NTM-2024-171-003';
const TITLE_COLUMN = 1 + columnAt(columnsOf.class, 'title');
const MINE = 'Tập huấn kỹ năng lập kế hoạch phát triển xóm';
const THEIRS = 'Tập huấn lập kế hoạch xóm';

let ports: AddonPorts;
let kept: KeptStates;

const titleCell = (): unknown => ports.workbook.tab(TABS.class).values[1]?.[TITLE_COLUMN - 1];
const sync = () => {
  ports.state.now += 60_000;
  return syncWorkbook(ports, 'menu');
};
/** The province typed another title, and the sheet has heard of it. */
beforeEach(() => {
  ports = addonLearners({});
  kept = keepingServer(ports);
  sync();
  const state = lastOf(kept, CODE);
  const by = 'van.phong@example.org';
  const title = { value: THEIRS, by, at: '2024-03-13T07:05:00.000Z', sheetThen: MINE };
  kept.set(CODE, [state, { ...state, revision: 2, provinceFields: { title } }]);
  sync();
});
const cardsOf = ({ sections }: SidebarState) => sections[0]?.cards ?? [];
/** What the button of the first difference runs with. */
const pressOf = (label: string): [unknown, unknown] => {
  const actions = cardsOf(provinceDifferences(ports))[0]?.actions ?? [];
  const [classCode, conflict] = actions.find((one) => one.label === label)?.args ?? [];
  ports.state.now += 60_000;
  return [classCode, conflict];
};

describe('provinceDifferences', () => {
  it('shows each field with both values and when, without asking anybody', () => {
    ports.fakeServer.calls.length = 0;
    const [card, ...others] = cardsOf(provinceDifferences(ports));
    expect(others).toEqual([]);
    expect(card).toMatchObject({
      label: 'Tỉnh đề nghị',
      where: 'Lớp!G2 · Tên lớp',
      text: `Lớp ${CODE}. Tỉnh ghi lúc T0.`,
      changes: [{ from: MINE, to: THEIRS }],
    });
    expect(card?.actions.map(({ label }) => label)).toEqual(['Giữ của đơn vị', 'Lấy của tỉnh']);
    expect(ports.fakeServer.calls).toEqual([]);
  });

  it('shows a class that only the province has, with both ways out', () => {
    ports.workbook.tab(TABS.class).values.splice(1, 1);
    expect(cardsOf(provinceDifferences(ports)).map(({ label }) => label)).toEqual([
      'Lớp không còn trong bảng',
    ]);
    expect(cardsOf(provinceDifferences(ports))[0]?.actions.map(({ run }) => run)).toEqual([
      'restoreClasses',
      'syncInSidebar',
    ]);
  });

  it('says that both agree, and learns it by a sync', () => {
    ports.workbook.type(TABS.class, [2, TITLE_COLUMN], [[THEIRS]]);
    const state = syncAndShowDifferences(ports);
    expect(state.notice?.tone).toBe('good');
    expect(state.sections[0]).toMatchObject({
      cards: [],
      empty: expect.stringMatching(/^Không có khác biệt/),
    });
  });
});

describe('keepOwnValue', () => {
  it('sends the answer, changes nothing in the sheet, and is silent from then on', () => {
    const [classCode, conflict] = pressOf('Giữ của đơn vị');
    const state = keepOwnValue(ports, classCode, conflict);
    expect(state.notice).toMatchObject({ tone: 'good', text: `Đã giữ “${MINE}” và báo tỉnh.` });
    expect(cardsOf(state)).toEqual([]);
    expect(titleCell()).toBe(MINE);
    expect(lastOf(kept, CODE).provinceFields['title']?.answered?.kept).toBe(MINE);
    sync();
    expect(cardsOf(provinceDifferences(ports))).toEqual([]);
  });

  it('is asked anew when the cell holds something else by now', () => {
    const [classCode, conflict] = pressOf('Giữ của đơn vị');
    ports.workbook.type(TABS.class, [2, TITLE_COLUMN], [['Tên khác']]);
    expect(keepOwnValue(ports, classCode, conflict).notice?.text).toMatch(/^Ô này vừa thay đổi/);
    expect(lastOf(kept, CODE).provinceFields['title']?.answered).toBeUndefined();
  });

  it('stays open without a connection', () => {
    const [classCode, conflict] = pressOf('Giữ của đơn vị');
    ports.fakeServer.answer = () => ({ failure: 'unreachable' });
    const state = keepOwnValue(ports, classCode, conflict);
    expect(state.notice?.text).toMatch(/^Chưa gửi được: không kết nối/);
    expect(cardsOf(state)).toHaveLength(1);
  });
});

describe('takeProvinceValue', () => {
  it('writes the province’s value into the cell, sends it, and can be undone', () => {
    const [classCode, conflict] = pressOf('Lấy của tỉnh');
    const state = takeProvinceValue(ports, classCode, conflict);
    expect(state.notice).toMatchObject({ tone: 'good', text: `Đã ghi “${THEIRS}” vào ô.` });
    expect(cardsOf(state)).toEqual([]);
    expect(titleCell()).toBe(THEIRS);
    expect(lastOf(kept, CODE).cells[CLASS_KEYS.indexOf('title')]).toBe(THEIRS);
    undoLastRepair(ports);
    expect(titleCell()).toBe(MINE);
  });

  it('writes nothing when the cell holds something else by now', () => {
    const [classCode, conflict] = pressOf('Lấy của tỉnh');
    ports.workbook.type(TABS.class, [2, TITLE_COLUMN], [['Tên khác']]);
    expect(takeProvinceValue(ports, classCode, conflict).notice?.tone).toBe('bad');
    expect(titleCell()).toBe('Tên khác');
  });

  it('writes nothing while somebody else is at the workbook', () => {
    const [classCode, conflict] = pressOf('Lấy của tỉnh');
    ports.state.isLocked = true;
    expect(takeProvinceValue(ports, classCode, conflict).notice?.text).toMatch(/thử lại/);
    expect(titleCell()).toBe(MINE);
  });
});
