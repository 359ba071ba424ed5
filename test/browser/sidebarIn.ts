import type { FrameLocator, Locator } from 'playwright-core';
import type { Pane, Workbench } from './openWorkbench.ts';

/** The add-on's sidebar beside one of the two sheets, as a person uses it. */
export interface Sidebar {
  /** Chooses an item of the menu `Sổ Lớp`. */
  readonly open: (item: string) => Promise<void>;
  /** Waits for a heading. */
  readonly heading: (text: string | RegExp) => Promise<void>;
  /** Waits until it says what was done, or asks. */
  readonly says: (text: string | RegExp) => Promise<void>;
  /** The cards that have this text. */
  readonly card: (text: string | RegExp) => Locator;
  /** Presses the button of that label, of a card or of the page. */
  readonly press: (label: string, within?: Locator) => Promise<void>;
  readonly foot: Locator;
  readonly main: Locator;
  /** By how many pixels something reaches beyond its width. */
  readonly overflow: () => Promise<number>;
  /** The picture of a state, where somebody asked for pictures. */
  readonly picture: (title: string) => Promise<void>;
}

/** The sidebar of that pane; nothing is opened yet. */
export function sidebarIn({ page, pane }: Workbench, name: Pane): Sidebar {
  const frame: FrameLocator = pane(name).frameLocator('[data-testid=script-page] iframe');
  const [main, html] = [frame.locator('main'), frame.locator('html')];
  const button = (label: string, within: Locator): Locator =>
    within.getByRole('button', { name: label, exact: true });
  return {
    open: async (item) => {
      await pane(name).getByRole('button', { name: 'Sổ Lớp' }).click();
      await page.getByRole('menuitem', { name: item }).click();
    },
    heading: (text) => frame.getByRole('heading', { name: text }).first().waitFor({ timeout: 30_000 }),
    says: (text) =>
      frame.locator('.is-notice').filter({ hasText: text }).first().waitFor({ timeout: 30_000 }),
    card: (text) => frame.locator('.card:not(.is-notice)').filter({ hasText: text }),
    press: (label, within = html) => button(label, within).first().click(),
    foot: frame.locator('footer'),
    main,
    overflow: () => html.evaluate((shown) => shown.scrollWidth - shown.clientWidth),
    picture: async (title) => {
      const directory = process.env['SO_LOP_PICTURES'];
      if (directory !== undefined) await page.screenshot({ path: `${directory}/${title}.png` });
    },
  };
}
