import { expect, test } from 'vitest';
import { CATEGORIES } from '../../catalogue/schema.ts';
import { articleLabel, authorityWords, rankWords } from '../../catalogue/wording.ts';
import { openHandbook } from './open-handbook.ts';

const { get, host, catalogue } = await openHandbook();
const read = async (path: string) => (await get(path)).text();
const text = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

test('the contents show every matter under its category, and the edition', async () => {
  const html = await read('/handbook');
  for (const { name, prefix } of CATEGORIES) {
    expect(html).toContain(`id="${prefix}"`);
    expect(html).toContain(name);
  }
  for (const { id, name } of catalogue.matters) {
    expect(html).toContain(`href="/handbook/${id}"`);
    expect(text(html)).toContain(name);
  }
  expect(html).toContain(catalogue.edition.name);
  expect(html).toContain(catalogue.edition.date);
  expect(html).toContain(catalogue.edition.hash);
});

test.each(catalogue.matters.map((matter) => [matter.id, matter] as const))('%s is shown whole', async (id, matter) => {
  const answer = await get(`/handbook/${id}`);
  expect(answer.status).toBe(200);
  const html = await answer.text();
  const words = text(html);
  const said = [
    matter.name,
    matter.summary,
    matter.scope,
    catalogue.nameOf(matter.lead.department),
    ...matter.support.flatMap((part) => [catalogue.nameOf(part.department), part.for]),
    ...(matter.lead.depends?.options ?? []).flatMap((option) => [option.when, option.for, option.note ?? '']),
    ...matter.applies,
    ...matter.boundary.flatMap((edge) => [edge.looksLike, edge.tellsApart]),
    ...matter.onSite.do,
    ...matter.onSite.dont,
    ...matter.evidence,
    ...matter.procedure.map((one) => one.step),
    ...matter.basis.flatMap((one) => [one.law, one.gist, 'article' in one ? articleLabel(one) : one.localText]),
    ...matter.penalty.flatMap((one) => [one.what, one.consequence, articleLabel(one)]),
    ...matter.penalty.flatMap((one) => [authorityWords(one, catalogue), rankWords(one, matter.penalty)]),
    ...matter.penalty.flatMap((one) => (one.to ? [`罚${one.to.join('、')}`] : [])),
    ...matter.limits.hotlines.flatMap((one) => [one.name, one.when]),
    ...(matter.limits.urgentWhen ?? []).flatMap((one) => [one.when, one.first, one.call]),
    ...(matter.thresholds ?? []).flatMap((one) => [one.of, one.is]),
    ...matter.sayings,
    ...matter.sources,
    matter.talk.resident,
    matter.talk.party,
    matter.power.source,
    matter.reviewBy,
    matter.hash,
    catalogue.edition.name,
  ];
  expect(said.filter((line) => !words.includes(line))).toEqual([]);
  for (const { number } of matter.limits.hotlines) expect(html).toContain(`href="tel:${number}"`);
  for (const { to } of matter.boundary) if (catalogue.matter(to)) expect(html).toContain(`href="/handbook/${to}"`);
});

test('every link of every page leads somewhere, to a place that is there', async () => {
  const pages = new Map<string, string>();
  const waiting = ['/handbook', '/handbook?view=department', '/handbook?view=saying', '/handbook?q=%E6%B2%B9%E7%83%9F'];
  const broken: string[] = [];
  const load = async (path: string) => {
    const known = pages.get(path);
    if (known !== undefined) return known;
    const answer = await get(path);
    if (answer.status !== 200) broken.push(`${path}: ${answer.status}`);
    const html = answer.headers.get('content-type')?.includes('html') ? await answer.text() : '';
    pages.set(path, html);
    return html;
  };
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const html = await load(path);
    for (const [, href = ''] of html.matchAll(/(?:href|src|data-index)="([^"]*)"/g)) {
      const [target = '', fragment] = href.replaceAll('&amp;', '&').split('#');
      if (target.startsWith('tel:')) continue;
      const to = target === '' ? path : target;
      if (!pages.has(to)) waiting.push(to);
      const there = await load(to);
      if (fragment && !there.includes(`id="${fragment}"`)) broken.push(`${path} → ${href}`);
    }
  }
  expect(broken).toEqual([]);
  expect(pages.size).toBeGreaterThan(catalogue.matters.length * 3);
});

