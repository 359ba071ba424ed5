import { openWorkbench, type Workbench } from './openWorkbench.ts';

jest.setTimeout(120_000);

let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench();
  await bench.page.getByTestId('workbook-select').selectOption((await bench.client.reporter('171')).id);
  await bench.pane('reporter').getByRole('button', { name: 'Sổ Lớp' }).waitFor();
});
afterAll(() => bench.close());

describe('a question of the script', () => {
  it('is asked with its buttons; the one pressed is what the script hears', async () => {
    const { page } = bench;
    await page.getByTestId('pane-reporter-person').selectOption({ index: 1 });
    const take = async (answer: string): Promise<void> => {
      await bench.pane('reporter').getByRole('button', { name: 'Sổ Lớp' }).click();
      await page.getByRole('menuitem', { name: 'Bật tự động đồng bộ' }).click();
      const dialog = page.getByTestId('dialog').filter({ hasText: 'chọn Có để bạn nhận thay' });
      await dialog.getByRole('button', { name: answer, exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
    };
    const taken = page.getByTestId('toast').filter({ hasText: 'dong.nghiep.171@example.org' });
    await take('Không');
    await bench.pane('reporter').locator('.menu-bar:not(.is-busy)').waitFor();
    expect(await taken.count()).toBe(0);
    await take('Có');
    await taken.waitFor({ timeout: 20_000 });
  });

  it('raises no error', () => {
    expect(bench.complaints).toEqual([]);
  });
});
