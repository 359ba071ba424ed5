import { PublishAnswer } from '../../../core/src/api/jobs.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { classColumns } from '../../../core/src/schema/classColumns.ts';
import { APPROVAL_TAB, PROVINCE_TABS, TABS } from '../../../core/src/schema/tabs.ts';
import { columnAt } from '../../../core/src/sheet/readTab.ts';
import { publishForms } from '../../../functions/src/operations/publishForms.ts';
import { sweepWorkbooks } from '../../../functions/src/operations/sweepWorkbooks.ts';
import { STATUS_HEADER } from '../../../core/src/sheet/settings/settingSections.ts';
import { aPlan } from '../../builders/aPlan.ts';
import { aTable, type TableName } from '../../core/sheet/settings/settingTab.ts';
import { fakeDeps, fakePlans, fillSpreadsheets, DAI_TU, PROVINCE, type FakeDeps } from './fakeDeps.ts';

const { settings, ...FORM_TABS } = PROVINCE_TABS;
const { form01, form02, form05, tracker } = FORM_TABS;
const AS_OF_ROW = 3;
const FORMS = Object.values(FORM_TABS);
/** The forms in which it shows that a class is held no more. */
const WITH_CLASSES = FORMS.filter(
  (title) => title !== form05 && title !== tracker && title !== FORM_TABS.closings,
);
const OTHERS = [APPROVAL_TAB, ...FORMS.filter((title) => title !== form01 && title !== form02)];

let deps: FakeDeps;
beforeEach(async () => {
  deps = fakeDeps();
  fillSpreadsheets(deps);
  await sweepWorkbooks(deps);
});
const tab = (title: string): Cell[][] => deps.spreadsheets.tab(PROVINCE, title) ?? [];
const forms = (): Cell[][][] => FORMS.map(tab);
/** What stands on these tabs. */
const asTheyStand = (titles: readonly string[]): Record<string, Cell[][]> =>
  Object.fromEntries(titles.map((title) => [title, tab(title)]));
const withoutTime = (grids: Cell[][][]): Cell[][][] =>
  grids.map((grid) => grid.filter((_, at) => at !== AS_OF_ROW));
const changeAClass = async (): Promise<void> => {
  deps.spreadsheets.type(DAI_TU, TABS.class, [1, columnAt(classColumns, 'status'), 'HOAN']);
  await sweepWorkbooks(deps);
};

