import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { HANGS } from '../harness/hangs.ts';

/** Where Chromium is looked for. */
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
export const hasBrowser = existsSync(CHROMIUM);

/** Chromium without a window and without any request of its own. */
export const LAUNCH = {
  executablePath: CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
};

/** Starts a Chromium of one's own. */
export const openBrowser = (): Promise<Browser> => chromium.launch(LAUNCH);

export const WIDE = { width: 1280, height: 860 };
export const PHONE = { width: 390, height: 844 };

/** A window on the chat page that remembers what went wrong in it. */
export async function openWindow(browser: Browser, url: string, viewport: typeof WIDE) {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page: Page = await context.newPage();
  page.setDefaultTimeout(HANGS);
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url()))
      wrong.push(`asked for ${request.url()}`);
  });
  await page.goto(url);
  return { page, wrong };
}
