import { SweepAnswer } from '../../../core/src/api/jobs.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { PROVINCE_TABS, TABS } from '../../../core/src/schema/tabs.ts';
import { publishForms } from '../../../functions/src/operations/publishForms.ts';
import { sweepWorkbooks } from '../../../functions/src/operations/sweepWorkbooks.ts';
import { syncClasses } from '../../../functions/src/operations/syncClasses.ts';
import { aTable } from '../../core/sheet/settings/settingTab.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';
import { aPlan } from '../../builders/aPlan.ts';
import {
  aPush,
  aPushedClass,
  aSecondLearner,
  CLERK,
  CODE,
  DAI_TU,
  fakeDeps,
  fakePlans,
  fillSpreadsheets,
  PHU_BINH,
  PROVINCE,
  REGISTER,
  reporterTabs,
  settingsTab,
  type FakeDeps,
  summariesIn,
} from './fakeDeps.ts';

const OTHER = 'NTM-2024-173-001';
let deps: FakeDeps;
beforeEach(() => {
  deps = fakeDeps();
  fillSpreadsheets(deps);
});
const storedCounts = async (): Promise<Record<string, number>> => {
  const { workbooks } = await sweepWorkbooks(deps);
  return Object.fromEntries(workbooks.map(({ workbookId, stored }) => [workbookId, stored]));
};
const typeTitle = (title: string): void => {
  deps.spreadsheets.type(DAI_TU, TABS.class, [1, 6, title]);
};

