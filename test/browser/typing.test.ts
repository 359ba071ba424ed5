import { expectText, openWorkbench, settled, type Workbench } from './openWorkbench.ts';

jest.setTimeout(120_000);

let bench: Workbench;
let workbookId: string;
const NAME = 2;

beforeAll(async () => {
  bench = await openWorkbench();
  ({ id: workbookId } = await bench.client.reporter('171'));
  await bench.page.getByTestId('workbook-select').selectOption(workbookId);
  await bench.pane('reporter').getByTestId('tab-Học viên').click();
  await expectText(bench.cell('reporter', NAME, 0), 'Họ và tên');
});
afterAll(() => bench.close());

const cell = (y: number) => bench.cell('reporter', NAME, y);
const nameBox = () => bench.pane('reporter').getByTestId('name-box');
const stored = async (y: number): Promise<string> => {
  const values = await bench.client.values(workbookId, `'Học viên'!C${String(y + 1)}`);
  return String(values[0]?.[0] ?? '');
};
async function expectStored(y: number, text: string): Promise<void> {
  expect(await settled(() => stored(y), text)).toBe(text);
  await expectText(cell(y), text);
}

type Typing = () => Promise<void>;
const WAYS: [how: string, type: Typing][] = [
  ['keys', () => bench.page.keyboard.type('Đinh Hồng Khánh')],
  ['text put in without keys', () => bench.page.keyboard.insertText('Đinh Hồng Khánh')],
  [
    'an input method that takes characters back',
    async () => {
      const { keyboard } = bench.page;
      await keyboard.type('D');
      await keyboard.press('Backspace');
      await keyboard.insertText('Đ');
      await keyboard.type('inh Hông');
      for (let back = 0; back < 3; back += 1) await keyboard.press('Backspace');
      await keyboard.insertText('ồng');
      await keyboard.type(' Khánh');
    },
  ],
  [
    'an input method that composes',
    async () => {
      const devTools = await bench.page.context().newCDPSession(bench.page);
      for (const text of ['D', 'Đ', 'Đi', 'Đin', 'Đinh'])
        await devTools.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: 0,
        });
      await devTools.send('Input.insertText', { text: 'Đinh' });
      await bench.page.keyboard.type(' Hồng Khánh');
      await devTools.detach();
    },
  ],
];

describe('typing into a selected cell', () => {
  it.each(WAYS)('takes every character of %s', async (_, type) => {
    const y = 3 + WAYS.findIndex(([, way]) => way === type);
    await cell(y).click();
    await type();
    await bench.page.keyboard.press('Enter');
    await expectStored(y, 'Đinh Hồng Khánh');
    expect(await nameBox().inputValue()).toBe(`C${String(y + 2)}`);
  });

  it('goes on in the next cell after Enter and in the one beside after Tab', async () => {
    const { keyboard } = bench.page;
    await cell(8).click();
    await keyboard.insertText('Ông Ba');
    await keyboard.press('Enter');
    await keyboard.insertText('Ông Tư');
    await keyboard.press('Tab');
    await expectStored(8, 'Ông Ba');
    await expectStored(9, 'Ông Tư');
    expect(await nameBox().inputValue()).toBe('D10');
  });

  it('adds to what is there after F2 and gives up at Escape', async () => {
    const { keyboard } = bench.page;
    await cell(9).click();
    await keyboard.press('F2');
    await keyboard.type(' Nam');
    await keyboard.press('Enter');
    await expectStored(9, 'Ông Tư Nam');
    await cell(9).click();
    await keyboard.type('bỏ');
    await keyboard.press('Escape');
    await expectText(cell(9), 'Ông Tư Nam');
    expect(await stored(9)).toBe('Ông Tư Nam');
  });

  it('moves with the arrows, empties with Delete, undoes with Ctrl+Z', async () => {
    const { keyboard } = bench.page;
    await cell(8).click();
    await keyboard.press('ArrowDown');
    expect(await nameBox().inputValue()).toBe('C10');
    await keyboard.press('Delete');
    expect(await settled(() => stored(9), '')).toBe('');
    await keyboard.press('Control+z');
    await expectStored(9, 'Ông Tư Nam');
  });

  it('copies, cuts and pastes', async () => {
    const { keyboard } = bench.page;
    await cell(9).click();
    await keyboard.press('Control+c');
    await cell(11).click();
    await keyboard.press('Control+v');
    await expectStored(11, 'Ông Tư Nam');
    await keyboard.press('Control+x');
    expect(await settled(() => stored(11), '')).toBe('');
    await cell(12).click();
    await keyboard.press('Control+v');
    await expectStored(12, 'Ông Tư Nam');
  });

  it('goes to a cell by its name and changes nothing there', async () => {
    const { page } = bench;
    const before = await stored(20);
    await nameBox().fill('C21');
    await nameBox().press('Enter');
    expect(await cell(20).evaluate((td) => td.classList.contains('highlight'))).toBe(true);
    expect(await page.getByTestId('cell-editor').first().inputValue()).toBe('');
    await cell(21).click();
    await page.keyboard.type('Sau đó');
    await page.keyboard.press('Enter');
    await expectStored(21, 'Sau đó');
    expect(await stored(20)).toBe(before);
  });

  it('keeps the line breaks of a cell', async () => {
    const { keyboard } = bench.page;
    await cell(13).click();
    await keyboard.type('Một');
    await keyboard.press('Alt+Enter');
    await keyboard.type('Hai');
    await keyboard.press('Enter');
    expect(await settled(() => stored(13), 'Một\nHai')).toBe('Một\nHai');
  });

  it('takes a value from the list of a cell', async () => {
    const { page } = bench;
    const ETHNICITY = 5;
    await bench.cell('reporter', ETHNICITY, 5).click();
    await page.keyboard.insertText('Sán D');
    await page.getByTestId('option-list').getByText('Sán Dìu').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expectText(bench.cell('reporter', ETHNICITY, 5), 'Sán Dìu');
    await page.getByTestId('option-list').waitFor({ state: 'detached' });
  });

  it('raises no error', () => {
    expect(bench.complaints).toEqual([]);
  });
});
