import type { FrameLocator } from 'playwright-core';
import { openWorkbench, settled, type Workbench } from './openWorkbench.ts';

jest.setTimeout(120_000);

let bench: Workbench;
let workbookId: string;
/** A learner of a class that is synced: the row in the sheet, and the name. */
let row: number;
let name: string;
const NAME = 2;
const TYPED = 'Tên Gõ Nhầm';

const sidebar = (): FrameLocator => bench.pane('reporter').frameLocator('[data-testid=script-page] iframe');
const press = (label: string) => sidebar().getByRole('button', { name: label }).first().click();
const says = (text: string | RegExp) =>
  sidebar().locator('.is-notice').filter({ hasText: text }).waitFor({ timeout: 30_000 });
const names = async (): Promise<string[]> =>
  (await bench.client.values(workbookId, `'Học viên'!C1:C`)).map(([cell = '']) => String(cell));
const open = async (item: string): Promise<void> => {
  await bench.pane('reporter').getByRole('button', { name: 'Sổ Lớp' }).click();
  await bench.page.getByRole('menuitem', { name: item }).click();
};
const heading = (text: string | RegExp) =>
  sidebar().getByRole('heading', { name: text }).first().waitFor({ timeout: 30_000 });
/** Nothing of the page is cut off or reaches beyond its width. */
const overflow = (): Promise<number> =>
  sidebar()
    .locator('html')
    .evaluate((page) => page.scrollWidth - page.clientWidth);
/** The picture of a state, where somebody asked for pictures. */
async function picture(title: string): Promise<void> {
  const directory = process.env['SO_LOP_PICTURES'];
  if (directory !== undefined) await bench.page.screenshot({ path: `${directory}/${title}.png` });
}

beforeAll(async () => {
  bench = await openWorkbench();
  ({ id: workbookId } = await bench.client.reporter('171'));
  const classes = (await bench.client.values(workbookId, `'Lớp'!B2:B`)).map(([code]) => code);
  const learners = await bench.client.values(workbookId, `'Học viên'!A1:C`);
  row = 1 + learners.findIndex(([, code], at) => at > 1 && classes.includes(code ?? ''));
  name = String(learners[row - 1]?.[NAME]);
  await bench.client.edit(workbookId, `'Học viên'!C${String(row)}`, [[TYPED]]);
  await bench.page.getByTestId('workbook-select').selectOption(workbookId);
  await bench.pane('reporter').getByTestId('tab-Học viên').click();
  await bench
    .cell('reporter', NAME, row - 1)
    .filter({ hasText: TYPED })
    .waitFor();
  await bench.cell('reporter', NAME, row - 1).click();
});
afterAll(() => bench.close());

describe('the sidebar after something went wrong', () => {
  it('shows the history of the class of the selected row, and stays when the person goes elsewhere', async () => {
    await open('Lịch sử lớp');
    await heading(/^Lịch sử lớp NTM|^Lịch sử lớp OCOP/);
    await sidebar()
      .locator('.changes li')
      .filter({ hasText: `Học viên dòng ${String(row)} · ${TYPED} · Họ và tên` })
      .waitFor();
    await picture('history');
    await bench.cell('reporter', NAME, 0).click();
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    await heading(/^Lịch sử lớp/);
    expect(await overflow()).toBe(0);
  });

  it('shows what restoring would change, asks, and writes it into the sheet', async () => {
    await sidebar().locator('.card').nth(1).getByRole('button', { name: 'Khôi phục bản này' }).click();
    await says('Chưa ghi gì vào bảng tính.');
    await sidebar().locator('.card').filter({ hasText: '1 ô đổi lại.' }).waitFor();
    await picture('question');
    expect(await overflow()).toBe(0);
    expect((await names())[row - 1]).toBe(TYPED);
    await press('Khôi phục');
    await says(/1 ô đổi lại\. Đã gửi 1 lớp\./);
    expect((await names())[row - 1]).toBe(name);
    await bench
      .cell('reporter', NAME, row - 1)
      .filter({ hasText: name })
      .waitFor();
    await picture('restored');
  });

  it('takes the last sync back, and back again', async () => {
    await open('Hoàn tác lần đồng bộ gần nhất');
    await says(/^Khôi phục .*đã thay đổi 1 lớp\./);
    await picture('undo');
    await press('Khôi phục');
    await says(/1 ô đổi lại\. Đã gửi 1 lớp\./);
    expect((await names())[row - 1]).toBe(TYPED);
  });

  it('says that there is nothing to show, and leads back to the cell', async () => {
    await open('Khác biệt với tỉnh');
    await sidebar().getByText('Không có khác biệt').waitFor();
    await open('Khôi phục lớp đã xóa');
    await sidebar().getByText('Không có lớp nào đã xóa').waitFor();
    await press('Về lỗi của ô');
    await heading(/^Học viên /);
  });

  it('names a class whose row is gone among the differences, and brings it back', async () => {
    const classes = (): Promise<unknown[][]> => bench.client.values(workbookId, `'Lớp'!B2:B`);
    const [[code = ''] = []] = await classes();
    const before = (await classes()).length;
    await bench.client.send('POST', `/local/workbooks/${workbookId}/rows`, {
      tab: 'Lớp',
      op: 'delete',
      at: 2,
      triggers: false,
    });
    await open('Khác biệt với tỉnh');
    await sidebar()
      .locator('.card')
      .filter({ hasText: `Lớp ${String(code)} không còn ở tab Lớp` })
      .waitFor();
    await picture('differences');
    await press('Khôi phục');
    await says('Chưa ghi gì vào bảng tính.');
    await press('Khôi phục');
    await says('Đã khôi phục lớp');
    expect(await settled(async () => (await classes()).length, before)).toBe(before);
    expect((await classes()).flat()).toContain(code);
    expect(await overflow()).toBe(0);
  });

  it('asks in a card about a change of many rows, and sends it when it is meant', async () => {
    const learners = await bench.client.values(workbookId, `'Học viên'!A1:H`);
    const counts = new Map<unknown, number>();
    for (const [, code] of learners) counts.set(code, (counts.get(code) ?? 0) + 1);
    const [classCode] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
    const rows = learners.flatMap(([, code], at) => (code === classCode ? [at + 1] : []));
    for (const at of rows.slice(0, -1)) {
      await bench.client.edit(workbookId, `'Học viên'!C${String(at)}`, [[`Tên Sửa ${String(at)}`]], {
        triggers: false,
      });
    }
    await open('Xem và sửa lỗi');
    await press('Đồng bộ ngay');
    await heading('Chờ bạn xác nhận');
    await picture('held');
    expect(await overflow()).toBe(0);
    await press('Gửi đúng như vậy');
    await says('Đã gửi 1 lớp.');
  });

  it('asks nothing of other machines and raises no error', () => {
    expect(bench.complaints).toEqual([]);
  });
});
