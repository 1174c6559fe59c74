import type { Page } from 'playwright-core';
import { over, sandboxClient } from '../../sandbox/client.ts';
import { DAY_MS, dayOf, instantOf } from '../../src/cases/calendar/calendar.ts';
import { writeWorkbook } from '../../src/workbook/write.ts';
import { openBrowser, openWindow, PHONE } from '../browser/browser.ts';
import { startSandbox } from '../browser/start-sandbox.ts';
import { HANGS } from '../harness/hangs.ts';
import { takeAlarms } from './alarm.ts';
import { type Stage, takeBundle } from './bundle.ts';
import { takeList } from './list.ts';
import { takeOrders } from './orders.ts';
import { takeServices } from './services.ts';
import { takeStation } from './station.ts';
import { takeTalk } from './talk.ts';
import { takeVisit } from './visit.ts';

// `npm run pictures`: plays a story in the sandbox and takes the pictures of docs/使用手册.md from it; with `-- talk` those alone
// of how one may speak to it, with `-- bundle` those alone of a place that several departments watch, with `-- visit` those
// alone of a joint visit, with `-- alarm` those alone of the gas platform, with `-- orders` those alone of 12345 and 141, with
// `-- services` those alone of a class, with `-- station` those alone of a Tuesday at the station, with `-- list` those alone of
// the list's care.
const sandbox = await startSandbox();
const browser = await openBrowser();
const { page } = await openWindow(browser, sandbox.url, { ...PHONE, height: 1500 });
const client = sandboxClient(over(sandbox.url));
const people = new Map((await client.people()).map((person) => [person.name, person.id]));

/** Until everything that is owed was sent, however busy the machine is. */
const rest = async () => {
  if (!(await client.idle(HANGS))) throw new Error('the sandbox does not come to rest');
};

/** What a sheet of A4 shows between its margins, CSS pixels. */
const A4 = { width: 688, height: 1017 };
const idOf = (name: string) => people.get(name) ?? '';
async function chatOf(name: string, group?: string): Promise<string> {
  const chats = await client.chats(idOf(name));
  return chats.find((chat) => (group ? chat.name === group : chat.type === 'p2p'))?.chat_id ?? '';
}
async function press(
  name: string,
  label: string,
  form?: Record<string, unknown>,
  group?: string,
  index?: number,
): Promise<void> {
  const offers = async () => {
    const messages = await client.messages(await chatOf(name, group));
    return messages.findLast((message) => JSON.stringify(message.card ?? {}).includes(`"${label}"`));
  };
  let found = await offers();
  // On a busy machine a card comes some seconds after the words that asked for it.
  for (let tries = 0; !found && tries < 20; tries++) {
    await page.waitForTimeout(1_000);
    found = await offers();
  }
  if (!found) throw new Error(`no card offers ${label} to ${name}`);
  await client.click({
    as: idOf(name),
    message_id: found.message_id,
    label,
    ...(form ? { form } : {}),
    ...(index === undefined ? {} : { index }),
  });
  await rest();
}
async function say(name: string, text: string, group?: string): Promise<void> {
  await client.say({ as: idOf(name), text, ...(group ? { chat: await chatOf(name, group) } : {}) });
  await rest();
}

const side = (which: 'left' | 'right') => page.locator('.pane').nth(which === 'left' ? 0 : 1);
async function shoot(target: ReturnType<Page['locator']>, name: string): Promise<void> {
  // A card is redrawn for some seconds after a press; what is drawn anew cannot be scrolled to.
  await page.waitForTimeout(5_000);
  await target.scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  await target.screenshot({ path: `docs/pictures/${name}.png` });
}

/** A drawing that is plainly a sample, in place of a photo. */
async function samplePhoto(): Promise<Buffer> {
  const easel = await browser.newPage({ viewport: { width: 320, height: 240 } });
  await easel.setContent(
    '<body style="margin:0;display:grid;place-items:center;height:240px;font:28px sans-serif;color:#fff;background:linear-gradient(#6b8fb5,#c9b79c)">示例照片</body>',
  );
  const photo = await easel.screenshot();
  await easel.close();
  return photo;
}