describe('sweepWorkbooks', () => {
  it('stores nothing of a workbook that lacks a column, and says which', async () => {
    await sweepWorkbooks(deps);
    const before = deps.classes.classOf(CODE);
    const tabs = reporterTabs([aClassRow({ title: 'Tên khác' })], [anEnrolmentRow(), aSecondLearner()]);
    const at = tabs[TABS.enrolment]?.[0]?.indexOf('_id') ?? -1;
    const without = (tabs[TABS.enrolment] ?? []).map((row) => row.filter((_, column) => column !== at));
    deps.spreadsheets.put(DAI_TU, { ...tabs, [TABS.enrolment]: without });
    const { workbooks } = await sweepWorkbooks(deps);
    expect(workbooks[0]).toEqual({
      workbookId: DAI_TU,
      reporterId: '171',
      classes: 1,
      stored: 0,
      refused: 0,
      held: 0,
      gone: [],
      waiting: 0,
      error: expect.stringContaining('Tab Học viên thiếu cột “_id”'),
    });
    expect(workbooks[1]).toMatchObject({ workbookId: PHU_BINH, classes: 1 });
    expect(deps.classes.classOf(CODE)).toEqual(before);
  });

  it('registers the workbooks of Cấu hình and stores their classes, in an empty store', async () => {
    const answer = await sweepWorkbooks(deps);
    expect(SweepAnswer.parse(answer)).toEqual({
      workbooks: [
        {
          workbookId: DAI_TU,
          reporterId: '171',
          classes: 1,
          stored: 1,
          refused: 0,
          held: 0,
          gone: [],
          waiting: 0,
        },
        {
          workbookId: PHU_BINH,
          reporterId: '173',
          classes: 1,
          stored: 1,
          refused: 0,
          held: 0,
          gone: [],
          waiting: 0,
        },
      ],
      approvals: { classes: 0, stored: 0, wrong: 0, error: expect.stringContaining('Chưa có tab Phê duyệt') },
      settings: [],
    });
    expect(deps.classes.classOf(CODE)).toMatchObject({
      workbookId: DAI_TU,
      observedAt: '2026-03-05T05:05:00.000Z',
      by: deps.keys.ofEmail(deps.schedulerEmail),
      summary: { enrolments: [{ row: 'r1' }, { row: 'r2' }] },
    });
    expect(deps.classes.revisionsOf(OTHER)).toMatchObject([{ revision: 1, reason: 'sweep' }]);
    expect(await deps.classes.findWorkbook(PROVINCE)).toMatchObject({
      reportYear: 2024,
      office: 'Văn phòng mẫu',
    });
  });

  it('costs no write, one read a workbook and no reading of a body, when nothing changed', async () => {
    await sweepWorkbooks(deps);
    await publishForms(deps);
    deps.classes.resetBilled();
    const calls = deps.spreadsheets.calls();
    deps.spreadsheets.readings.length = 0;
    expect(await storedCounts()).toEqual({ [DAI_TU]: 0, [PHU_BINH]: 0 });
    expect(deps.classes.billed()).toEqual({ reads: 3, writes: 0 });
    expect(deps.spreadsheets.calls() - calls).toBe(3);
    expect(deps.spreadsheets.writes).toHaveLength(1);
    expect(deps.spreadsheets.readings).toEqual([]);
  });

  it('reads again for as long as something is open', async () => {
    deps.spreadsheets.put(DAI_TU, reporterTabs([aClassRow(), aClassRow({ classCode: 'NTM-2024-171-004' })]));
    await sweepWorkbooks(deps);
    deps.spreadsheets.put(DAI_TU, reporterTabs([aClassRow()]));
    deps.classes.resetBilled();
    deps.spreadsheets.readings.length = 0;
    for (const readings of [[DAI_TU], [DAI_TU, DAI_TU]]) {
      const { workbooks } = await sweepWorkbooks(deps);
      expect(workbooks[0]).toMatchObject({ classes: 1, gone: ['NTM-2024-171-004'] });
      expect(deps.spreadsheets.readings).toEqual(readings);
    }
    expect(deps.classes.billed().writes).toBe(0);
  });

  it('has stored everything although what it read could not be noted, and then reads again', async () => {
    const noteSwept = () => Promise.reject(new Error('UNAVAILABLE'));
    const broken = { ...deps, classes: { ...deps.classes, noteSwept } };
    for (const stored of [1, 0]) {
      const { workbooks } = await sweepWorkbooks(broken);
      expect(workbooks).toEqual([DAI_TU, PHU_BINH].map(() => expect.objectContaining({ stored })));
    }
    expect(deps.spreadsheets.readings).toEqual([DAI_TU, PHU_BINH, DAI_TU, PHU_BINH]);
    const why = { workbookId: DAI_TU, why: 'UNAVAILABLE' };
    expect(deps.logged).toContainEqual({
      severity: 'WARNING',
      message: 'a reading was not noted',
      fields: why,
    });
  });

  it('stores only the class that differs, as the next revision', async () => {
    deps.spreadsheets.put(
      DAI_TU,
      reporterTabs([aClassRow(), aClassRow({ classCode: 'NTM-2024-171-004' })], [anEnrolmentRow()]),
    );
    await sweepWorkbooks(deps);
    deps.classes.resetBilled();
    typeTitle('Tên mới');
    expect(await storedCounts()).toEqual({ [DAI_TU]: 1, [PHU_BINH]: 0 });
    // The class, its revision, the index; and what the workbook was read as.
    expect(deps.classes.billed().writes).toBe(3 + 1);
    expect(deps.classes.classOf(CODE)?.revision).toBe(2);
    expect(deps.classes.classOf('NTM-2024-171-004')?.revision).toBe(1);
  });

  it('stores a learner who was deleted and one who was copied', async () => {
    await sweepWorkbooks(deps);
    const roster = [anEnrolmentRow(), anEnrolmentRow({ fullName: 'Tô Mẫu', idNumber: '' })];
    deps.spreadsheets.put(DAI_TU, reporterTabs([aClassRow()], roster));
    expect(await storedCounts()).toMatchObject({ [DAI_TU]: 1 });
    const [, second] = deps.classes.revisionsOf(CODE);
    expect(second?.changed).toMatchObject({ added: [expect.stringMatching(/^~/)], removed: ['r2'] });
  });

  it('finds nothing to do after the add-on pushed the same', async () => {
    await sweepWorkbooks(deps);
    typeTitle('Tên mới');
    const pushed = aPushedClass({
      baseRevision: 1,
      cells: aClassRow({ title: 'Tên mới' }),
      enrolments: [anEnrolmentRow(), aSecondLearner()],
    });
    await syncClasses(deps, aPush({ observedAt: '2026-03-05T05:06:00.000Z', classes: [pushed] }), CLERK);
    deps.classes.resetBilled();
    expect(await storedCounts()).toMatchObject({ [DAI_TU]: 0 });
    // It read a body that it had not read before, and notes that once.
    expect(deps.classes.billed().writes).toBe(1);
    expect(await storedCounts()).toMatchObject({ [DAI_TU]: 0 });
    expect(deps.classes.billed().writes).toBe(1);
  });

  it('leaves a push alone that came after it had read the sheet', async () => {
    await sweepWorkbooks(deps);
    typeTitle('Đọc trước');
    deps.classes.interruptNext(async () => {
      const pushed = aPushedClass({ baseRevision: 1, cells: aClassRow({ title: 'Gửi sau' }) });
      await syncClasses(deps, aPush({ observedAt: '2026-03-05T05:06:00.000Z', classes: [pushed] }), CLERK);
    });
    const { workbooks } = await sweepWorkbooks(deps);
    expect(workbooks[0]).toMatchObject({ stored: 0, refused: 1 });
    expect(deps.classes.classOf(CODE)?.cells).toContain('Gửi sau');
  });

  it('counts rows that wait for a code, and leaves out those of other reporters', async () => {
    const rows = [
      aClassRow(),
      aClassRow({ classCode: '' }),
      aClassRow({ classCode: OTHER }),
      aClassRow({ classCode: 'lớp 5' }),
    ];
    deps.spreadsheets.put(DAI_TU, reporterTabs(rows));
    const { workbooks } = await sweepWorkbooks(deps);
    expect(workbooks[0]).toMatchObject({ classes: 1, stored: 1, waiting: 1 });
    expect(deps.classes.classOf(OTHER)?.workbookId).toBe(PHU_BINH);
  });

  it('keeps what is stored of a class that is no longer in the sheet', async () => {
    await sweepWorkbooks(deps);
    deps.spreadsheets.put(DAI_TU, reporterTabs([]));
    expect(await storedCounts()).toMatchObject({ [DAI_TU]: 0 });
    expect(deps.classes.classOf(CODE)?.revision).toBe(1);
  });
});