test('a department is shown with the part it has in each matter', async () => {
  const html = await read('/handbook?department=fire-station');
  expect(html).toContain('href="/handbook/YX17"');
  expect(html).toContain('主责');
  expect(html).not.toContain('href="/handbook/CG20"');
});

test('what is not there is said kindly, with the search', async () => {
  for (const path of [
    '/handbook/CG99',
    '/handbook/nothing',
    '/handbook/CG99/poster',
    '/handbook/CG04/x',
    '/handbook/.env',
  ]) {
    const answer = await get(path);
    expect([path, answer.status]).toEqual([path, 404]);
    const html = await answer.text();
    expect(html).toContain('没有这一页');
    expect(html).toContain('<search>');
  }
});

test('an id in small letters and a slash too many find the page', async () => {
  expect((await get('/handbook/cg04')).headers.get('location')).toBe('/handbook/CG04');
  expect((await get('/handbook/')).headers.get('location')).toBe('/handbook');
});

test('an old version is shown as it was, marked, and a strange hash is not found', async () => {
  const now = catalogue.matter('CG04');
  if (!now) throw new Error('CG04 is gone');
  const old = { ...now, hash: 'a'.repeat(16), summary: '旧时的说法，和现在不一样' };
  const outgrown = { ...old, hash: 'b'.repeat(16), gone: true };
  const versions = [old, outgrown].map((one) => ({ hash: one.hash, matter: one.id, content: JSON.stringify(one) }));
  await host.world.store.keepMatterVersions(versions, 0);
  const html = await read(`/handbook/CG04?v=${old.hash}`);
  expect(html).toContain('旧版');
  expect(html).toContain(old.summary);
  expect(await read(`/handbook/CG04?v=${now.hash}`)).not.toContain('旧版');
  expect((await get(`/handbook/CG05?v=${old.hash}`)).status).toBe(404);
  expect((await get(`/handbook/CG04?v=${'c'.repeat(16)}`)).status).toBe(404);
  expect((await get('/handbook/CG04?v=<script>')).status).toBe(404);
  expect(await read(`/handbook/CG04?v=${outgrown.hash}`)).toContain('旧版看不了');
});

test('what a reader types comes back as text', async () => {
  const html = await read(`/handbook?q=${encodeURIComponent('"><script>alert(1)</script>')}&department="><b>&view=<i>`);
  expect(html).not.toContain('<script>alert');
  expect(html).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
});

test('the poster names the lead and carries the code of the address the reader used, or of PUBLIC_URL', async () => {
  expect(await read('/handbook/CG04/poster')).toContain('http://handbook.test/handbook/CG04');
  const named = await openHandbook({ PUBLIC_URL: 'https://list.test/' });
  const poster = await (await named.get('/handbook/CG04/poster')).text();
  expect(poster).toContain('https://list.test/handbook/CG04');
  expect(poster).toContain('综合行政执法队');
  const code = await named.get('/handbook/CG04/qr.svg');
  expect(code.headers.get('content-type')).toBe('image/svg+xml');
  expect(await code.text()).not.toBe(await read('/handbook/CG04/qr.svg'));
});

test('pages may run nothing but our own files, and are kept five minutes; files for ever', async () => {
  const page = await get('/handbook/CG04');
  const html = await page.text();
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(page.headers.get('content-security-policy')).toContain("style-src 'self'");
  expect(html).not.toMatch(/<script>|<style|style="|onclick/);
  expect(page.headers.get('cache-control')).toBe('public, max-age=300');
  const tag = page.headers.get('etag') ?? '';
  expect(tag).not.toBe('');
  const again = await get('/handbook/CG04', { 'if-none-match': tag });
  expect([again.status, await again.text()]).toEqual([304, '']);
  expect((await get('/handbook/CG05', { 'if-none-match': tag })).status).toBe(200);
  const [, style = ''] = html.match(/href="(\/handbook\/style\.css[^"]+)"/) ?? [];
  expect((await get(style)).headers.get('cache-control')).toContain('immutable');
  const [, index = ''] = (await read('/handbook')).match(/data-index="([^"]+)"/) ?? [];
  expect((await get(index)).headers.get('cache-control')).toContain('immutable');
  expect((await get('/handbook/index.json?v=00000000')).headers.get('cache-control')).toBe('public, max-age=300');
  expect((await get('/handbook/CG99')).headers.get('cache-control')).toBe('private, no-store');
});
