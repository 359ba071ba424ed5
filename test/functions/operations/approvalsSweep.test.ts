import { approvalColumns } from '../../../core/src/schema/approvalColumns.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { classColumns } from '../../../core/src/schema/classColumns.ts';
import { APPROVAL_TAB, PROVINCE_TABS, TABS } from '../../../core/src/schema/tabs.ts';
import { columnAt } from '../../../core/src/sheet/readTab.ts';
import { sweepWorkbooks } from '../../../functions/src/operations/sweepWorkbooks.ts';
import { syncClasses } from '../../../functions/src/operations/syncClasses.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';
import { approvalWorld, at, type ApprovalWorld } from './approvalWorld.ts';
import {
  aPush,
  aSecondLearner,
  CLERK,
  CODE,
  DAI_TU,
  PHU_BINH,
  PROVINCE,
  REGISTER,
  reporterTabs,
  settingsTab,
  type FakeDeps,
} from './fakeDeps.ts';

const OTHER = 'NTM-2024-173-001';
let world: ApprovalWorld;
beforeEach(async () => {
  world = await approvalWorld();
});

describe('a sweep of the tab', () => {
  it('costs 1 read and 3 writes a class that changed, 1 Sheets call for the whole workbook', async () => {
    world.type('approval', 'DUYET');
    world.type('allottedCost', 48_500_000, OTHER);
    const calls = world.deps.spreadsheets.calls();
    expect(await world.sweep()).toMatchObject({ stored: 2 });
    // The register is read too: one document a workbook.
    expect(world.deps.classes.billed()).toEqual({ reads: 3 + 2, writes: 2 * 3 });
    expect(world.deps.spreadsheets.calls() - calls).toBe(1 + 2);
  });

  it('costs nothing when nothing changed since, whatever stands in the tab', async () => {
    world.type('approval', 'DUYET');
    world.type('allottedCost', 'không rõ');
    world.type('openingDecision', '26/TB', OTHER);
    await world.sweep();
    world.deps.classes.resetBilled();
    expect(await world.sweep()).toEqual({ classes: 2, stored: 0, wrong: 1 });
    expect(world.deps.classes.billed()).toEqual({ reads: 3, writes: 0 });
    // What the reporter does in between does not make it look either.
    world.sheet.approval = 'DUYET';
    await world.sync();
    world.deps.classes.resetBilled();
    await world.sweep();
    // What the reporter's workbook was read as is noted, nothing of the tab.
    expect(world.deps.classes.billed()).toEqual({ reads: 3, writes: 1 });
  });

  it('costs a push no read once both agree, and one while something waits', async () => {
    world.type('approval', 'DUYET');
    await world.sweep();
    world.deps.classes.resetBilled();
    await world.sync();
    expect(world.deps.classes.billed()).toEqual({ reads: 2, writes: 0 });
    world.sheet.approval = 'DUYET';
    await world.sync();
    world.deps.classes.resetBilled();
    await world.sync();
    expect(world.deps.classes.billed()).toEqual({ reads: 1, writes: 0 });
  });

  it.each<[string, () => void, string]>([
    ['is missing', () => world.putTab(undefined), 'Chưa có tab Phê duyệt'],
    ['is empty', () => world.putTab([]), 'Chưa có tab Phê duyệt'],
    ['has no header row', () => world.putTab(world.tab().slice(1)), 'không thấy dòng tiêu đề'],
    [
      'lacks a column',
      () => world.putTab(world.tab().map((row) => row.filter((_, x) => x !== at('approval')))),
      'thiếu cột “Phê duyệt của tỉnh”',
    ],
    [
      'has a column twice',
      () => world.putTab(world.tab().map((row, y) => (y === 0 ? [...row, 'Phê duyệt của tỉnh'] : row))),
      'có hai cột “Phê duyệt của tỉnh”',
    ],
  ])('changes nothing when the tab %s, says so, and sweeps the reporters', async (_what, spoil, words) => {
    world.type('approval', 'DUYET');
    await world.sweep();
    const before = world.deps.classes.classOf(CODE);
    world.type('approval', 'KHONG_DUYET');
    spoil();
    world.deps.spreadsheets.type(PHU_BINH, TABS.class, [1, columnAt(classColumns, 'title'), 'Tên mới']);
    world.later();
    const { approvals, workbooks, settings } = await sweepWorkbooks(world.deps);
    expect(approvals).toEqual({ classes: 0, stored: 0, wrong: 0, error: expect.stringContaining(words) });
    expect(world.deps.classes.classOf(CODE)).toEqual(before);
    expect(workbooks.map(({ stored }) => stored)).toEqual([0, 1]);
    // A tab that comes back by itself is nobody's task.
    expect(settings).toEqual(words.startsWith('Chưa có') ? [] : [approvals.error]);
  });

  it('goes on with the reporters when a class cannot be stored', async () => {
    world.type('approval', 'DUYET');
    world.deps.spreadsheets.type(PHU_BINH, TABS.class, [1, columnAt(classColumns, 'title'), 'Tên mới']);
    const { changeClass } = world.deps.classes;
    const broken: FakeDeps['classes']['changeClass'] = (classCode, decide) =>
      classCode === CODE ? Promise.reject(new Error('unavailable')) : changeClass(classCode, decide);
    const { approvals, workbooks } = await sweepWorkbooks({
      ...world.deps,
      classes: { ...world.deps.classes, changeClass: broken },
    });
    expect(approvals).toMatchObject({ stored: 0, error: 'unavailable' });
    expect(workbooks.map(({ stored }) => stored)).toEqual([0, 1]);
    expect(await world.sweep()).toEqual({ classes: 2, stored: 1, wrong: 0 });
  });

  it('still takes what is right in the row when one cell cannot be read', async () => {
    world.type('approval', 'xem lại');
    world.type('allottedCost', '48.500.000');
    expect(await world.sweep()).toEqual({ classes: 2, stored: 1, wrong: 1 });
    expect([world.valueOf('approval'), world.valueOf('allottedCost')]).toEqual([undefined, 48_500_000]);
    await world.publish();
    expect(world.status()).toMatch(
      /^Giá trị ở cột “Phê duyệt của tỉnh” không có trong danh mục.*Đơn vị chưa nhận/,
    );
  });

  it('keeps a value while its cell cannot be read', async () => {
    world.type('approval', 'DUYET');
    await world.sweep();
    world.type('approval', '???');
    expect(await world.sweep()).toMatchObject({ stored: 0, wrong: 1 });
    expect(world.valueOf('approval')).toBe('DUYET');
  });

  it('takes nothing from rows that contradict each other, that have no class or an unknown one', async () => {
    world.type('approval', 'DUYET');
    const row = (classCode: string): Cell[] =>
      approvalColumns.map(({ key }) =>
        key === 'classCode' ? classCode : key === 'approval' ? 'KHONG_DUYET' : '',
      );
    world.putTab([...world.tab(), row(CODE), row('NTM-2024-171-999'), row('lớp 5'), row('')]);
    world.deps.classes.resetBilled();
    expect(await world.sweep()).toEqual({ classes: 4, stored: 0, wrong: 5 });
    expect(world.deps.classes.billed()).toEqual({ reads: 3, writes: 0 });
    await world.publish();
    expect(world.tab().map((cells) => String(cells[at('status')] ?? '').slice(0, 20))).toEqual([
      'Tình trạng',
      'Lớp này có 2 dòng (d',
      '',
      'Lớp này có 2 dòng (d',
      'Không thấy lớp nào m',
      'Mã lớp không đúng dạ',
      'Dòng này chưa có Mã ',
    ]);
  });

  it('withdraws nothing when a row is deleted: it comes back with what is stored', async () => {
    world.type('approval', 'DUYET');
    await world.sweep();
    world.putTab(world.tab().filter((row) => row[0] !== CODE));
    expect(await world.sweep()).toEqual({ classes: 1, stored: 0, wrong: 0 });
    expect(await world.publish()).toMatchObject({ changedTabs: [APPROVAL_TAB], sheetsCalls: 2 });
    expect([world.rowOf(CODE), world.cell(CODE, 'approval')]).toEqual([2, 'DUYET']);
    expect(await world.sweep()).toEqual({ classes: 2, stored: 0, wrong: 0 });
    expect(world.valueOf('approval')).toBe('DUYET');
  });

  it('withdraws nothing when the tab is deleted: it comes back with what is stored', async () => {
    world.type('approval', 'DUYET');
    await world.sweep();
    world.putTab(undefined);
    await world.sweep();
    expect(await world.publish()).toMatchObject({ changedTabs: [APPROVAL_TAB], sheetsCalls: 3 });
    expect(world.cell(CODE, 'approval')).toBe('DUYET');
    expect(await world.sweep()).toEqual({ classes: 2, stored: 0, wrong: 0 });
  });

  it('adds a class that was new in a reporter’s sheet, below', async () => {
    const fresh = 'NTM-2024-171-004';
    world.deps.spreadsheets.put(
      DAI_TU,
      reporterTabs([aClassRow(), aClassRow({ classCode: fresh })], [anEnrolmentRow(), aSecondLearner()]),
    );
    await world.sweep();
    expect(await world.publish()).toMatchObject({ sheetsCalls: 2 });
    expect(world.tab().map(([code]) => code)).toEqual(['Mã lớp', CODE, OTHER, fresh]);
  });

  it('takes what stands there for classes that a lost store has only just got back', async () => {
    world.type('approval', 'DUYET');
    await world.sweep();
    world.deps.classes.forget();
    expect(await world.sweep()).toEqual({ classes: 2, stored: 1, wrong: 0 });
    expect(world.valueOf('approval')).toBe('DUYET');
  });

  it('takes what stands there for a class of a workbook that left the register', async () => {
    world.putTab(world.tab());
    world.deps.spreadsheets.put(PROVINCE, {
      [PROVINCE_TABS.settings]: settingsTab(
        {},
        REGISTER.filter(([id]) => id !== '171'),
      ),
      [APPROVAL_TAB]: world.tab(),
    });
    await world.sweep();
    world.type('approval', 'DUYET');
    expect(await world.sweep()).toEqual({ classes: 2, stored: 1, wrong: 0 });
  });
});

describe('a class that its reporter removed', () => {
  it('keeps its row and what the province typed, and is told of', async () => {
    world.type('approval', 'DUYET');
    await world.sweep();
    world.later();
    const request = aPush({
      observedAt: new Date(world.deps.clock.time).toISOString(),
      classes: [],
      present: [],
    });
    const { classes } = await syncClasses(world.deps, request, CLERK);
    const confirm = classes[0]?.held?.confirm ?? '';
    world.later();
    await syncClasses(
      world.deps,
      {
        ...request,
        observedAt: new Date(world.deps.clock.time).toISOString(),
        removals: [{ classCode: CODE, confirm }],
      },
      CLERK,
    );
    world.deps.spreadsheets.put(DAI_TU, reporterTabs([]));
    expect(await world.publish()).toMatchObject({ classes: 1 });
    expect(world.status()).toContain('Đơn vị đã xóa lớp này');
    expect(world.cell(CODE, 'approval')).toBe('DUYET');
    world.putTab(world.tab().filter((row) => row[0] !== CODE));
    await world.publish();
    expect(world.rowOf(CODE)).toBe(-1);
  });
});
