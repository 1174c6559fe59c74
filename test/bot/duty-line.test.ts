import { afterEach, beforeEach, expect, test } from 'vitest';
import { deliver } from '../../src/bot/delivery/deliver.ts';
import { receive } from '../../src/bot/receive.ts';
import { type OpenId, typed } from '../../src/brands.ts';
import { aChat, aMessage, aPerson } from '../harness/ids.ts';
import { type Opened, openWorld, TUESDAY } from '../store/open-world.ts';
import { idOf } from '../store/report-case.ts';

const HOUR = 3_600_000;
const NUMBER = /100000000\d\d/;

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

let asked = 0;
/** The text of the last card that somebody's words are answered with, in their own chat or in a group. */
async function cardFor(openId: OpenId, words: string, inGroup = false): Promise<string> {
  asked += 1;
  const key = aMessage(`om_${asked}`);
  const chatId = aChat(inGroup ? 'oc_group' : `oc_${openId}`);
  const content = { type: 'words' as const, words: typed(words), images: [] };
  await receive({ kind: 'message', key, messageId: key, chatId, inGroup, who: { openId }, content }, opened.world);
  while ((await deliver(opened.world)) > 0);
  return opened.spoken.at(-1)?.text ?? '';
}
const sql = (text: string) => opened.database.raw.exec(text);
const worker = () => idOf('网格员甲');
/** The part of a card that is seen without turning the page: what stands above the first steps. */
const head = (card: string) => card.slice(0, card.indexOf('现在先做'));

test('a colleague in their own chat has the name and the number, before anything else but the lead', async () => {
  const card = head(await cardFor(worker(), 'CG04'));
  expect(card).toContain('现在找　**执法队值班员**');
  expect(card).toMatch(/\]\(tel:\+86100000000\d\d\)/);
  expect(card.indexOf('综合行政执法队')).toBeLessThan(card.indexOf('现在找'));
});

test.each([
  ['in a group, whoever asks', '网格员甲', true],
  ['to property people', '物业人员', false],
])('no number is shown %s', async (_, name, inGroup) => {
  for (const words of ['CG04', '城管今天谁值班']) {
    const card = await cardFor(idOf(name), words, inGroup);
    expect(card).toContain('执法队值班员');
    expect(card).not.toMatch(NUMBER);
  }
});

test('nor to a stranger', async () => {
  for (const words of ['CG04', '城管今天谁值班'])
    expect(await cardFor(aPerson('ou_stranger'), words)).not.toMatch(NUMBER);
});

test('a shift says when it ends; one that another follows at once goes on', async () => {
  const [from, to] = [8 * 60, 14 * 60];
  sql(`UPDATE shifts SET from_minute = ${from}, to_minute = ${to} WHERE department = 'enforcement-team'`);
  expect(head(await cardFor(worker(), 'CG04'))).toContain('到 14:00');
  sql(`INSERT INTO shifts SELECT 'next', department, open_id, days, ${to}, ${20 * 60} FROM shifts
    WHERE department = 'enforcement-team'`);
  expect(head(await cardFor(worker(), 'CG04'))).toContain('到 20:00');
});

test('where nobody of the department is there, the desk is named with its number; in a group without', async () => {
  sql("DELETE FROM shifts WHERE department = 'enforcement-team'");
  opened.clock.now = TUESDAY + 12 * HOUR;
  const card = head(await cardFor(worker(), 'CG04'));
  expect(card).toContain('这会儿没人值班，问指挥室　**指挥室派遣员**');
  expect(card).toMatch(NUMBER);
  expect(await cardFor(worker(), 'CG04', true)).not.toMatch(NUMBER);
  sql('DELETE FROM shifts');
  expect(head(await cardFor(worker(), 'CG04'))).toContain('指挥室也下班了：先上报');
});

test('a body of the district is reached through the section of the street that takes in for it', async () => {
  const { catalogue } = opened.world;
  const matter = catalogue.matters.find(
    ({ lead }) => catalogue.department(lead.department)?.intake !== undefined && lead.department !== 'police',
  );
  const intake = catalogue.department(matter?.lead.department ?? '')?.intake ?? '';
  sql(`INSERT INTO grants SELECT 'taking', open_id, 'officer', '${intake}', NULL, NULL, NULL FROM people
    WHERE name = '联络站书记'`);
  const card = head(await cardFor(worker(), matter?.id ?? ''));
  expect(card).toContain('现在找　**联络站书记**');
  expect(card).toContain(`（${catalogue.nameOf(intake)}）`);
  expect(card).toContain('到 12:00');
});

test.each([
  ['城管今天谁值班', []],
  ['市场监管所电话', ['12315']],
  ['派出所电话', ['110']],
  ['交警电话', ['122']],
])("%s: a number for whoever is in danger is no other department's own", async (words, numbers) => {
  const card = await cardFor(worker(), words);
  expect([...card.matchAll(/tel:(\d+)\)/g)].map(([, number]) => number)).toEqual(numbers);
});

test('nobody steps back from a false scale; in danger one does', async () => {
  expect(await cardFor(worker(), 'SC12')).toMatch(/^(?!.*人先退开).*12315/su);
  expect(await cardFor(worker(), 'SC07')).toMatch(/人先退开[^\n]*?110(?!.*人先退开).*12315/su);
});
