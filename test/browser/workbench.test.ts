import { expectText, openWorkbench, type Workbench } from './openWorkbench.ts';

jest.setTimeout(120_000);

let bench: Workbench;
const inReporter = (x: number, y: number) => bench.cell('reporter', x, y);
const inProvince = (x: number, y: number) => bench.cell('province', x, y);

beforeAll(async () => {
  bench = await openWorkbench();
  const { id } = await bench.client.reporter('171');
  await bench.page.getByTestId('workbook-select').selectOption(id);
  await bench.pane('reporter').getByTestId('tab-Học viên').click();
  await expectText(inReporter(2, 0), 'Họ và tên');
  await bench.pane('province').getByTestId('tab-Biểu 02').click();
  await expectText(inProvince(1, 4), 'Đơn vị báo cáo');
});
afterAll(() => bench.close());

const FULL_NAME = 2;
const LEARNER_ROW = 1;
const ATTENDANCES = 3;

/** The row of the reporter's line in Biểu 02. */
async function lineOf(name: string): Promise<number> {
  for (let y = 6; y < 18; y += 1) if ((await inProvince(1, y).textContent()) === name) return y;
  throw new Error(`no line of ${name}`);
}

describe('the workbench', () => {
  it('marks a bad cell, and the province’s number falls; mended, the mark goes and the number comes back', async () => {
    const { page } = bench;
    const line = await lineOf('Huyện Đại Từ');
    const before = Number((await inProvince(ATTENDANCES, line).textContent())?.replace('.', ''));
    const name = (await inReporter(FULL_NAME, LEARNER_ROW).textContent()) ?? '';
    expect(before).toBeGreaterThan(100);

    await inReporter(FULL_NAME, LEARNER_ROW).click();
    await page.keyboard.press('Delete');
    await inReporter(FULL_NAME, LEARNER_ROW).and(page.locator('[style*="rgb(244, 199, 195)"]')).waitFor();
    await inReporter(FULL_NAME, LEARNER_ROW).hover();
    await page.getByTestId('note-card').filter({ hasText: 'Chưa nhập “Họ và tên”' }).waitFor();
    await expectText(inProvince(ATTENDANCES, line), String(before - 1));

    await inReporter(FULL_NAME, LEARNER_ROW).click();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expectText(inProvince(ATTENDANCES, line), String(before));
    expect(await inReporter(FULL_NAME, LEARNER_ROW).getAttribute('style')).not.toContain(
      'rgb(244, 199, 195)',
    );
  });

  it('offers the add-on’s menu and runs it', async () => {
    const { page } = bench;
    await bench.pane('reporter').getByRole('button', { name: 'Sổ Lớp' }).click();
    await page.getByRole('menuitem', { name: 'Kiểm tra toàn bộ' }).click();
    const said = page.getByTestId('toast').or(page.getByTestId('dialog'));
    await said.filter({ hasText: 'Kiểm tra' }).first().waitFor({ timeout: 20_000 });
  });

  it('asks nothing of other machines and raises no error', () => {
    expect(bench.complaints).toEqual([]);
  });
});
