import type { FormTable } from '../../../core/src/rollup/formTable.ts';
import { PROVINCE_TABS } from '../../../core/src/schema/tabs.ts';
import { SETTING_NAMES } from '../../../core/src/sheet/provinceSettings.ts';
import type { ClosingStore } from '../../../functions/src/deps.ts';
import { answerClosings } from '../../../functions/src/operations/answerClosings.ts';
import { changeClosing } from '../../../functions/src/operations/changeClosing.ts';
import { explainCell } from '../../../functions/src/operations/explainCell.ts';
import { publishForms } from '../../../functions/src/operations/publishForms.ts';
import { sweepWorkbooks } from '../../../functions/src/operations/sweepWorkbooks.ts';
import {
  CODE,
  fakeDeps,
  fillSpreadsheets,
  OFFICE_CLERK,
  PROVINCE,
  settingsTab,
  type FakeDeps,
} from './fakeDeps.ts';

/** What a later release makes of the tables of this one. */
let laterRelease: (table: FormTable) => FormTable = (table) => table;

jest.mock('../../../core/src/rollup/rollUp.ts', () => {
  const real = jest.requireActual<RollUp>('../../../core/src/rollup/rollUp.ts');
  const later = (tables: FormTable[]): FormTable[] => tables.map((table) => laterRelease(table));
  return {
    ...real,
    rollUp: (...input: unknown[]) => later(real.rollUp(...input)),
    rollUpForms: (...input: unknown[]) => later(real.rollUpForms(...input)),
  };
});
type RollUp = Readonly<Record<'rollUp' | 'rollUpForms', (...input: unknown[]) => FormTable[]>>;

const H1 = '6 tháng đầu năm 2024';
const { form01, form02 } = PROVINCE_TABS;
let deps: FakeDeps;

beforeEach(async () => {
  laterRelease = (table) => table;
  deps = fakeDeps();
  fillSpreadsheets(deps);
  const tab = settingsTab();
  tab.splice(3, 0, [SETTING_NAMES.period, H1]);
  deps.spreadsheets.put(PROVINCE, { [PROVINCE_TABS.settings]: tab });
  await sweepWorkbooks(deps);
  await changeClosing(deps, { act: 'close', period: H1 }, OFFICE_CLERK);
  await publishForms(deps);
});

const check = async (release = 'ban-sau'): Promise<string> => {
  const { closings } = await answerClosings({ ...deps, release }, { period: H1 });
  return closings[0]?.check ?? '';
};
const shown = (): unknown[] => [form01, form02].map((title) => deps.spreadsheets.tab(PROVINCE, title));

const reword = (table: FormTable): FormTable =>
  table.tab === form02
    ? {
        ...table,
        columns: table.columns.map((one, at) => (at === 2 ? { ...one, header: 'Lớp đã tổ chức' } : one)),
      }
    : table;
const withAnotherColumn = (table: FormTable): FormTable =>
  table.tab === form02
    ? {
        ...table,
        columns: [
          ...table.columns.slice(0, 2),
          { header: 'Mới', number: '(0)', format: 'count', width: 90 },
          ...table.columns.slice(2),
        ],
        rows: table.rows.map((row) => ({
          ...row,
          cells: [...row.cells.slice(0, 2), 9, ...row.cells.slice(2)],
        })),
      }
    : table;
const countOtherwise = (table: FormTable): FormTable =>
  table.tab === form02
    ? {
        ...table,
        rows: table.rows.map((row, at) =>
          at === 0 ? { ...row, cells: row.cells.map((cell, x) => (x === 2 ? 77 : cell)) } : row,
        ),
      }
    : table;

describe('checking a closing', () => {
  it('says that nothing changed, also by another release that makes the same', async () => {
    expect(await check()).toBe('Lập lại các biểu đã chốt: giống hệt lúc chốt.');
  });

  it.each([
    ['a header that was reworded', reword],
    ['a column that came to a form', withAnotherColumn],
  ])('tells %s from another number, and by which releases', async (_what, change) => {
    laterRelease = change;
    expect(await check()).toBe(
      'Lập lại các biểu đã chốt: số giống hệt lúc chốt; chỉ lời, bố cục của Biểu 02 đổi theo phần mềm (bản lúc chốt ban-thu, bản bây giờ ban-sau). Biểu đã chốt vẫn giữ nguyên.',
    );
  });

  it('says which forms a later release counts otherwise, and how many numbers', async () => {
    laterRelease = countOtherwise;
    expect(await check()).toMatch(
      /^Phần mềm bây giờ tính khác lúc chốt: Biểu 02 \(1 số\)\. .*ban-thu.*ban-sau/,
    );
  });

  it('says when what was kept is no longer what was hashed', async () => {
    const { closings } = deps;
    const frozen: ClosingStore['frozen'] = async (of, version) =>
      (await closings.frozen(of, version)).replace('Huyện Đại Từ', 'Huyện Khác');
    deps = { ...deps, closings: { ...closings, frozen } };
    expect(await check()).toMatch(/^Bản lưu lúc chốt không còn nguyên vẹn/);
  });

  it.each([
    ['rewords a header', reword],
    ['adds a column', withAnotherColumn],
    ['counts otherwise', countOtherwise],
  ])('shows the closed tables as they were, to the byte, when a later release %s', async (_what, change) => {
    const before = shown();
    laterRelease = change;
    deps.clock.time += 86_400_000 * 400;
    expect((await publishForms(deps)).changedTabs).toEqual([]);
    expect(shown()).toEqual(before);
    // It is the release that would have changed them.
    await changeClosing(deps, { act: 'reopen', period: H1, reason: 'Thử' }, OFFICE_CLERK);
    expect((await publishForms(deps)).changedTabs).toContain(form02);
  });

  it('explains a number where it stands on the closed form', async () => {
    laterRelease = withAnotherColumn;
    const answer = await explainCell(deps, { tab: form02, row: 8, column: 3, shown: '1' });
    expect(answer).toMatchObject({ value: '1', parts: { classes: [{ classCode: CODE, amount: 1 }] } });
  });

  it('keeps the tables beside what they are made of, and the release, once', async () => {
    const [record] = await deps.closings.list('sample');
    expect(record).toMatchObject({ release: 'ban-thu', parts: 1 });
    expect(deps.closings.billed.writes).toBe(2);
  });
});
