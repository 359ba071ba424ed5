import { expectText, openWorkbench, settled, type Workbench } from './openWorkbench.ts';

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

  it('draws the charts of the province from the numbers beside them, and again when those change', async () => {
    const province = bench.pane('province');
    await province.getByTestId('tab-Biểu đồ').click();
    const chart = province.getByTestId('chart-170003');
    await chart.waitFor({ timeout: 20_000 });
    expect(await chart.getAttribute('aria-label')).toBe('Lớp theo đơn vị');
    const bars = chart.getByTestId('chart-bar');
    const told = await bars.evaluateAll((all) =>
      all.map((bar) => [bar.getAttribute('data-name'), Number(bar.getAttribute('data-value'))]),
    );
    const { id } = await bench.client.province();
    const rows = await bench.client.values(id, "'Biểu 02'!A7:C17");
    // The line of all, and the one of no reporter that the plan knows, which is the last of the chart.
    const published = rows.slice(1).map(([, name, classes]) => [name, classes]);
    expect(told).toEqual(published);
    expect(told.length).toBe(10);

    // The highest bar is that of the most classes.
    const heights = await bars.evaluateAll((all) => all.map((bar) => Number(bar.getAttribute('height'))));
    const most = Math.max(...told.map(([, classes]) => Number(classes)));
    expect(heights.indexOf(Math.max(...heights))).toBe(told.findIndex(([, classes]) => classes === most));

    const [name, before] = told[0] ?? [];
    const data = await bench.client.values(id, "'Biểu đồ'!B1:D120");
    const headAt = data.findIndex(([, , head]) => head === 'Số lớp');
    await bench.client.edit(id, `'Biểu đồ'!D${String(headAt + 2)}`, [['77']]);
    const first = chart.locator(`[data-testid="chart-bar"][data-name="${String(name)}"]`);
    await province.getByTestId('tab-Biểu đồ').click();
    expect(await settled(() => first.getAttribute('data-value'), '77')).toBe('77');
    await bench.page.getByTestId('job-publish').click();
    expect(await settled(() => first.getAttribute('data-value'), String(before))).toBe(String(before));
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