describe('sweepWorkbooks after a plan changed', () => {
  const without = aPlan({ learnerGroups: aPlan().learnerGroups.filter(({ code }) => code !== 'X8') });
  const counted = async (): Promise<unknown> =>
    (await summariesIn(deps)).map(({ enrolments }) => enrolments.length);

  it('counts every class anew with a plan that knows one learner group more, once, without a revision', async () => {
    const deployed = deps;
    deps = { ...deployed, plans: fakePlans(without) };
    await sweepWorkbooks(deps);
    expect(await counted()).toEqual([0, 0]);
    deps = deployed;
    deps.classes.resetBilled();
    expect(await storedCounts()).toEqual({ [DAI_TU]: 0, [PHU_BINH]: 0 });
    // The register and both classes; each class with its index, what each workbook was read as, and what the plan asks.
    expect(deps.classes.billed()).toEqual({ reads: 3 + 2, writes: 4 + 2 + 3 });
    expect(await counted()).toEqual([2, 0]);
    expect(deps.classes.revisionsOf(CODE)).toMatchObject([{ revision: 1 }]);
    expect(deps.classes.classOf(CODE)?.revision).toBe(1);
    deps.classes.resetBilled();
    await sweepWorkbooks(deps);
    expect(deps.classes.billed()).toEqual({ reads: 3, writes: 0 });
  });

  it('moves every class to the plan that Cấu hình names by now', async () => {
    deps = { ...deps, plans: fakePlans(aPlan(), aPlan({ id: 'later' })) };
    await sweepWorkbooks(deps);
    const before = await summariesIn(deps);
    deps.spreadsheets.put(PROVINCE, { [PROVINCE_TABS.settings]: settingsTab({ planId: 'later' }) });
    await sweepWorkbooks(deps);
    expect(await summariesIn(deps, 'later')).toEqual(before);
    expect(await summariesIn(deps)).toEqual([]);
    expect(deps.classes.revisionsOf(CODE)).toHaveLength(1);
  });
});

describe('sweepWorkbooks when something fails', () => {
  it.each<[string, () => void]>([
    ['cannot be read', () => deps.spreadsheets.failing.set(DAI_TU, 'quota exceeded')],
    [
      'has lost a tab',
      () => deps.spreadsheets.put(DAI_TU, { [TABS.class]: reporterTabs([])[TABS.class] ?? [] }),
    ],
  ])('goes on with the others when one workbook %s, and deletes nothing', async (_what, breakIt) => {
    await sweepWorkbooks(deps);
    breakIt();
    deps.spreadsheets.type(PHU_BINH, TABS.class, [1, 6, 'Tên mới']);
    const { workbooks } = await sweepWorkbooks(deps);
    expect(workbooks[0]).toMatchObject({ stored: 0, error: expect.stringMatching(/./) });
    expect(workbooks[1]).toMatchObject({ stored: 1 });
    expect(workbooks[1]).not.toHaveProperty('error');
    expect(deps.classes.classOf(CODE)?.revision).toBe(1);
    expect(deps.logged).toContainEqual(expect.objectContaining({ severity: 'ERROR' }));
  });

  it('stores nothing of a workbook that lost a column, and names it', async () => {
    await sweepWorkbooks(deps);
    const [header = [], ...rows] = reporterTabs([aClassRow({ title: 'Tên mới' })])[TABS.class] ?? [];
    const at = header.indexOf('Trạng thái');
    const cut = [header, ...rows].map((row) => row.filter((_, column) => column !== at));
    deps.spreadsheets.put(DAI_TU, { ...reporterTabs([]), [TABS.class]: cut });
    deps.classes.resetBilled();
    const { workbooks } = await sweepWorkbooks(deps);
    expect(workbooks[0]).toMatchObject({ stored: 0, error: expect.stringContaining('Trạng thái') });
    expect(deps.classes.billed().writes).toBe(0);
  });

  it('changes nothing when the register itself cannot be read', async () => {
    await sweepWorkbooks(deps);
    typeTitle('Tên mới');
    deps.classes.resetBilled();
    deps.spreadsheets.failing.set(PROVINCE, 'quota exceeded');
    await expect(sweepWorkbooks(deps)).rejects.toThrow('quota exceeded');
    expect(deps.classes.billed().writes).toBe(0);
  });

  it.each(['', 'ke-hoach-la'])(
    'refuses to start with %p as the plan, and changes nothing',
    async (planId) => {
      deps.spreadsheets.put(PROVINCE, { [PROVINCE_TABS.settings]: settingsTab({ planId }) });
      await expect(sweepWorkbooks(deps)).rejects.toMatchObject({ code: 'province/not-ready' });
      expect(deps.classes.billed().writes).toBe(0);
    },
  );

  it('names the mistakes in Cấu hình and sweeps what is right', async () => {
    const register = [...REGISTER, ['175', 'Thiếu mã bảng tính', '', CLERK]];
    deps.spreadsheets.put(PROVINCE, { [PROVINCE_TABS.settings]: settingsTab({}, register) });
    const { workbooks, settings } = await sweepWorkbooks(deps);
    expect(workbooks).toHaveLength(2);
    expect(settings).toEqual([expect.stringContaining('175')]);
  });
});

