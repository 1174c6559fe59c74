import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openWindow, WIDE } from './browser.ts';
import { browserTest } from './browser-test.ts';
import { formCard, pressableCard, readableCard } from './gallery-cards.ts';
import { sharedGallery } from './open-gallery.ts';

const { gallery, browser } = sharedGallery();

/** Sends a card to the grid worker and gives it as drawn in the left pane. */
async function shown(card: object): Promise<{ page: Page; card: Locator; wrong: string[] }> {
  await gallery().send('网格员甲', card);
  const { page, wrong } = await openWindow(browser(), gallery().url, WIDE);
  const drawn = page.locator('.pane').first().locator('.card').last();
  await drawn.waitFor();
  return { page, card: drawn, wrong };
}

/** The next click that reaches the bot after doing something. */
async function reaches(doing: () => Promise<unknown>): Promise<unknown> {
  const before = gallery().clicks().length;
  await doing();
  await expect.poll(() => gallery().clicks().length).toBe(before + 1);
  return gallery().clicks().at(-1);
}

browserTest('every component that can be pressed tells the bot what was pressed', async () => {
  const { page, card, wrong } = await shown(pressableCard);
  const button = (name: string) => card.getByRole('button', { name });

  expect(await reaches(() => button('同名').nth(1).click())).toMatchObject({ tag: 'button', value: { do: 'second' } });

  await button('要确认').click();
  expect(await reaches(() => page.getByRole('dialog').getByRole('button', { name: '确定' }).click())).toMatchObject({
    value: { do: 'sure' },
  });

  await button('按不动').click({ force: true });
  await page.getByText('还没轮到').waitFor();

  await button('更多操作').click();
  expect(await reaches(() => page.getByRole('option', { name: '选项乙' }).click())).toMatchObject({ option: '乙' });

  await card.getByRole('button', { name: /选一个/ }).click();
  await page.getByRole('combobox').fill('六');
  expect(await reaches(() => page.keyboard.press('Enter'))).toMatchObject({ tag: 'select_static', option: '六' });

  await card.getByRole('textbox', { name: '说一句' }).fill('好的');
  expect(await reaches(() => page.keyboard.press('Enter'))).toMatchObject({ tag: 'input', input_value: '好的' });

  expect(await reaches(() => card.getByText('做完了').click())).toMatchObject({ tag: 'checker', checked: true });
  expect(await reaches(() => card.getByText('整块都能按').click())).toMatchObject({ value: { do: 'area' } });
  expect(wrong).toEqual([]);
});

browserTest('a form asks for what is missing, then submits everything at once', async () => {
  const { page, card, wrong } = await shown(formCard);
  const submit = () => card.getByRole('button', { name: '提交' }).click();
  const before = gallery().clicks().length;
  await submit();
  await card.getByText('这一项要填').waitFor();
  expect(gallery().clicks().length).toBe(before);

  await card.getByRole('textbox', { name: '位置' }).fill('3幢');
  await card.getByRole('button', { name: '重填' }).click();
  expect(await card.getByRole('textbox', { name: '位置' }).inputValue()).toBe('');
  await card.getByRole('textbox', { name: '位置' }).fill('5幢');

  const choose = async (field: RegExp, ...names: string[]) => {
    await card.getByRole('button', { name: field }).click();
    for (const name of names) await page.getByRole('option', { name }).click();
  };
  await choose(/小区/, '选项西');
  await choose(/部门/, '选项东', '选项西');
  await page.keyboard.press('Escape');
  await choose(/找谁/, '网格员甲');
  await card.getByText('紧急').click();

  expect(await reaches(submit)).toMatchObject({
    tag: 'button',
    name: 'submit',
    form_value: {
      place: '5幢',
      what: '原来的话',
      one: '西',
      some: ['东', '西'],
      who: gallery().feishu.who('网格员甲'),
      day: '2026-10-01 +0800',
      hour: '08:30 +0800',
      moment: '2026-10-01 08:30 +0800',
      urgent: true,
    },
  });
  expect(wrong).toEqual([]);
});

browserTest('what is written is drawn, and what was typed stays text', async () => {
  const { card, wrong } = await shown(readableCard);
  await card.getByText('<b>不是标签</b> **不加粗**').waitFor();
  await card.getByText('<img src=x onerror=alert(1)> **原样**').waitFor();
  expect(await card.locator('ol > li').allInnerTexts()).toEqual(['第一', '第二']);
  expect(await card.locator('img').count()).toBe(0);

  const panel = card.getByRole('button', { name: '折起来的' });
  expect(await card.getByText('里面的话').isVisible()).toBe(false);
  await panel.click();
  expect(await card.getByText('里面的话').isVisible()).toBe(true);

  await card.getByText('2,000.0').waitFor();
  await card.getByRole('button', { name: '下一页' }).click();
  await card.getByText('部门3').waitFor();

  await card.getByRole('img', { name: '图表：件数' }).scrollIntoViewIfNeeded();
  await card.locator('.chart canvas').first().waitFor();
  await card.getByText('这里画不出组件「audio」').waitFor();
  expect(wrong).toEqual([]);
});
