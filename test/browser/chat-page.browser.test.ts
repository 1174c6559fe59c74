import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { hasBrowser, openWindow, PHONE, WIDE } from './browser.ts';
import { browserTest, sharedBrowser } from './browser-test.ts';
import { startSandbox } from './start-sandbox.ts';

let sandbox: Awaited<ReturnType<typeof startSandbox>>;
let browser: Browser;

beforeAll(async () => {
  if (!hasBrowser) return;
  sandbox = await startSandbox();
  browser = await sharedBrowser();
});
afterAll(async () => {
  await browser?.close();
  await sandbox?.stop();
});

/** Keeps a picture for the docs, only with PICTURES=1: a test must not change the tree. */
async function picture(page: Page, name: string) {
  if (!process.env.PICTURES) return;
  await page.locator('.toast').first().waitFor({ state: 'detached' });
  mkdirSync('docs/pictures', { recursive: true });
  await page.screenshot({ path: `docs/pictures/${name}.png` });
}

const paneOf = (page: Page, side: 'left' | 'right') => page.locator('.pane').nth(side === 'left' ? 0 : 1);

browserTest('a grid worker asks, reads the card and reports; the one who is told takes the other seat', async () => {
  const { page, wrong } = await openWindow(browser, sandbox.url, WIDE);
  const left = paneOf(page, 'left');
  await left.getByRole('button', { name: '现在是网格员甲，换个人' }).waitFor();
  await left.getByRole('textbox', { name: '输入消息' }).fill('楼下烧烤店油烟太大谁管');
  await page.keyboard.press('Enter');

  const card = left.getByRole('article', { name: '卡片：餐饮油烟扰民' });
  await card.getByText('综合行政执法队').first().waitFor();
  const panel = card.getByRole('button', { name: '拍照留痕' });
  expect(await panel.getAttribute('aria-expanded')).toBe('false');
  await panel.click();
  expect(await panel.getAttribute('aria-expanded')).toBe('true');
  await panel.click();

  await card.getByRole('button', { name: '上报事件' }).click();
  const form = left.getByRole('article', { name: '卡片：上报事件' });
  await form.getByRole('button', { name: '提交' }).click();
  await form.getByText('这一项要填').first().waitFor();
  await form.getByRole('textbox', { name: /几幢/ }).fill('3幢楼下烧烤店');
  await form.getByRole('button', { name: '提交' }).click();
  await left.getByRole('article', { name: '卡片：餐饮油烟扰民' }).getByText('3幢楼下烧烤店').waitFor();

  // Others have news of their own: the head of whoever is on duty is told of this case.
  await page.getByRole('button', { name: /^执法队负责人有/ }).click();
  await paneOf(page, 'right').getByText('3幢楼下烧烤店').first().waitFor();
  await picture(page, 'sandbox');
  expect(wrong).toEqual([]);
});

browserTest('on a phone one side is on screen, and the clock moves by a button', async () => {
  const { page, wrong } = await openWindow(browser, sandbox.url, PHONE);
  const left = paneOf(page, 'left');
  await left.getByRole('textbox', { name: '输入消息' }).fill('小区里有人给电动车飞线充电');
  await page.keyboard.press('Enter');
  await left.getByRole('article', { name: '卡片：电动车进楼与飞线充电' }).waitFor();
  await picture(page, 'sandbox-phone');

  expect(await paneOf(page, 'right').isVisible()).toBe(false);
  await page.getByRole('tab', { name: '执法队值班员' }).click();
  expect(await paneOf(page, 'right').isVisible()).toBe(true);
  expect(await left.isVisible()).toBe(false);
  await paneOf(page, 'right').getByRole('button', { name: '回到会话列表' }).click();
  await paneOf(page, 'right')
    .getByRole('button', { name: /^执法队值班群/ })
    .waitFor();

  const before = await nowOf(page);
  await page.getByRole('button', { name: '+1天' }).click();
  await expect.poll(() => nowOf(page)).toBeGreaterThanOrEqual(before + 86_400_000);
  expect(wrong).toEqual([]);
});

browserTest('on a phone a place, a voice and an answer to a card are said by their buttons', async () => {
  const { page, wrong } = await openWindow(browser, sandbox.url, PHONE);
  const left = paneOf(page, 'left');
  const line = page.getByRole('dialog').getByRole('textbox');
  await left.getByRole('button', { name: '发位置' }).click();
  await line.fill('湖畔小区 文二西路口岗亭');
  await page.keyboard.press('Enter');
  await left.getByRole('article', { name: '卡片：这里怎么了？' }).last().waitFor();

  await left.getByRole('button', { name: '发语音' }).click();
  await line.fill('遛狗不牵绳谁管');
  await page.getByRole('dialog').getByRole('button', { name: '发送' }).click();
  await left.getByRole('log').getByText('听到：『遛狗不牵绳谁管』').waitFor();
  const card = page.getByRole('article', { name: '卡片：不文明养犬' });
  await left.locator('.message').filter({ has: card }).getByRole('button', { name: '回复这条' }).click();
  await left.locator('.attached').getByText('回复 谁管：不文明养犬').waitFor();
  await page.keyboard.type('罚多少');
  await page.keyboard.press('Enter');
  await left.getByRole('article', { name: '卡片：罚则：不文明养犬' }).waitFor();
  expect(await left.locator('.attached').textContent()).toBe('');
  expect(wrong).toEqual([]);
});

/** The sandbox's time. */
const nowOf = async (page: Page): Promise<number> => {
  const answer: { now: number } = await (await page.request.get(`${sandbox.url}/sandbox/clock`)).json();
  return answer.now;
};