const left = side('left');
const card = (title: string | RegExp) => page.locator('.pane').getByRole('article', { name: title }).last();
const photo = await samplePhoto();
const stage: Stage = {
  says: say,
  presses: press,
  idOf,
  async sendsPhoto(name) {
    await client.say({ as: idOf(name), image: photo.toString('base64') });
    await rest();
  },
  shoot: (title, name) => shoot(card(title), name),
  async sits(name, group) {
    const pane = side('right');
    if ((await page.getByRole('tab', { name }).count()) === 0) {
      await page.getByRole('tab').last().click();
      await pane.getByRole('button', { name: /换个人$/ }).click();
      await page.getByRole('option', { name }).click();
    }
    await page.getByRole('tab', { name }).click();
    if (!group) return;
    await pane.getByRole('button', { name: '回到会话列表' }).click();
    await pane.getByRole('button', { name: new RegExp(`^${group}`) }).click();
  },
  reads: async (name) => JSON.stringify((await client.messages(await chatOf(name))).at(-1)?.card ?? {}),
};
const end = async () => {
  await browser.close();
  await sandbox.stop();
  process.exit();
};
if (process.argv.includes('bundle')) {
  await takeBundle(stage);
  await end();
}
const passes = async (duration: string) => {
  await client.advance(duration);
  await rest();
};
const opensPage = async (address: string, name: string, act?: (page: Page) => Promise<void>) => {
  const phone = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await phone.goto(address);
  await act?.(phone);
  await phone.screenshot({ path: `docs/pictures/${name}.png`, fullPage: true });
  await phone.close();
};
if (process.argv.includes('alarm')) {
  await takeAlarms({
    ...stage,
    async plays(deed) {
      await client.playGas(deed);
      await rest();
    },
    passes,
  });
  await end();
}
if (process.argv.includes('orders')) {
  await takeOrders({
    ...stage,
    async drops(name, file, bytes) {
      await client.say({ as: idOf(name), file: { name: file, content: Buffer.from(bytes).toString('base64') } });
      await rest();
    },
    async file(name) {
      const found = (await client.messages(await chatOf(name))).findLast((message) => message.file)?.file;
      return { name: found?.name ?? '', bytes: await client.file(found?.key ?? '') };
    },
    async page141(act) {
      const phone = await browser.newPage({ viewport: { width: 390, height: 844 } });
      await phone.goto(`${sandbox.url}/141`);
      await act(phone);
      await rest();
      await phone.close();
    },
    async passes(duration) {
      await client.advance(duration);
      await rest();
    },
  });
  await end();
}
if (process.argv.includes('services')) {
  const tomorrow = (await client.clock()).now + DAY_MS;
  await takeServices({
    ...stage,
    day: (ahead) => dayOf(tomorrow + ahead * DAY_MS),
    async reaches(ahead, minutes) {
      const at = instantOf(dayOf(tomorrow + ahead * DAY_MS), minutes);
      await client.advance(`PT${Math.ceil((at - (await client.clock()).now) / 60_000)}M`);
      await rest();
    },
  });
  await end();
}
if (process.argv.includes('station')) {
  const { now } = await client.clock();
  const TUESDAY = 2;
  const weekday = new Date(`${dayOf(now)}T00:00:00Z`).getUTCDay();
  // The Monday before it is played too, so that it is at least two days off.
  const days = ((TUESDAY - weekday + 7) % 7 || 7) + (weekday === TUESDAY - 1 ? 7 : 0);
  const tuesday = now + days * DAY_MS;
  await takeStation({
    ...stage,
    opensPage,
    day: (ahead) => dayOf(tuesday + ahead * DAY_MS),
    async reaches(ahead, minutes) {
      const at = instantOf(dayOf(tuesday + ahead * DAY_MS), minutes);
      await client.advance(`PT${Math.ceil((at - (await client.clock()).now) / 60_000)}M`);
      await rest();
    },
    async sendsTable(name, header, rows) {
      const content = Buffer.from(await writeWorkbook([{ name: '值班', header, rows }])).toString('base64');
      await client.say({ as: idOf(name), file: { name: '联络站值班表.xlsx', content } });
      await rest();
    },
  });
  await end();
}
if (process.argv.includes('list')) {
  await takeList({
    ...stage,
    passes,
    opensPage,
    async sendsFile(name, file, bytes) {
      await client.say({ as: idOf(name), file: { name: file, content: Buffer.from(bytes).toString('base64') } });
      await rest();
    },
    day: async (ahead) => dayOf((await client.clock()).now + ahead * DAY_MS),
    addressOf: (path) => new URL(path, sandbox.url).href,
  });
  await end();
}
if (process.argv.includes('visit')) {
  await takeVisit({
    ...stage,
    hasRead: async (name) => JSON.stringify(await client.messages(await chatOf(name))),
    passes,
    today: async () => new Date((await client.clock()).now + 8 * 3_600_000).toISOString().slice(0, 10),
    opensPage,
    async prints(address, name) {
      const sheet = await browser.newPage({ viewport: A4 });
      await sheet.emulateMedia({ media: 'print' });
      await sheet.goto(address);
      await sheet.screenshot({ path: `docs/pictures/${name}.png` });
      await sheet.close();
    },
    photo,
  });
  await end();
}
await takeTalk({
  say: (words) => say('网格员甲', words),
  press: (label, form) => press('网格员甲', label, form),
  shoot: (title, name) => shoot(left.getByRole('article', { name: title }).last(), name),
  // Long after, so that nothing said before is what the next words are about.
  later: async () => {
    await client.advance('PT31M');
    await rest();
  },
});
if (process.argv.includes('talk')) await end();
await say('网格员甲', '楼下烧烤店油烟太大谁管');
await shoot(left.getByRole('article', { name: '卡片：餐饮油烟扰民' }).last(), 'ask');
await press('网格员甲', '上报事件');
await shoot(left.getByRole('article', { name: '卡片：上报事件' }).last(), 'report');
await press('网格员甲', '提交', {
  estate: '德加小区',
  detail: '3 幢底商',
  description: '油烟直排，三楼不敢开窗，晚上七点最重',
  urgent: true,
});
await page.getByRole('tab', { name: '执法队值班员' }).click();
const right = side('right');
await right.getByRole('button', { name: '回到会话列表' }).click();
await right.getByRole('button', { name: /^执法队值班群/ }).click();
await shoot(right.getByRole('article', { name: /卡片：请签收/ }).last(), 'duty');
await press('执法队值班员', '签收', undefined, '执法队值班群');
await press('执法队值班员', '反馈', undefined, '执法队值班群');
await client.say({ as: idOf('执法队值班员'), image: photo.toString('base64') });
await rest();
await press('执法队值班员', '提交', { outcome: 'solved', text: '净化器当场清洗并开足，责令三日内换滤网' });
const desk = await client.messages(await chatOf('指挥室派遣员', '指挥室'));
if (desk.some((message) => JSON.stringify(message.card ?? {}).includes('"核查通过"')))
  await press('指挥室派遣员', '核查通过', undefined, '指挥室');
await page.getByRole('tab', { name: '网格员甲' }).click();
await shoot(left.getByRole('article', { name: /卡片：现场解决了吗/ }).last(), 'confirm');

await say('联络站书记', 'CG32');
await press('联络站书记', '上报事件');
await press('联络站书记', '提交', {
  estate: '德加小区',
  detail: '南门废品回收站',
  description: '占道堆放、噪声、异味，业委会和房东说法不一',
});
await press('联络站书记', '吹哨');
await press('联络站书记', '提交', {
  departments: ['market-supervision', 'police', 'community'],
  why: '一家办不了：占道、证照、噪声都有',
  grade: 'urgent',
  tried: '社区开过两次协商会，房东没有到场',
});
await page.getByRole('tab', { name: '执法队值班员' }).click();
await right.getByRole('button', { name: '回到会话列表' }).click();
await right.getByRole('button', { name: /【吹哨】/ }).click();
await shoot(right.getByRole('article', { name: /卡片/ }).first(), 'whistle');

await browser.close();
await sandbox.stop();