describe('publishForms', () => {
  it('adds the forms as tabs in 2 calls the first time', async () => {
    const answer = await publishForms(deps);
    expect(PublishAnswer.parse(answer)).toEqual({
      planId: 'sample',
      changedTabs: [...FORMS, APPROVAL_TAB],
      classes: 2,
      waiting: [],
      sheetsCalls: 2,
    });
    expect(tab(form01)[0]?.[0]).toBe('Văn phòng mẫu');
    expect(
      tab(form02)
        .find(([, name]) => name === 'Huyện Đại Từ')
        ?.slice(2, 4),
    ).toEqual([1, 2]);
  });

  it('writes nothing, in one call, when nothing changed but the time', async () => {
    await publishForms(deps);
    const before = forms();
    deps.clock.time += 86_400_000;
    expect(await publishForms(deps)).toMatchObject({ changedTabs: [], sheetsCalls: 1 });
    expect(deps.spreadsheets.writes).toHaveLength(1);
    expect(forms()).toEqual(before);
  });

  it('writes the changed tabs in 2 calls, with the time of the run', async () => {
    await publishForms(deps);
    await changeAClass();
    deps.clock.time += 60_000;
    expect(await publishForms(deps)).toMatchObject({ changedTabs: WITH_CLASSES, sheetsCalls: 2 });
    expect(tab(form01)[AS_OF_ROW]?.[0]).toBe('Số liệu tính đến 12:06 ngày 05/03/2026');
    expect(tab(form02).find(([, name]) => name === 'Huyện Đại Từ')?.[2]).toBe(0);
  });

  it('brings back a number that somebody overwrote, and leaves the other tab alone', async () => {
    await publishForms(deps);
    const before = forms();
    deps.spreadsheets.type(PROVINCE, form02, [6, 3, 999]);
    expect(await publishForms(deps)).toMatchObject({ changedTabs: [form02], sheetsCalls: 2 });
    expect(deps.spreadsheets.writes.at(-1)).toEqual({ workbookId: PROVINCE, tabs: [form02] });
    expect(withoutTime(forms())).toEqual(withoutTime(before));
  });

  it('brings back a row that somebody deleted, clears what stands below the form, and leaves what stands beside it', async () => {
    await publishForms(deps);
    const before = forms();
    const shifted = [...tab(form01).slice(0, 7), ...tab(form01).slice(8), ['thừa'], ['', '', 'cũng thừa']];
    deps.spreadsheets.put(PROVINCE, {
      [settings]: tab(settings),
      [form01]: shifted,
      [form02]: tab(form02).map((row, at) => (at === 7 ? [...row, '', 'bên cạnh'] : row)),
    });
    await publishForms(deps);
    expect(tab(form02)[7]?.slice(-1)).toEqual(['bên cạnh']);
    const beside = tab(form02).map((row, at) => (at === 7 ? row.slice(0, -2) : row));
    deps.spreadsheets.put(PROVINCE, { ...asTheyStand([settings, form01, ...OTHERS]), [form02]: beside });
    expect(withoutTime(forms())).toEqual(withoutTime(before));
  });

  it('adds only the form whose tab somebody deleted, and leaves the other alone', async () => {
    await publishForms(deps);
    const before = forms();
    deps.spreadsheets.put(PROVINCE, {
      ...asTheyStand([settings, form01, ...OTHERS]),
    });
    deps.clock.time += 60_000;
    expect(await publishForms(deps)).toMatchObject({ changedTabs: [form02], sheetsCalls: 3 });
    expect(forms().filter((_, at) => at !== 1)).toEqual(before.filter((_, at) => at !== 1));
    expect(withoutTime(forms())).toEqual(withoutTime(before));
    expect(await publishForms(deps)).toMatchObject({ changedTabs: [], sheetsCalls: 1 });
  });

  it('writes over the form that changed and covers its old rows while it adds the one that is missing', async () => {
    await publishForms(deps);
    const before = forms();
    const wrong = [...tab(form01).slice(0, 7), ...tab(form01).slice(8), ['thừa'], ['', '', 'cũng thừa']];
    deps.spreadsheets.put(PROVINCE, {
      ...asTheyStand([settings, ...OTHERS]),
      [form01]: wrong,
    });
    expect(await publishForms(deps)).toMatchObject({ changedTabs: [form02, form01], sheetsCalls: 3 });
    expect(withoutTime(forms())).toEqual(withoutTime(before));
  });

  it('makes the same tables after the store was lost and rebuilt', async () => {
    await changeAClass();
    await publishForms(deps);
    const before = forms();
    deps.classes.forget();
    await sweepWorkbooks(deps);
    expect(await publishForms(deps)).toMatchObject({ changedTabs: [], sheetsCalls: 1 });
    expect(forms()).toEqual(before);
  });

  it('takes the year and the office that stand in Cấu hình by now', async () => {
    await publishForms(deps);
    deps.spreadsheets.type(PROVINCE, settings, [1, 1, 2023]);
    deps.spreadsheets.type(PROVINCE, settings, [2, 1, 'Sở mẫu']);
    await publishForms(deps);
    expect(tab(form01)[0]?.[0]).toBe('Sở mẫu');
    expect(tab(form01)[4]).toContain('Lũy kế năm 2023');
  });

  it('takes them too when a form’s tab is missing', async () => {
    deps.spreadsheets.type(PROVINCE, settings, [1, 1, 2023]);
    deps.spreadsheets.type(PROVINCE, settings, [2, 1, 'Sở mẫu']);
    await publishForms(deps);
    expect(FORMS.map((title) => tab(title)[0]?.[0])).toEqual(FORMS.map(() => 'Sở mẫu'));
    expect(tab(form01)[4]).toContain('Lũy kế năm 2023');
  });

  it('keeps its numbers when the province goes on with another plan', async () => {
    const { plans } = deps;
    deps = { ...deps, plans: fakePlans(aPlan(), aPlan({ id: 'later' })) };
    await publishForms({ ...deps, plans });
    const before = forms();
    deps.spreadsheets.type(PROVINCE, settings, [0, 1, 'later']);
    await sweepWorkbooks(deps);
    expect(await publishForms(deps)).toMatchObject({ planId: 'later', classes: 2, changedTabs: [] });
    expect(forms()).toEqual(before);
  });

  it('never writes the office’s own tabs', async () => {
    deps.spreadsheets.put(PROVINCE, { [settings]: tab(settings), 'Ghi chú': [['của văn phòng']] });
    await publishForms(deps);
    await changeAClass();
    await publishForms(deps);
    expect(deps.spreadsheets.writes.flatMap(({ tabs }) => tabs)).toEqual([
      ...FORMS,
      APPROVAL_TAB,
      ...WITH_CLASSES,
    ]);
    expect(tab('Ghi chú')).toEqual([['của văn phòng']]);
  });
});

