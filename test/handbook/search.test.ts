import { expect, test } from 'vitest';
import * as z from 'zod';
import { openHandbook } from './open-handbook.ts';

const { get, catalogue } = await openHandbook();
const Index = z.array(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    href: z.string(),
    lead: z.string(),
    scope: z.string(),
    words: z.string(),
    departments: z.array(z.string()),
    sayings: z.array(z.string()),
  }),
);

const hits = async (words: string, more = '') => {
  const html = await (await get(`/handbook?q=${encodeURIComponent(words)}${more}`)).text();
  const [, list = ''] = html.match(/<ul id="hits"[^>]*>(.*?)<\/ul>/s) ?? [];
  return [...list.matchAll(/href="\/handbook\/([^"]+)"/g)].map(([, found]) => found);
};

test("the script's index knows every matter, every referral, every saying and every department with a part", async () => {
  const index = Index.parse(await (await get('/handbook/index.json')).json());
  expect(index).toHaveLength(catalogue.matters.length + catalogue.bundles.length + catalogue.referrals.length);
  for (const matter of catalogue.matters) {
    const entry = index.find((one) => one.id === matter.id);
    expect(entry?.sayings).toEqual(matter.sayings);
    expect(entry?.scope).toBe(matter.scope);
    expect(entry?.departments).toContain(matter.lead.department);
    for (const part of matter.support) expect(entry?.departments).toContain(part.department);
  }
});

test('a matter is found by number, name, scope, saying and the name people call its department by', async () => {
  expect((await hits('CG04'))[0]).toBe('CG04');
  expect((await hits('餐饮油烟'))[0]).toBe('CG04');
  expect(await hits('食堂 油烟')).toContain('CG04');
  expect(await hits('小龙虾店半夜油烟')).toContain('CG04');
  expect(await hits('民警')).toContain('ZA04');
});

test('every name and every saying finds its own matter', async () => {
  const lost: string[] = [];
  for (const { id, name, sayings } of catalogue.matters) {
    for (const words of [name, sayings[0] ?? '', sayings.at(-1) ?? '']) {
      if (!(await hits(words)).some((found) => found?.split('#')[0] === id)) lost.push(`${id} ${words}`);
    }
  }
  expect(lost).toEqual([]);
});

test('what is outside the list is found as a referral', async () => {
  const [referral] = catalogue.referrals;
  expect(await hits(referral?.name ?? '')).toContain(`referrals#${referral?.id}`);
});

test('a department narrows what is found', async () => {
  const found = await hits('油烟', '&department=ecology');
  expect(found).toContain('CG04');
  for (const id of found.filter((one) => catalogue.matter(one ?? '')))
    expect(JSON.stringify(catalogue.matter(id ?? ''))).toContain('"ecology"');
});

test('nothing found is said, with a way on', async () => {
  const html = await (await get('/handbook?q=zzzzqqqq')).text();
  expect(html).toContain('清单里没找到');
  expect(html).toContain('href="/handbook/referrals"');
});

const page = async (words: string) => (await get(`/handbook?q=${encodeURIComponent(words)}`)).text();
const alert = (html: string) => /<section class="danger[^>]*>(.*?)<\/section>/s.exec(html)?.[1] ?? '';

test.each([
  ['有人要跳楼', '110'],
  ['厨房着火了', '119'],
  // The number that comes first is that of what was told, in the title too.
  ['有人跳楼了，已经掉下来了躺在地上', '120'],
])('a danger stands above all that is found, with its number to dial: %s', async (words, number) => {
  const html = await page(words);
  expect(/href="tel:(\d+)"/.exec(alert(html))?.[1]).toBe(number);
  expect(/<h2>(.*?)<\/h2>/.exec(alert(html))?.[1]).toMatch(new RegExp(`^[^：]+：[^：]*打${number}[^：]*$`));
  expect(html.indexOf('role="alert"')).toBeLessThan(html.indexOf('id="hits"'));
});

test.each(['灭火器过期了', '油烟罚多少', '清单 燃气'])('no danger is seen in %s', async (words) => {
  expect(alert(await page(words))).toBe('');
});

test('a section that is asked for is where the first result leads', async () => {
  expect((await hits('油烟罚多少'))[0]).toBe('CG04#penalty');
  expect((await hits('油烟怎么拍照'))[0]).toBe('CG04#evidence');
  // The place is on the page that it leads to.
  expect(await (await get('/handbook/CG04')).text()).toContain('id="penalty"');
});

test('a list is of what its word is about and of nothing else', async () => {
  expect((await hits('清单 燃气')).toSorted()).toEqual(['YX08', 'YX09']);
  for (const id of await hits('清单 狗')) expect(['ZA12', 'CG29']).toContain(id);
  expect(await hits('清单 噪音')).toContain('CG06');
});

test('every section that may be asked for is a place on a manual\u2019s page', async () => {
  const html = await (await get('/handbook/CG04')).text();
  for (const anchor of ['who', 'boundary', 'on-site', 'evidence', 'procedure', 'law', 'penalty', 'limits', 'talk'])
    expect(html).toContain(`id="${anchor}"`);
});

test('two things in one line are both found first', async () => {
  const found = await hits('1、路灯坏了不亮 2、垃圾桶满了没人收');
  expect(found.slice(0, 2)).toHaveLength(2);
  expect(new Set(found.slice(0, 2))).toEqual(new Set(['CG25', 'CG14']));
});
