import { expectText, openWorkbench, settled, type Workbench } from './openWorkbench.ts';

jest.setTimeout(120_000);

let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench.close());

const CLASS_CODE = 1;
const learnerName = () => bench.cell('reporter', 2, 1);

/** The reporter part of the class code in the first row of the sheet shown. */
async function reporterShown(): Promise<string> {
  const code = (await bench.cell('reporter', CLASS_CODE, 1).textContent()) ?? '';
  return code.split('-')[2] ?? '';
}

describe('choosing what is shown', () => {
  it('opens the workbook chosen while the first was still loading', async () => {
    const { id, title } = await bench.client.reporter('171');
    const select = bench.page.getByTestId('workbook-select');
    await select.selectOption(id);
    expect(await settled(reporterShown, '171')).toBe('171');
    await bench.pane('reporter').getByRole('button', { name: 'Sổ Lớp' }).waitFor();
    expect(await select.locator('option:checked').textContent()).toBe(title);
    expect(await reporterShown()).toBe('171');
  });

  it('ends at the last of several workbooks chosen at once', async () => {
    const select = bench.page.getByTestId('workbook-select');
    for (const reporterId of ['164', '172', '169', '173'])
      await select.selectOption((await bench.client.reporter(reporterId)).id);
    expect(await settled(reporterShown, '173')).toBe('173');
    await bench.pane('reporter').getByRole('button', { name: 'Sổ Lớp' }).waitFor();
    expect(await reporterShown()).toBe('173');
  });

  it('ends at the last of several tabs pressed at once', async () => {
    const reporter = bench.pane('reporter');
    for (const tab of ['Hướng dẫn', 'Kiểm tra', 'Lớp', 'Học viên'])
      await reporter.getByTestId(`tab-${tab}`).click({ noWaitAfter: true });
    await expectText(bench.cell('reporter', 2, 0), 'Họ và tên');
    expect(await reporter.locator('.sheet-tab[aria-selected=true]').textContent()).toBe('Học viên');
    expect(await reporter.locator('.grid-surface').count()).toBe(1);
  });

  it('stores what was being typed in the workbook it was typed in', async () => {
    const { page, client } = bench;
    const [left, entered] = [await client.reporter('173'), await client.reporter('171')];
    const untouched = await client.values(entered.id, "'Học viên'!C2");
    await learnerName().click();
    await page.keyboard.type('Ma Thị Thử');
    await page.getByTestId('workbook-select').selectOption(entered.id);
    const stored = await settled(() => client.values(left.id, "'Học viên'!C2"), [['Ma Thị Thử']]);
    expect(stored).toEqual([['Ma Thị Thử']]);
    await expectText(learnerName(), String(untouched[0]?.[0]));
    expect(await client.values(entered.id, "'Học viên'!C2")).toEqual(untouched);
  });

  it('raises no error', () => {
    expect(bench.complaints).toEqual([]);
  });
});
