import { expect } from 'vitest';
import { openWindow, WIDE } from './browser.ts';
import { browserTest } from './browser-test.ts';
import { sharedGallery } from './open-gallery.ts';

/** A picture of one pixel. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

const { gallery, browser } = sharedGallery();

browserTest(
  'in a group: @ offers names, a picture goes with the words, the other side reads it as it is said',
  async () => {
    const { page, wrong } = await openWindow(browser(), gallery().url, WIDE);
    const [left, right] = [page.locator('.pane').first(), page.locator('.pane').last()];
    await right.getByRole('button', { name: /换个人/ }).click();
    await page.getByRole('combobox').fill('网格员乙');
    await page.keyboard.press('Enter');
    await right.getByRole('button', { name: '现在是网格员乙，换个人' }).waitFor();

    await left.getByRole('button', { name: '德加网格群' }).click();
    await left.getByPlaceholder('发消息，@谁管 它才会回答').click();
    await page.keyboard.type('@');
    await page.getByRole('option', { name: '谁管' }).click();
    await page.keyboard.type('这是谁管');
    const file = { name: 'pixel.png', mimeType: 'image/png', buffer: Buffer.from(PIXEL, 'base64') };
    await left.getByLabel('选择图片').setInputFiles(file);
    await left.getByRole('img', { name: '要发的图片' }).waitFor();
    await left.getByRole('button', { name: '发送' }).click();

    await right.getByRole('button', { name: '德加网格群，1 条未读' }).click();
    await right.getByText('@谁管 这是谁管').last().waitFor();
    await right.getByRole('img', { name: '发来的图片' }).waitFor();
    await right.getByRole('button', { name: '德加网格群', exact: true }).waitFor();
    const said = gallery().feishu.pushed.filter(({ header }) => header.event_type === 'im.message.receive_v1');
    expect(said.map(({ event }) => event.message)).toEqual([expect.objectContaining({ message_type: 'post' })]);
    expect(wrong).toEqual([]);
  },
);

browserTest('a group is made, shows its members, and says so when it is dissolved', async () => {
  const { page } = await openWindow(browser(), gallery().url, WIDE);
  const left = page.locator('.pane').first();
  await left.getByRole('button', { name: '建群' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '群名称' }).fill('商量一下');
  await dialog.getByRole('checkbox', { name: '网格员乙' }).check();
  await dialog.getByRole('button', { name: '建群' }).click();
  await left.getByRole('heading', { name: '商量一下 3 人' }).waitFor();

  await left.getByRole('button', { name: '群信息' }).click();
  await dialog.getByText('还没有公告').waitFor();
  expect(await dialog.locator('.members li').allInnerTexts()).toEqual(
    ['谁管', '网格员甲\n群主', '网格员乙'].map(expectName),
  );
  await dialog.getByRole('button', { name: '解散群' }).click();
  await page.getByRole('dialog', { name: '解散群' }).getByRole('button', { name: '确定' }).click();
  await left.getByPlaceholder('群已解散').waitFor();
  expect(await left.getByPlaceholder('群已解散').isDisabled()).toBe(true);
});

browserTest('an applink on a card in a group opens the conversation with the bot in the same pane', async () => {
  const { page, wrong } = await openWindow(browser(), gallery().url, WIDE);
  const left = page.locator('.pane').first();
  await left.getByRole('button', { name: /^德加网格群/ }).click();
  await gallery().send('德加网格群', applinkCard);
  await left.getByRole('button', { name: '我的私聊里看' }).click();
  await left.getByRole('heading', { name: '谁管 机器人' }).waitFor();
  expect(gallery().clicks()).toEqual([expect.objectContaining({ value: { do: 'here' } })]);
  expect(wrong).toEqual([]);
});

const applinkCard = {
  schema: '2.0',
  body: {
    elements: [
      {
        tag: 'button',
        text: { tag: 'plain_text', content: '我的私聊里看' },
        behaviors: [
          { type: 'callback', value: { do: 'here' } },
          { type: 'open_url', default_url: 'https://applink.feishu.cn/client/bot/open?appId=cli_0123456789abcdef' },
        ],
      },
    ],
  },
};

const expectName = (name: string) => expect.stringContaining(name);
