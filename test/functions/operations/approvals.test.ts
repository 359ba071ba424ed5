import { APPROVAL_TAB, PROVINCE_TABS } from '../../../core/src/schema/tabs.ts';
import { approvalHeaders } from '../../builders/anApprovalTab.ts';
import { approvalWorld, type ApprovalWorld } from './approvalWorld.ts';
import { CODE } from './fakeDeps.ts';

const OTHER = 'NTM-2024-173-001';
let world: ApprovalWorld;
beforeEach(async () => {
  world = await approvalWorld();
});

describe('the tab Phê duyệt', () => {
  it('is added by the first publish, with a row for each class', () => {
    expect(world.tab()[0]).toEqual(approvalHeaders);
    expect(
      world
        .tab()
        .slice(1)
        .map((row) => row.slice(0, 2)),
    ).toEqual([
      [CODE, 'Huyện Đại Từ'],
      [OTHER, 'Huyện Phú Bình'],
    ]);
    expect(world.cell(CODE, 'shown.openingDecision')).toBe('25/TB-VPĐP, 01/3/2024');
  });

  it('costs a publish no call and no write while nothing changed', async () => {
    expect(await world.publish()).toMatchObject({ changedTabs: [], sheetsCalls: 1 });
    expect(world.deps.spreadsheets.writes).toHaveLength(1);
  });

  it('is written alone, in 2 calls, when only something in it changed', async () => {
    world.type('approval', 'DUYET');
    expect(await world.publish()).toMatchObject({ changedTabs: [APPROVAL_TAB], sheetsCalls: 2 });
    expect(world.status()).toBe('Vừa ghi, chờ lần quét tới: Phê duyệt của tỉnh.');
    expect(world.cell(CODE, 'approval')).toBe('DUYET');
  });
});

describe('what the office types', () => {
  it('reaches the reporter, is taken there, and is shown as agreed', async () => {
    world.type('approval', 'đã duyệt');
    expect(await world.sweep()).toEqual({ classes: 2, stored: 1, wrong: 0 });
    await world.publish();
    expect(world.status()).toBe('Đơn vị chưa nhận: Phê duyệt của tỉnh.');
    const told = await world.sync();
    expect(told).toMatchObject({
      outcome: 'merged',
      revision: 2,
      changes: [{ field: 'approval', value: 'DUYET' }],
      conflicts: [],
    });
    // The run is killed before it has written the cell: the sheet is told again, though it knows the newest revision.
    expect(await world.sync()).toMatchObject({ outcome: 'merged', changes: [{ field: 'approval' }] });
    world.sheet.approval = 'DUYET';
    expect(await world.sync()).toMatchObject({ outcome: 'stored', changes: [], conflicts: [] });
    // Its sheet brought something, so the tracker says when.
    expect(await world.publish()).toMatchObject({ changedTabs: [PROVINCE_TABS.tracker, APPROVAL_TAB] });
    expect(world.status()).toBe('Đã khớp.');
    expect(world.cell(CODE, 'shown.approval')).toBe('DUYET');
    expect(world.cell(CODE, 'approval')).toBe('đã duyệt');
    expect(await world.publish()).toMatchObject({ changedTabs: [], sheetsCalls: 1 });
  });

  it('is kept beside what the reporter typed without knowing, on both sides, until somebody answers', async () => {
    world.sheet.approval = 'KHONG_DUYET';
    await world.sync();
    // The office has not seen it: the tab shows an empty cell.
    world.type('approval', 'DUYET');
    await world.sweep();
    const conflict = { field: 'approval', mine: 'KHONG_DUYET', theirs: 'DUYET', isProposal: false };
    expect(await world.sync()).toMatchObject({ outcome: 'unchanged', changes: [], conflicts: [conflict] });
    await world.publish();
    expect(world.status()).toBe(
      'Đơn vị ghi khác, chờ đơn vị chọn: Phê duyệt của tỉnh (đơn vị ghi “KHONG_DUYET”).',
    );
    const answers = [{ field: 'approval', theirs: 'DUYET' }];
    expect(await world.sync({ answers })).toMatchObject({ changes: [], conflicts: [] });
    expect(await world.sync()).toMatchObject({ outcome: 'unchanged', conflicts: [] });
    await world.publish();
    expect(world.status()).toBe('Đơn vị giữ ý mình: Phê duyệt của tỉnh (đơn vị ghi “KHONG_DUYET”).');
    expect(await world.sweep()).toMatchObject({ stored: 0 });
    expect([world.valueOf('approval'), world.cell(CODE, 'approval')]).toEqual(['DUYET', 'DUYET']);
  });

  it('is asked about where the reporter types something else after it was taken', async () => {
    world.type('approval', 'DUYET');
    await world.sweep();
    world.sheet.approval = 'CHO_BO_SUNG';
    expect(await world.sync()).toMatchObject({
      outcome: 'stored',
      changes: [],
      conflicts: [{ field: 'approval' }],
    });
  });

  it('replaces what the office saw in the reporter’s cell', async () => {
    world.sheet.approval = 'CHO_BO_SUNG';
    await world.sync();
    await world.publish();
    world.type('approval', 'DUYET');
    await world.sweep();
    expect(await world.sync()).toMatchObject({
      outcome: 'merged',
      changes: [{ value: 'DUYET' }],
      conflicts: [],
    });
  });

  it('is withdrawn by an empty cell', async () => {
    world.type('approval', 'DUYET');
    await world.sweep();
    world.type('approval', '');
    expect(await world.sweep()).toMatchObject({ stored: 1 });
    expect(world.valueOf('approval')).toBe('');
    expect(await world.sync()).toMatchObject({ outcome: 'unchanged', changes: [], conflicts: [] });
  });

  it('is told in the class’s history as the province’s, not as the clerk’s', async () => {
    await world.sync();
    world.type('allottedCost', '48.500.000');
    await world.sweep();
    expect(world.deps.classes.revisionsOf(CODE).at(-1)).toMatchObject({
      reason: 'province',
      by: world.deps.keys.ofEmail(world.deps.schedulerEmail),
      observedAt: new Date(world.deps.clock.time).toISOString(),
      provinceFields: { allottedCost: { value: 48_500_000 } },
    });
    expect(world.deps.classes.classOf(CODE)).toMatchObject({
      by: world.deps.keys.ofEmail(world.deps.schedulerEmail),
    });
  });

  it('is found wherever the office has sorted the row to', async () => {
    world.type('approval', 'DUYET');
    const [headers = [], ...rows] = world.tab();
    world.putTab([
      ['TỔNG HỢP'],
      ['Ghi chú', ...headers],
      ...rows.reverse().map((row) => ['gọi lại', ...row]),
    ]);
    expect(await world.sweep()).toEqual({ classes: 2, stored: 1, wrong: 0 });
    expect(world.valueOf('approval')).toBe('DUYET');
  });
});
