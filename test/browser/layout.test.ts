import type { Locator } from 'playwright-core';
import { expectText, openWorkbench, settled, type Workbench } from './openWorkbench.ts';

jest.setTimeout(120_000);

let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench();
  await bench.page.getByTestId('workbook-select').selectOption((await bench.client.reporter('171')).id);
});
afterAll(() => bench.close());

const widthOf = async (locator: Locator): Promise<number> => (await locator.boundingBox())?.width ?? 0;

/** The header cells of the sheet shown whose text does not fit. */
const clippedHeaders = (): Promise<string[]> =>
  bench
    .pane('reporter')
    .locator('td[data-y="0"][data-x]:visible')
    .evaluateAll((cells) =>
      cells
        .filter((cell) => cell.scrollWidth > cell.clientWidth || cell.scrollHeight > cell.clientHeight + 1)
        .map((cell) => cell.textContent ?? ''),
    );

describe('the layout on an office’s laptop', () => {
  it.each([
    ['Lớp', 'Chương trình'],
    ['Học viên', 'Họ và tên'],
  ])('clips no header of %s', async (tab, header) => {
    await bench.pane('reporter').getByTestId(`tab-${tab}`).click();
    await expectText(bench.cell('reporter', 2, 0), header);
    expect(await clippedHeaders()).toEqual([]);
  });

  it('draws the title of a form over its columns and wraps its note', async () => {
    await bench.pane('province').getByTestId('tab-Biểu 02').click();
    const title = bench.cell('province', 0, 1);
    await expectText(title, 'KẾT QUẢ HỌC VIÊN THEO ĐƠN VỊ BÁO CÁO');
    expect(await title.getAttribute('colspan')).toBe('15');
    const [view, text] = [
      await bench.pane('province').boundingBox(),
      await title.locator('.wide-text').boundingBox(),
    ];
    if (!view || !text) throw new Error('not drawn');
    expect(text.x).toBeGreaterThanOrEqual(view.x);
    expect(text.x + text.width).toBeLessThanOrEqual(view.x + view.width);
    const note = bench.cell('province', 0, 17);
    await expectText(note, 'Cột (2)');
    expect((await note.boundingBox())?.height).toBeGreaterThan(40);
  });

  it('brings every column of a form into view by arrows, the title staying in view', async () => {
    const { page } = bench;
    await bench.cell('province', 1, 6).click();
    for (let step = 0; step < 13; step += 1) await page.keyboard.press('ArrowRight');
    const last = bench.cell('province', 14, 6);
    const [cell, view] = [await last.boundingBox(), await bench.pane('province').boundingBox()];
    if (!cell || !view) throw new Error('not drawn');
    expect(cell.x + cell.width).toBeLessThanOrEqual(view.x + view.width);
    const title = await bench.cell('province', 0, 1).locator('.wide-text').boundingBox();
    expect(title?.x).toBeGreaterThanOrEqual(view.x);
  });

  it('moves the bar between the panes with the arrow keys', async () => {
    const bar = bench.page.getByRole('separator');
    const before = await widthOf(bench.pane('province'));
    await bar.focus();
    for (let step = 0; step < 5; step += 1) await bench.page.keyboard.press('ArrowLeft');
    expect(await widthOf(bench.pane('province'))).toBeGreaterThan(before + 100);
    expect(await bar.getAttribute('aria-valuenow')).toBe('48');
    for (let step = 0; step < 5; step += 1) await bench.page.keyboard.press('ArrowRight');
    expect(await settled(() => widthOf(bench.pane('province')), before)).toBe(before);
  });

  it('raises no error', () => {
    expect(bench.complaints).toEqual([]);
  });
});
