import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser, type Page } from 'playwright-core';

/** A page of the Chromium that comes inside an npm package, as large as an office's laptop. */
export interface OpenedPage {
  readonly page: Page;
  /** Errors on the page's console and requests that left this machine. */
  readonly complaints: readonly string[];
  readonly browser: Browser;
}

/** Opens an address. */
export async function openPage(url: string): Promise<OpenedPage> {
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args,
    headless: true,
  });
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(url))
      complaints.push(`left: ${request.url()}`);
  });
  await page.goto(url);
  return { page, complaints, browser };
}
