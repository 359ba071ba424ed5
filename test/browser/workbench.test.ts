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

/** What the province's pane shows at one moment, cell by cell: `[y][x]`, from one row (zero-based) to another. */
async function onScreen(from: number, to: number): Promise<string[][]> {
  const cells = bench.pane('province').locator('td[data-x][data-y]');
  const all = await cells.evaluateAll((found) =>
    found.map((cell) => [Number(cell.getAttribute('data-y')), cell.textContent ?? ''] as const),
  );
  return Array.from({ length: to - from + 1 }, (_, at) =>
    all.filter(([y]) => y === from + at).map(([, text]) => text),
  );
}

const numberIn = (text: string | undefined): number => Number((text ?? '').replaceAll('.', ''));
/** How the forms write a number: whole ones with points, shares as per cent with one digit. */
const written = (value: unknown, isShare: boolean): string =>
  typeof value !== 'number'
    ? String(value ?? '')
    : isShare
      ? `${(value * 100).toLocaleString('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 })}%`
      : value.toLocaleString('vi-VN');

describe('the workbench', () => {
  it.each([
    ['Biểu 01', 'Nội dung / nhóm lớp'],
    ['Biểu 02', 'Đơn vị báo cáo'],
    ['Biểu 03', 'Xã'],
  ])('shows every number of %s as the sheet holds it', async (tab, firstHeader) => {
    await bench.pane('province').getByTestId(`tab-${tab}`).click();
    await expectText(inProvince(1, 4), firstHeader);
    const { id } = await bench.client.province();
    const held = await bench.client.values(id, `'${tab}'!A5:Z17`);
    const [headers = []] = held;
    const shown = await onScreen(4, 16);
    const expected = held.map((row) =>
      headers.map((header, x) => written(row[x], String(header).startsWith('%'))),
    );
    expect(shown.map((row) => row.slice(0, headers.length))).toEqual(expected);
    expect(shown.flat().filter((text) => numberIn(text) > 0).length).toBeGreaterThan(30);
  });

  it('shows forms whose lines add up to their total', async () => {
    await bench.pane('province').getByTestId('tab-Biểu 01').click();
    await expectText(inProvince(1, 4), 'Nội dung / nhóm lớp');
    const [total = [], ...lines] = await onScreen(6, 16);
    const parts = lines.filter(([number, name]) => /^I+$/.test(number ?? '') || name?.startsWith('Chưa rõ'));
    expect(parts).toHaveLength(3);
    for (const x of [2, 3, 4, 5, 6, 9])
      expect(parts.reduce((sum, row) => sum + numberIn(row[x]), 0)).toBe(numberIn(total[x]));

    await bench.pane('province').getByTestId('tab-Biểu 02').click();
    await expectText(inProvince(1, 4), 'Đơn vị báo cáo');
    const [all = [], ...reporters] = await onScreen(6, 16);
    expect(reporters).toHaveLength(10);
    for (const x of [2, ATTENDANCES, 4, 5])
      expect(reporters.reduce((sum, row) => sum + numberIn(row[x]), 0)).toBe(numberIn(all[x]));
  });

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

  it('draws the charts of the province from the numbers that its tables show, and again when those change', async () => {
    const province = bench.pane('province');
    await province.getByTestId('tab-Biểu 02').click();
    await expectText(inProvince(1, 4), 'Đơn vị báo cáo');
    // Without the line of all.
    const table = (await onScreen(7, 16)).map(([, name, classes]) => [name, numberIn(classes)]);
    await province.getByTestId('tab-Biểu đồ').click();
    const chart = province.getByTestId('chart-170003');
    await chart.waitFor({ timeout: 20_000 });
    expect(await chart.getAttribute('aria-label')).toBe('Lớp theo đơn vị');
    const bars = chart.getByTestId('chart-bar');
    const told = await bars.evaluateAll((all) =>
      all.map((bar) => [bar.getAttribute('data-name'), Number(bar.getAttribute('data-value'))]),
    );
    expect(told).toEqual(table);
    expect(told.length).toBe(10);

    // Each bar stands on the same line and is as high as its number, in one scale.
    const drawn = await bars.evaluateAll((all) =>
      all.map((bar) => [Number(bar.getAttribute('height')), Number(bar.getAttribute('y'))]),
    );
    const most = Math.max(...told.map(([, classes]) => Number(classes)));
    const highest = Math.max(...drawn.map(([height]) => height ?? 0));
    const feet = drawn.map(([height = 0, y = 0]) => y + height);
    expect(highest).toBeGreaterThan(50);
    drawn.forEach(([height = 0, y = 0], at) => {
      expect(height).toBeCloseTo((highest * Number(told[at]?.[1])) / most, 0);
      expect(y + height).toBeCloseTo(feet[0] ?? 0, 0);
    });

    const { id } = await bench.client.province();
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