describe('the tables of Cấu hình in a sweep', () => {
  const putTables = (...lines: Cell[][]): void => {
    deps.spreadsheets.put(PROVINCE, {
      [PROVINCE_TABS.settings]: [
        ...settingsTab({ adjustments: 'Ghi riêng' }),
        [],
        ...aTable('allocations', ...lines),
      ],
    });
  };
  const given = ['NTM-B1', 2024, 1, 'KH 1'];
  const line = { quotaLine: 'NTM-B1', year: 2024, classes: 1, document: 'KH 1' };

  it('are stored, each change as a version, and nothing when nothing changed', async () => {
    await sweepWorkbooks(deps);
    expect(await deps.settings.findSettings('sample')).toBeUndefined();
    putTables(given);
    await sweepWorkbooks(deps);
    const first = {
      planId: 'sample',
      version: 1,
      storedAt: '2026-03-05T05:05:00.000Z',
      job: 'sweep',
      content: { allocations: [line], adjustments: 'apart' },
    };
    expect(await deps.settings.findSettings('sample')).toMatchObject(first);
    putTables([], given, given);
    await sweepWorkbooks(deps);
    expect((await deps.settings.findSettings('sample'))?.version).toBe(1);
    putTables(['NTM-B1', 2024, 2, 'KH 2']);
    deps.clock.time += 60_000;
    const { writes } = deps.settings.billed();
    await sweepWorkbooks(deps);
    expect(deps.settings.billed().writes).toBe(writes + 2);
    expect(await deps.settings.findSettings('sample')).toMatchObject({
      version: 2,
      storedAt: '2026-03-05T05:06:00.000Z',
      content: { allocations: [{ classes: 2, document: 'KH 2' }] },
    });
    expect(await deps.settings.findVersion('sample', 1)).toMatchObject(first);
  });

  it('are named in the answer where they are wrong', async () => {
    putTables(given, ['NTM-B1', 2030, 1, 'KH 1'], ['NTM-B1', 2023, 2, 'KH 1']);
    const { settings } = await sweepWorkbooks(deps);
    expect(settings).toEqual([
      expect.stringMatching(/^Cấu hình, dòng 13: chưa nhận dòng này. Giá trị ở cột “Năm”/),
      'Cấu hình: dòng NTM-B1: đã phân bổ 3 lớp, nhiều hơn chỉ tiêu 2 lớp.',
      expect.stringMatching(/^Cấu hình: bảng “Phân bổ chỉ tiêu theo năm” không có cột “Tình trạng”/),
    ]);
  });

  it('stop nothing when they cannot be stored, and that is said', async () => {
    putTables(given);
    const changeSettings = (): Promise<never> => Promise.reject(new Error('unavailable'));
    const { workbooks, settings } = await sweepWorkbooks({
      ...deps,
      settings: { ...deps.settings, changeSettings },
    });
    expect(workbooks).toHaveLength(2);
    expect(settings).toEqual(['Cấu hình: chưa lưu được các bảng; lần quét sau sẽ lưu lại.']);
    await sweepWorkbooks(deps);
    expect((await deps.settings.findSettings('sample'))?.version).toBe(1);
  });
});

describe('a store that was lost', () => {
  it('is rebuilt from the sheets with the same summaries', async () => {
    await sweepWorkbooks(deps);
    typeTitle('Tên mới');
    await sweepWorkbooks(deps);
    const before = await summariesIn(deps);
    expect(before).toHaveLength(2);
    deps.classes.forget();
    await sweepWorkbooks(deps);
    expect(await summariesIn(deps)).toEqual(before);
  });
});