describe('publishForms with the tables of Cấu hình', () => {
  const { form03, form06 } = FORM_TABS;
  const tableOf = (name: TableName): Cell[][] => {
    const [header = []] = aTable(name);
    return [[], [...header, STATUS_HEADER]];
  };
  /** Types the tables below what stands in the tab. */
  const typeTables = (...rows: Cell[][]): number => {
    const standing = tab(settings);
    deps.spreadsheets.put(PROVINCE, {
      ...asTheyStand([...FORMS, APPROVAL_TAB]),
      [settings]: [...standing, ...rows],
    });
    return standing.length;
  };
  const rowOf = (title: string, at: number, cell: Cell): Cell[] =>
    tab(title).find((row) => row[at] === cell) ?? [];
  const allocated = [
    ...tableOf('allocations'),
    ['NTM-B1', 2024, 2, 'KH 1'],
    ['Dòng NTM-B2', 2023, 2, 'KH 1'],
  ];

  it('shows classes of a year, what communes were given and shares of targets, from the next publish on', async () => {
    await publishForms(deps);
    expect(rowOf(form01, 1, 'Dòng NTM-B1')[3]).toBe('chưa phân bổ');
    expect(rowOf(form06, 0, 'T1').slice(5, 7)).toEqual(['', 'chưa có mẫu số']);
    typeTables(
      ...allocated,
      ...tableOf('communeTargets'),
      ['Xã Tân Thịnh (Định Hóa)', 'XA_NTM', 2024, 'QĐ 1'],
      ...tableOf('denominators'),
      ['T1', 2023, '1.000', 'Niên giám', '31/12/2023', 'Chánh Văn phòng'],
    );
    const answer = await publishForms(deps);
    expect(answer).toMatchObject({
      changedTabs: [form01, form03, form06, FORM_TABS.overview, FORM_TABS.leaders, settings],
      sheetsCalls: 2,
    });
    expect(rowOf(form01, 1, 'Dòng NTM-B1')[3]).toBe(2);
    expect(rowOf(form01, 1, 'Dòng NTM-B')[3]).toBe(2);
    expect(rowOf(form03, 1, 'Xã Tân Thịnh').slice(4, 7)).toEqual([2, 0, 2]);
    const [, , , , people] = rowOf(form06, 0, 'T1');
    expect(rowOf(form06, 0, 'T1').slice(5, 8)).toEqual([
      1000,
      Number(people) / 1000,
      'Niên giám, ngày 31/12/2023 (năm 2023)',
    ]);
    expect(await publishForms(deps)).toMatchObject({ changedTabs: [], sheetsCalls: 1 });
  });

  it('says beside each line what became of it, and takes it back when the line is emptied', async () => {
    await publishForms(deps);
    const from = typeTables(...allocated, ['NTM-B1', 2030, 1, 'KH 2']);
    await publishForms(deps);
    const statuses = (): Cell[] =>
      tab(settings)
        .slice(from + 2)
        .map((row) => row[4] ?? '');
    expect(statuses()).toEqual([
      'Đã nhận.',
      'Đã nhận.',
      'Chưa nhận dòng này. Giá trị ở cột “Năm” không có trong danh mục. Hãy chọn một trong: 2022, 2023, 2024, 2025.',
    ]);
    for (const column of [0, 1, 2, 3]) deps.spreadsheets.type(PROVINCE, settings, [from + 4, column, '']);
    expect(await publishForms(deps)).toMatchObject({ changedTabs: [settings], sheetsCalls: 2 });
    expect(statuses()).toEqual(['Đã nhận.', 'Đã nhận.']);
  });

  it('goes on with what the last sweep stored while the tab is gone', async () => {
    typeTables(...allocated);
    await sweepWorkbooks(deps);
    await publishForms(deps);
    const before = tab(form01);
    deps.spreadsheets.put(PROVINCE, asTheyStand([...FORMS, APPROVAL_TAB]));
    await publishForms(deps);
    expect(tab(form01)).toEqual(before);
  });
});

describe('publishForms when something fails', () => {
  it('writes nothing when the sheet cannot be read', async () => {
    await publishForms(deps);
    await changeAClass();
    deps.spreadsheets.failing.set(PROVINCE, 'quota exceeded');
    await expect(publishForms(deps)).rejects.toThrow('quota exceeded');
    expect(deps.spreadsheets.writes).toHaveLength(1);
  });

  it('writes nothing when the classes cannot be read', async () => {
    await publishForms(deps);
    const listClasses = (): Promise<never> => Promise.reject(new Error('unavailable'));
    const broken = { ...deps, classes: { ...deps.classes, listClasses } };
    await expect(publishForms(broken)).rejects.toThrow('unavailable');
    expect(deps.spreadsheets.writes).toHaveLength(1);
  });

  it('refuses before the first sweep, and for a plan that is not deployed', async () => {
    const fresh = fakeDeps();
    await expect(publishForms(fresh)).rejects.toMatchObject({ code: 'province/not-ready' });
    const other = { ...deps, plans: fakePlans(aPlan({ id: 'other' })) };
    await expect(publishForms(other)).rejects.toMatchObject({ code: 'province/not-ready' });
    expect([fresh.spreadsheets.calls(), deps.spreadsheets.writes.length]).toEqual([0, 0]);
  });
});
