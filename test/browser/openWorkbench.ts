import type { Locator, Page } from 'playwright-core';
import { localClient, type LocalClient } from '../e2e/localClient.ts';
import { removeDirectory, startRunningStack } from '../e2e/runningStack.ts';
import { copyOfSample } from '../e2e/sampleDirectory.ts';
import { openPage } from './openBrowser.ts';

/** The workbench page over a fresh copy of the sample province. Cells are zero-based. */
export interface Workbench {
  readonly page: Page;
  readonly client: LocalClient;
  readonly complaints: readonly string[];
  readonly pane: (pane: Pane) => Locator;
  readonly cell: (pane: Pane, x: number, y: number) => Locator;
  readonly close: () => Promise<void>;
}

/** The sheet at the left or at the right. */
export type Pane = 'reporter' | 'province';

/** Starts a stack and opens its page; nothing is waited for, the page is still loading. */
export async function openWorkbench(): Promise<Workbench> {
  const stack = await startRunningStack({ directory: copyOfSample() });
  const { page, complaints, browser } = await openPage(stack.url);
  const pane: Workbench['pane'] = (name) => page.getByTestId(`pane-${name}`);
  return {
    page,
    client: localClient(stack.url),
    complaints,
    pane,
    cell: (name, x, y) => pane(name).locator(`td[data-x="${String(x)}"][data-y="${String(y)}"]`),
    close: async () => {
      await browser.close();
      await stack.stop();
      removeDirectory(stack.directory);
    },
  };
}

/** Waits until a cell shows a text. */
export async function expectText(cell: Locator, text: string): Promise<void> {
  await cell.filter({ hasText: text }).first().waitFor({ timeout: 20_000 });
}

/** Asks again until the answer is the wanted one; answers the last. */
export async function settled<T>(ask: () => Promise<T>, wanted: T): Promise<T> {
  const until = Date.now() + 20_000;
  for (;;) {
    const answer = await ask();
    if (JSON.stringify(answer) === JSON.stringify(wanted) || Date.now() > until) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
