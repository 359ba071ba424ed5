import { ClosingsAnswer } from '../../../core/src/api/closings.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { classColumns } from '../../../core/src/schema/classColumns.ts';
import { PROVINCE_TABS, TABS } from '../../../core/src/schema/tabs.ts';
import { columnAt } from '../../../core/src/sheet/readTab.ts';
import { SETTING_NAMES } from '../../../core/src/sheet/provinceSettings.ts';
import { answerClosings } from '../../../functions/src/operations/answerClosings.ts';
import { changeClosing } from '../../../functions/src/operations/changeClosing.ts';
import { explainCell } from '../../../functions/src/operations/explainCell.ts';
import { publishForms } from '../../../functions/src/operations/publishForms.ts';
import { sweepWorkbooks } from '../../../functions/src/operations/sweepWorkbooks.ts';
import {
  CODE,
  DAI_TU,
  fakeDeps,
  fillSpreadsheets,
  OFFICE_CLERK,
  PROVINCE,
  settingsTab,
  type FakeDeps,
} from './fakeDeps.ts';

const Q1 = 'Quý I/2024';
const H1 = '6 tháng đầu năm 2024';
const { form01, form02, closings: CLOSINGS } = PROVINCE_TABS;
let deps: FakeDeps;

/** The class of Đại Từ ended on 15/3/2024, a day after the first quarter; H1 has it. */
const choose = (period: string | undefined): void => {
  const tab = settingsTab();
  if (period !== undefined) tab.splice(3, 0, [SETTING_NAMES.period, period]);
  const tabs = [form01, form02].flatMap((title) => {
    const values = deps.spreadsheets.tab(PROVINCE, title);
    return values === undefined ? [] : [[title, values] as const];
  });
  deps.spreadsheets.put(PROVINCE, { ...Object.fromEntries(tabs), [PROVINCE_TABS.settings]: tab });
};
beforeEach(async () => {
  deps = fakeDeps();
  fillSpreadsheets(deps);
  choose(H1);
  await sweepWorkbooks(deps);
});

const tab = (title: string): Cell[][] => deps.spreadsheets.tab(PROVINCE, title) ?? [];
const close = (period = H1): Promise<ClosingsAnswer> =>
  changeClosing(deps, { act: 'close', period }, OFFICE_CLERK);
const reopen = (reason: string): Promise<ClosingsAnswer> =>
  changeClosing(deps, { act: 'reopen', period: H1, reason }, OFFICE_CLERK);
const giveReason = (reason: string, classCode = CODE): Promise<ClosingsAnswer> =>
  changeClosing(deps, { act: 'reason', period: H1, classCode, reason }, OFFICE_CLERK);
const type = async (field: string, value: Cell): Promise<void> => {
  deps.spreadsheets.type(DAI_TU, TABS.class, [1, columnAt(classColumns, field), value]);
  deps.clock.time += 60_000;
  await sweepWorkbooks(deps);
};
/** What stands on the tab `Chốt số` below its head, every line as wide as the tab. */
const lines = (): Cell[][] =>
  tab(CLOSINGS)
    .slice(6)
    .map((cells) => Array.from({ length: 7 }, (_, at) => cells[at] ?? ''));

