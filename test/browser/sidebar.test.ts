import type { FrameLocator } from 'playwright-core';
import { expectText, openWorkbench, settled, type Workbench } from './openWorkbench.ts';

jest.setTimeout(120_000);

let bench: Workbench;
let workbookId: string;
const [NAME, PHONE] = [2, 7];
/** Rows of the sheet whose phone lost its zero; the sample has more of them in other rows. */
const FIRST_ROW = 3;

const sidebar = (): FrameLocator => bench.pane('reporter').frameLocator('[data-testid=script-page] iframe');
const press = (label: string | RegExp) => sidebar().getByRole('button', { name: label }).click();
const says = (text: string) =>
  sidebar().locator('.is-notice').filter({ hasText: text }).waitFor({ timeout: 30_000 });
const phones = async (): Promise<string[]> => {
  const values = await bench.client.values(workbookId, `'Học viên'!H2:H`);
  return values.map(([phone = '']) => String(phone));
};
const lostZero = (all: readonly string[]): string[] => all.filter((phone) => /^9\d{8}$/.test(phone));

beforeAll(async () => {
  bench = await openWorkbench();
  ({ id: workbookId } = await bench.client.reporter('171'));
  const [phone = ''] = (await phones()).filter((one) => one.startsWith('09'));
  await bench.client.edit(workbookId, `'Học viên'!H${String(FIRST_ROW)}`, [[phone.slice(1)]]);
  await bench.page.getByTestId('workbook-select').selectOption(workbookId);
  await bench.pane('reporter').getByTestId('tab-Học viên').click();
  await expectText(bench.cell('reporter', NAME, 0), 'Họ và tên');
  await bench.cell('reporter', PHONE, FIRST_ROW - 1).click();
  await bench.pane('reporter').getByRole('button', { name: 'Sổ Lớp' }).click();
  await bench.page.getByRole('menuitem', { name: 'Xem và sửa lỗi' }).click();
});
afterAll(() => bench.close());

describe('the sidebar', () => {
  it('says what is wrong in the cell and repairs it with one press, in the sheet at once', async () => {
    await sidebar().getByRole('heading', { name: 'Học viên H3 · Số điện thoại' }).waitFor();
    const [typed = ''] = (await phones()).slice(FIRST_ROW - 2);
    await sidebar()
      .locator('.card')
      .filter({ hasText: `${typed} →0${typed}` })
      .waitFor();
    await press('Sửa ô này');
    await says(`Đã sửa “${typed}” thành “0${typed}”. Đã gửi 1 lớp.`);
    await sidebar().getByText('Không có lỗi ở ô này.').waitFor();
    await expectText(bench.cell('reporter', PHONE, FIRST_ROW - 1), `0${typed}`);
    expect((await phones())[FIRST_ROW - 2]).toBe(`0${typed}`);
  });

  it('undoes it', async () => {
    await press('Hoàn tác');
    await says('Đã trả lại 1 ô như trước khi sửa.');
    expect((await phones())[FIRST_ROW - 2]).toMatch(/^9\d{8}$/);
  });

  it('repairs every cell alike once it is told to, each by its own suggestion, and undoes them all', async () => {
    const before = await phones();
    const count = lostZero(before).length;
    expect(count).toBeGreaterThan(3);
    await press(`Sửa cả ${String(count)} ô giống vậy`);
    await says(`Sửa ${String(count)} ô có cùng lỗi này?`);
    expect(await phones()).toEqual(before);
    await press(new RegExp(`^Sửa ${String(count)} ô$`));
    await says(`Đã sửa ${String(count)} ô.`);
    const after = await phones();
    expect(after).toEqual(before.map((phone) => (/^9\d{8}$/.test(phone) ? `0${phone}` : phone)));
    await press('Hoàn tác');
    await says(`Đã trả lại ${String(count)} ô như trước khi sửa.`);
    expect(await phones()).toEqual(before);
  });

  it('follows the person to another cell', async () => {
    await bench.cell('reporter', NAME, FIRST_ROW).click();
    await sidebar().getByRole('heading', { name: 'Học viên C4 · Họ và tên' }).waitFor();
  });

  it('takes the person to the next finding', async () => {
    const box = bench.pane('reporter').getByTestId('name-box');
    const before = await box.inputValue();
    await press('Tới lỗi tiếp theo');
    await sidebar().locator('.card').first().waitFor();
    const now = await settled(async () => (await box.inputValue()) !== before, true);
    expect(now).toBe(true);
    const title = await sidebar().locator('h2').first().textContent();
    expect(title).toContain(` ${await box.inputValue()} · `);
  });

  it('closes', async () => {
    await bench.pane('reporter').getByTestId('script-page').getByRole('button', { name: 'Đóng' }).click();
    expect(await bench.pane('reporter').getByTestId('script-page').count()).toBe(0);
  });

  it('asks nothing of other machines and raises no error', () => {
    expect(bench.complaints).toEqual([]);
  });
});
