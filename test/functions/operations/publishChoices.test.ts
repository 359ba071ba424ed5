import type { Cell } from '../../../core/src/schema/cell.ts';
import { APPROVAL_TAB, PROVINCE_TABS } from '../../../core/src/schema/tabs.ts';
import { publishForms } from '../../../functions/src/operations/publishForms.ts';
import { sweepWorkbooks } from '../../../functions/src/operations/sweepWorkbooks.ts';
import { fakeDeps, fillSpreadsheets, settingsTab, PROVINCE, type FakeDeps } from './fakeDeps.ts';

const { settings, form01, form02, form03, form04, form06 } = PROVINCE_TABS;

let deps: FakeDeps;
beforeEach(async () => {
  deps = fakeDeps();
  fillSpreadsheets(deps);
  await sweepWorkbooks(deps);
});
const tab = (title: string): Cell[][] => deps.spreadsheets.tab(PROVINCE, title) ?? [];

describe('publishForms with choices in Cấu hình', () => {
  const choose = (...chosen: Cell[][]): void => {
    const others = [...Object.values(PROVINCE_TABS), APPROVAL_TAB].filter((title) => title !== settings);
    const standing = others.filter((title) => deps.spreadsheets.tab(PROVINCE, title) !== undefined);
    deps.spreadsheets.put(PROVINCE, {
      ...Object.fromEntries(standing.map((title) => [title, tab(title)])),
      [settings]: [...chosen, ...settingsTab()],
    });
  };
  const scopes = (): unknown[] => [form01, form02, form03, form04, form06].map((title) => tab(title)[2]?.[0]);
  /** The official forms that a publish writes; pages that say the same once more aside. */
  const changedForms = async (): Promise<string[]> => {
    const { changedTabs, sheetsCalls } = await publishForms(deps);
    expect(sheetsCalls).toBe(2);
    return changedTabs.filter((title) => /^Biểu \d/.test(title));
  };
  /** Classes held in the period, the year and the plan so far. */
  const held = (): Cell[] | undefined => tab(form01)[6]?.slice(4, 7);

  it.each<[string, Cell[]]>([
    // Both classes ended on 15/3, the first day of the second quarter.
    ['Quý I/2024', [0, 0, 0]],
    ['Quý II/2024', [2, 2, 2]],
    ['Quý III/2024', [0, 2, 2]],
    ['Năm 2024', [2, 2, 2]],
    ['Tháng 1/2024', [0, 0, 0]],
    ['Năm 2025', [0, 0, 2]],
  ])('counts in %s what ended in it and before it: %j', async (period, numbers) => {
    choose(['Kỳ báo cáo', period]);
    await publishForms(deps);
    expect(held()).toEqual(numbers);
    expect(tab(form01)[4]?.[4]).toBe(`Thực hiện trong kỳ: ${period}`);
    expect(tab(form01)[4]?.[5]).toBe(`Lũy kế năm ${period.slice(-4)}`);
  });

  it('says period, span and geography on every form, and writes only those that changed', async () => {
    choose();
    await publishForms(deps);
    choose(['Địa giới', 'Chín huyện cũ']);
    expect(await changedForms()).toEqual([form03]);
    choose(['Địa giới', 'Chín huyện cũ'], ['Phạm vi Biểu 02, 04', 'Lũy kế năm']);
    expect(await changedForms()).toEqual([form02, form04]);
    choose(
      ['Kỳ báo cáo', 'Quý I/2024'],
      ['Phạm vi Biểu 02, 04', 'Trong kỳ'],
      ['Địa giới', 'Xã, phường hiện nay'],
    );
    await publishForms(deps);
    const quarter = 'Quý I/2024 (15/12/2023–14/03/2024)';
    expect(scopes()).toEqual([
      `KH mẫu 2022-2025; kỳ: ${quarter}; địa bàn: toàn tỉnh, theo chỉ tiêu lớp`,
      `KH mẫu 2022-2025; kỳ: ${quarter}; địa bàn: theo đơn vị báo cáo`,
      'KH mẫu 2022-2025; kỳ: lũy kế từ đầu giai đoạn đến 14/03/2024; địa bàn: xã, phường hiện nay',
      `KH mẫu 2022-2025; kỳ: ${quarter}; địa bàn: toàn tỉnh, theo nguồn kinh phí`,
      'KH mẫu 2022-2025; kỳ: lũy kế từ đầu giai đoạn đến 14/03/2024, mẫu số của năm 2024 hoặc năm gần nhất trước đó; địa bàn: toàn tỉnh, theo mục tiêu',
    ]);
  });

  it('goes on as if nothing were chosen where the choice is none, and the sweep says so', async () => {
    choose();
    await publishForms(deps);
    choose(['Kỳ báo cáo', 'Quý V/2024'], ['Địa giới', 'Mười huyện']);
    expect(await publishForms(deps)).toMatchObject({ changedTabs: [], sheetsCalls: 1 });
    expect((await sweepWorkbooks(deps)).settings).toEqual([
      expect.stringMatching(/^Cấu hình: “Kỳ báo cáo” phải là một kỳ/),
      expect.stringMatching(/^Cấu hình: “Địa giới” phải là một trong/),
    ]);
  });
});
