import { PROVINCE_TABS } from '../../../core/src/schema/tabs.ts';
import { changeClosing } from '../../../functions/src/operations/changeClosing.ts';
import { publishForms } from '../../../functions/src/operations/publishForms.ts';
import { sweepWorkbooks } from '../../../functions/src/operations/sweepWorkbooks.ts';
import { fakeDeps, fillSpreadsheets, OFFICE_CLERK, PROVINCE, settingsTab } from './fakeDeps.ts';

/** Every tab that a publish writes. */
const TABLES = Object.values(PROVINCE_TABS).filter((tab) => tab !== PROVINCE_TABS.settings);
const H1 = '6 tháng đầu năm 2024';
const WITHOUT_PLACE_OF_SWITCH = TABLES.filter((tab) => !['Biểu 03', 'Tổng quan'].includes(tab));

/** What the heads of the published tables say, by tab: the line of plan, period and places, and the one of the moment. */
async function publishedHeads(
  settings: readonly (readonly [string, string])[],
  closes = false,
): Promise<Map<string, { scope: string; asOf: string }>> {
  const deps = fakeDeps();
  fillSpreadsheets(deps);
  const tab = [...settings.map((line) => [...line]), ...settingsTab()];
  deps.spreadsheets.put(PROVINCE, { [PROVINCE_TABS.settings]: tab });
  await sweepWorkbooks(deps);
  if (closes) await changeClosing(deps, { act: 'close', period: H1 }, OFFICE_CLERK);
  await publishForms(deps);
  return new Map(
    TABLES.map((title) => {
      const rows = deps.spreadsheets.tab(PROVINCE, title) ?? [];
      return [title, { scope: String(rows[2]?.[0]), asOf: String(rows[3]?.[0]) }];
    }),
  );
}

describe('the head of every published table', () => {
  it.each<[string, [string, string][], string]>([
    ['nothing is chosen', [], 'Năm 2024'],
    ['a period is chosen', [['Kỳ báo cáo', H1]], H1],
    [
      'a span and a geography are chosen',
      [
        ['Kỳ báo cáo', H1],
        ['Phạm vi Biểu 02, 04', 'Trong kỳ'],
        ['Địa giới', 'Chín huyện cũ'],
      ],
      H1,
    ],
  ])('says which period, which places and as of when, where %s', async (_when, settings, period) => {
    const heads = await publishedHeads(settings);
    expect([...heads.keys()]).toEqual(TABLES);
    for (const [tab, { scope, asOf }] of heads) {
      expect([tab, scope]).toEqual([
        tab,
        expect.stringMatching(/^KH mẫu 2022-2025; kỳ: \S.*; địa bàn: \S.*$/),
      ]);
      expect([tab, asOf]).toEqual([
        tab,
        expect.stringMatching(/^Số liệu tính đến \d\d:\d\d ngày \d\d\/\d\d\/\d{4}$/),
      ]);
    }
    expect(heads.get('Biểu 01')?.scope).toContain(`kỳ: ${period}`);
  });

  it('names the chosen geography where a table goes by it, and only there', async () => {
    const [now, districts] = await Promise.all(
      ['Xã, phường hiện nay', 'Chín huyện cũ'].map((chosen) => publishedHeads([['Địa giới', chosen]])),
    );
    const differ = TABLES.filter((tab) => now?.get(tab)?.scope !== districts?.get(tab)?.scope);
    expect(differ.sort()).toEqual(['Biểu 03', 'Tổng quan']);
    expect(districts?.get('Biểu 03')?.scope).toMatch(/địa bàn: huyện, thành phố trước ngày 01\/7\/2025$/);
    for (const tab of WITHOUT_PLACE_OF_SWITCH) expect(now?.get(tab)?.scope).toMatch(/địa bàn: (theo|toàn)/);
  });

  it('says of a closed period as of which closing it is', async () => {
    const heads = await publishedHeads([['Kỳ báo cáo', H1]], true);
    for (const [tab, { scope, asOf }] of heads) {
      // The list of closings itself is of now.
      const isClosed = tab !== PROVINCE_TABS.closings;
      expect([tab, asOf]).toEqual([
        tab,
        expect.stringMatching(isClosed ? /^Số liệu đã chốt ngày 05\/03\/2026$/ : /^Số liệu tính đến /),
      ]);
      expect(scope).toMatch(/; kỳ: \S.*; địa bàn: \S/);
    }
  });
});
