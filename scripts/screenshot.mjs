// Makes docs/workbench.png and docs/sidebar.png, the pictures of the README: starts the built stack (node
// scripts/build.mjs) with a new sample province in a temporary folder and photographs its page: a district's marked cell
// beside the province's form, then the add-on's sidebar at a cell with a suggestion.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

const root = new URL('../', import.meta.url);
const picture = (name) => new URL(`docs/${name}.png`, root).pathname;

/** Starts the stack on a free port; answers its address and how to stop it. */
async function startStack() {
  const directory = mkdtempSync(join(tmpdir(), 'so-lop-'));
  const child = spawn(process.execPath, [new URL('local/dist/main.js', root).pathname], {
    env: { PATH: process.env.PATH, SO_LOP_DIRECTORY: directory, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit').then(() => {
    rmSync(directory, { recursive: true, force: true });
  });
  const stop = () => {
    child.kill('SIGINT');
    return ended;
  };
  const url = await new Promise((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (text) => {
      printed += text;
      const [, ready] = /^Ready: (\S+)$/m.exec(printed) ?? [];
      if (ready !== undefined) resolve(ready);
    });
    child.once('exit', () => reject(new Error(`The stack did not start:\n${printed}`)));
  });
  return { url, stop };
}

/** The number of the first learner's row whose cell in this column is filled and has a note with these words. */
async function markedRow(url, id, column, words = '') {
  const asked = new URL(`/v4/spreadsheets/${id}`, url);
  asked.searchParams.set('ranges', `'Học viên'!${column}2:${column}`);
  asked.searchParams.set('includeGridData', 'true');
  asked.searchParams.set('fields', 'sheets(data(rowData(values(formattedValue,note))))');
  const answer = await fetch(asked);
  const { sheets } = await answer.json();
  const cells = sheets[0].data[0].rowData.map((row) => row.values?.[0]);
  const at = cells.findIndex((cell) => cell?.note?.includes(words) && cell.formattedValue);
  if (at < 0) throw new Error(`No cell of column ${column} is marked so in the sample.`);
  return at + 2;
}

/** Chooses what the picture shows; ends when it is there. */
async function arrange(page, url) {
  const [reporter, province] = [page.getByTestId('pane-reporter'), page.getByTestId('pane-province')];
  await page.getByTestId('workbook-select').selectOption({ label: 'Sổ Lớp – Huyện Đại Từ' });
  await reporter.getByTestId('tab-Học viên').click();
  await reporter.locator('td[data-x="2"][data-y="0"]').filter({ hasText: 'Họ và tên' }).waitFor();
  await province.getByTestId('tab-Biểu 02').click();
  await province.locator('td[data-x="0"][data-y="1"]').filter({ hasText: 'KẾT QUẢ' }).waitFor();
  await reporter.getByRole('button', { name: 'Sổ Lớp' }).waitFor();
  const row = await markedRow(url, await page.getByTestId('workbook-select').inputValue(), 'C');
  await reporter.getByTestId('name-box').fill(`C${row + 12}`);
  await reporter.getByTestId('name-box').press('Enter');
  const marked = reporter.locator(`td[data-x="2"][data-y="${row - 1}"]`);
  await marked.click();
  // Scrolling, which ends a little later, hides notes.
  await page.waitForTimeout(500);
  await page.mouse.move(0, 0);
  await marked.hover();
  await page.getByTestId('note-card').waitFor();
}

/** Opens the sidebar at an identity number that lost its zero; ends when it says so. */
async function arrangeSidebar(page, url) {
  const reporter = page.getByTestId('pane-reporter');
  const id = await page.getByTestId('workbook-select').inputValue();
  const row = await markedRow(url, id, 'G', 'mất số 0');
  await reporter.getByRole('button', { name: 'Sổ Lớp' }).click();
  await page.getByRole('menuitem', { name: 'Xem và sửa lỗi' }).click();
  const sidebar = reporter.frameLocator('.script-page iframe');
  await sidebar.getByRole('button', { name: 'Tới lỗi tiếp theo' }).waitFor();
  await reporter.getByTestId('name-box').fill(`G${row}`);
  await reporter.getByTestId('name-box').press('Enter');
  await sidebar.getByRole('button', { name: 'Sửa ô này' }).waitFor();
  await page.mouse.move(0, 0);
}

const stack = await startStack();
try {
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args,
    headless: true,
  });
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  await page.goto(stack.url);
  await arrange(page, stack.url);
  await page.screenshot({ path: picture('workbench') });
  await arrangeSidebar(page, stack.url);
  await page.screenshot({ path: picture('sidebar') });
  await browser.close();
} finally {
  await stack.stop();
}
console.log(picture('workbench'), picture('sidebar'));