describe('closing a period', () => {
  it('keeps the vector of revisions, who and when, and a hash of every table', async () => {
    const answer = ClosingsAnswer.parse(await close());
    expect(answer.closings).toMatchObject([
      {
        period: H1,
        version: 1,
        isReopened: false,
        check: '',
        adjustments: [],
        acts: [{ what: 'Chốt số lần 1', by: OFFICE_CLERK }],
      },
    ]);
    const { settings: _, closings: __, ...forms } = PROVINCE_TABS;
    expect(answer.closings[0]?.tables.map((one) => one.tab)).toEqual(Object.values(forms));
    const [record] = await deps.closings.list('sample');
    expect(record?.vector).toEqual({ [CODE]: 1, 'NTM-2024-173-001': 1 });
  });

  it('says whether the chosen period can be closed', async () => {
    expect(await answerClosings(deps, {})).toEqual({
      period: H1,
      obstacle: '',
      warnings: ['Chưa nộp: Huyện Đại Từ, Huyện Phú Bình.'],
      closings: [],
    });
    await close();
    expect(await answerClosings(deps, {})).toMatchObject({ obstacle: 'Kỳ này đã chốt.' });
    choose(undefined);
    expect((await answerClosings(deps, {})).obstacle).toMatch(/^Chưa chọn kỳ/);
    choose('Năm 2026');
    expect((await answerClosings(deps, {})).obstacle).toMatch(/14\/12\/2026/);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['a period that has not ended', () => close('Quý I/2026'), 'closing/not-ended'],
    ['words that are no period', () => close('hôm qua'), 'closing/no-period'],
    ['reopening what is not closed', () => reopen('vì sai'), 'closing/not-closed'],
    ['a reason for what is not closed', () => giveReason('vì sai'), 'closing/not-closed'],
  ])('refuses %s and writes nothing', async (_what, act, code) => {
    await expect(act()).rejects.toMatchObject({ code });
    expect(deps.closings.billed.writes).toBe(0);
  });

  it('refuses a second closing, a blank reason, and a class that is not there', async () => {
    await close();
    const { writes } = deps.closings.billed;
    await expect(close()).rejects.toMatchObject({ code: 'closing/already-closed' });
    await expect(reopen('  ')).rejects.toMatchObject({ code: 'closing/no-reason' });
    await expect(giveReason('')).rejects.toMatchObject({ code: 'closing/no-reason' });
    await expect(giveReason('sai', 'NTM-2024-171-999')).rejects.toMatchObject({ code: 'closing/no-class' });
    expect(deps.closings.billed.writes).toBe(writes);
  });

  it('closes the day after the last one, not on it', async () => {
    deps.clock.time = Date.UTC(2024, 5, 14, 16, 59);
    await expect(close()).rejects.toMatchObject({ code: 'closing/not-ended' });
    deps.clock.time += 60_000;
    expect((await close()).closings).toHaveLength(1);
  });

  it('shows the closed tables from then on, as of the closing, whatever is edited', async () => {
    await close();
    await publishForms(deps);
    const closed = [tab(form01), tab(form02)];
    expect(closed[0]?.[3]?.[0]).toBe('Số liệu đã chốt ngày 05/03/2026');
    await type('status', 'HOAN');
    deps.clock.time += 86_400_000 * 40;
    expect(await publishForms(deps)).toMatchObject({ changedTabs: expect.arrayContaining([CLOSINGS]) });
    expect([tab(form01), tab(form02)]).toEqual(closed);
    choose(undefined);
    await publishForms(deps);
    expect(tab(form02)[6]?.[2]).toBe(1);
  });

  it('says on every form that it is closed, and no more once it is reopened, also where no number changed', async () => {
    const asOf = (): unknown[] =>
      [form01, form02, PROVINCE_TABS.form04].map((title) => String(tab(title)[3]?.[0]).slice(0, 15));
    await publishForms(deps);
    await close();
    expect((await publishForms(deps)).changedTabs).toContain(form02);
    expect(asOf()).toEqual(Array(3).fill('Số liệu đã chốt'));
    expect((await publishForms(deps)).changedTabs).toEqual([]);
    await reopen('Sửa');
    await publishForms(deps);
    expect(asOf()).toEqual(Array(3).fill('Số liệu tính đế'));
  });

  it('lists later edits with what they change, who made them and why', async () => {
    await close();
    await type('title', 'Tên lớp khác, không đổi số nào');
    await publishForms(deps);
    expect(lines().map(([, code]) => code)).toEqual(['']);
    await type('status', 'HOAN');
    await publishForms(deps);
    expect(lines()).toEqual([
      [H1, '', '', 'Chốt số lần 1', OFFICE_CLERK, '12:05 ngày 05/03/2026', ''],
      [
        H1,
        CODE,
        'Huyện Đại Từ',
        'Điều chỉnh sau chốt: Lớp 1 → 0; Lớp trong kỳ 1 → 0; Lượt 2 → 0; Người 2 → 0; Hoàn thành 2 → 0; Dự toán 48.500.000 → 0; Quyết toán 46.900.000 → 0',
        'Lần quét tự động',
        '12:07 ngày 05/03/2026',
        'chưa ghi lý do',
      ],
    ]);
    await giveReason('Đơn vị báo hoãn muộn');
    await publishForms(deps);
    expect(lines()[1]?.[6]).toBe('Đơn vị báo hoãn muộn');
    await type('status', 'HUY');
    await publishForms(deps);
    expect(lines()[1]?.[6]).toBe('chưa ghi lý do cho lần sửa sau; trước đó: Đơn vị báo hoãn muộn');
    await type('status', 'DANG_HOC');
    await publishForms(deps);
    expect(lines()).toHaveLength(1);
  });

  it('does not list what changes no number of the closed period', async () => {
    await close(Q1);
    await type('status', 'HOAN');
    expect((await answerClosings(deps, {})).closings[0]?.adjustments).toEqual([]);
  });

  it('reopens with a reason, keeps what was closed as a superseded version, and closes again', async () => {
    await close();
    await giveReason('lý do cũ');
    await type('status', 'HOAN');
    await reopen('Sửa số lớp hoãn');
    await publishForms(deps);
    expect(tab(form01)[3]?.[0]).toMatch(/^Số liệu tính đến/);
    expect((await answerClosings(deps, {})).closings[0]).toMatchObject({ isReopened: true, adjustments: [] });
    await close();
    const [record] = await deps.closings.list('sample');
    expect(record).toMatchObject({
      version: 2,
      isReopened: false,
      reasons: [],
      past: [{ version: 1, reason: 'Sửa số lớp hoãn', reasons: [{ reason: 'lý do cũ' }] }],
    });
    const [first] = record?.past ?? [];
    expect(
      first &&
        (await deps.closings.frozen(
          { planId: 'sample', period: record?.period ?? { kind: 'year', year: 0, number: 0 } },
          first,
        )),
    ).toContain('"isHeld":true');
    await publishForms(deps);
    expect(lines().map((cells) => [cells[3], cells[6]])).toEqual([
      ['Chốt số lần 1', ''],
      ['Mở lại số đã chốt lần 1', 'Sửa số lớp hoãn'],
      ['Chốt số lần 2', ''],
    ]);
  });

  it('explains a closed number by the classes of the closing', async () => {
    await close();
    await publishForms(deps);
    await type('status', 'HOAN');
    const answer = await explainCell(deps, { tab: form02, row: 8, column: 3, shown: '1' });
    expect(answer).toMatchObject({ value: '1', parts: { classes: [{ classCode: CODE }] }, changes: [] });
    expect(answer.sentences.at(-1)).toMatch(/^Số liệu đã chốt ngày 05\/03\/2026: /);
  });

  describe('the period after a closed one', () => {
    const H2 = '6 tháng cuối năm 2024';
    const heldInPeriod = (): Cell | undefined => tab(form01)[6]?.[4];
    const note = (): string =>
      String(tab(form01).find(([words]) => /sau chốt/.test(String(words)))?.[0] ?? '');

    it('counts what changed in the closed one before', async () => {
      await close();
      choose(H2);
      await publishForms(deps);
      expect([heldInPeriod(), note()]).toEqual([0, expect.stringMatching(/đầu năm 2024: 0 lớp/)]);
      await type('status', 'HOAN');
      await publishForms(deps);
      expect([heldInPeriod(), note()]).toEqual([-1, expect.stringMatching(/^Cột \(3\) gồm cả .*: -1 lớp/)]);
      const { overview } = PROVINCE_TABS;
      expect(tab(overview)[6]?.[5]).toBe(-1);
      for (const place of [
        { tab: form01, row: 7, column: 5 },
        { tab: overview, row: 7, column: 6 },
      ]) {
        const { sentences, parts, others } = await explainCell(deps, place);
        expect(sentences.at(-1)).toMatch(/^Cộng thêm điều chỉnh sau chốt của 6 tháng đầu năm 2024/);
        expect(parts?.classes).toEqual([]);
        expect(others).toMatchObject([
          { title: 'Điều chỉnh sau chốt của kỳ trước', classes: [{ classCode: CODE, amount: -1 }] },
        ]);
      }
    });

    it('or says it below the table, as the province set it', async () => {
      await close();
      choose(H2);
      const rows = deps.spreadsheets.tab(PROVINCE, PROVINCE_TABS.settings) ?? [];
      deps.spreadsheets.put(PROVINCE, {
        [PROVINCE_TABS.settings]: [[SETTING_NAMES.adjustments, 'Ghi riêng'], ...rows],
      });
      await type('status', 'HOAN');
      await publishForms(deps);
      expect([heldInPeriod(), note()]).toEqual([0, expect.stringMatching(/: -1 lớp, ghi riêng/)]);
    });

    it('knows nothing of it once the one before is reopened', async () => {
      await close();
      await type('status', 'HOAN');
      await reopen('Sửa');
      choose(H2);
      await publishForms(deps);
      expect([heldInPeriod(), note()]).toEqual([0, '']);
    });
  });

  it('costs one read a publish while nothing changed, and its parts once something did', async () => {
    await close();
    choose(undefined);
    await publishForms(deps);
    const cost = async (): Promise<number> => {
      const { reads } = deps.closings.billed;
      await publishForms(deps);
      return deps.closings.billed.reads - reads;
    };
    expect(await cost()).toBe(1);
    await type('status', 'HOAN');
    expect(await cost()).toBe(2);
    expect(deps.closings.billed.writes).toBe(2);
  });
});
