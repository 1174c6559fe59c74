import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { gzipOf } from '../../src/handbook/kept.tsx';
import { openHandbook } from './open-handbook.ts';

const { get, catalogue } = await openHandbook();
const read = async (path: string) => (await get(path)).text();

test('the booklet has every matter once, in the order of the categories, and everything at the back', async () => {
  const html = await read('/handbook/print');
  const leaves = [...html.matchAll(/data-leaf="([^"]+)"/g)].map(([, leaf = '']) => leaf);
  const matters = leaves.filter((leaf) => catalogue.matter(leaf));
  expect(matters.toSorted()).toEqual(catalogue.matters.map((matter) => matter.id).toSorted());
  expect(matters[0]).toBe('CG01');
  expect(leaves.filter((leaf) => !catalogue.matter(leaf))).toEqual([
    'cover',
    'about',
    'contents',
    'questions',
    'referrals',
    'departments',
    'communities',
  ]);
  for (const leaf of leaves.slice(3)) expect(html).toContain(`data-page-of="${leaf}"`);
  for (const [, target = ''] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${target}"`);
});

test('the booklet says openly what it is compiled from, and why there are five categories', async () => {
  const html = await read('/handbook/print');
  expect(html).toContain('没有公开');
  expect(html).toContain('5大类');
  expect(html).toContain('六个领域');
  expect(html).toContain(catalogue.edition.name);
});

test('codes are printed only where everybody can follow them', async () => {
  expect(await read('/handbook/print')).not.toContain('<svg');
  const named = await openHandbook({ PUBLIC_URL: 'https://list.test' });
  const html = await (await named.get('/handbook/print')).text();
  expect(html.match(/<svg/g)).toHaveLength(catalogue.matters.length);
  expect(html).toContain('aria-label="https://list.test/handbook/CG04"');
});

test('each matter has its name along the top of its own pages, whatever is in the name', async () => {
  const css = await read('/handbook/print.css');
  for (const { id, name } of catalogue.matters)
    expect(css).toContain(`@page ${id}{@top-left{content:"${id}　${name}"}`);
  expect(css).toContain('size:148mm 210mm');
  expect(await read('/handbook/print.css?size=a4')).toContain('size:210mm 297mm');
  const odd = await openHandbook({ OFFICE_NAME: '"}*{x:y}\\</style>' });
  const quoted = await (await odd.get('/handbook/print.css')).text();
  expect(quoted).toContain('content:"\\22 }*{x:y}\\5c \\3c /style\\3e ');
});

test('the booklet is compressed once, is the same for whoever takes it, and is not sent to whoever has it', async () => {
  const plain = await (await get('/handbook/print')).text();
  const first = await get('/handbook/print', { 'accept-encoding': 'br, gzip' });
  expect(Object.fromEntries(first.headers)).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
  expect(gunzipSync(await first.arrayBuffer()).toString()).toBe(plain);
  expect(gzipOf(plain)).toBe(gzipOf(plain));
  const tag = first.headers.get('etag') ?? '';
  const again = await get('/handbook/print', { 'accept-encoding': 'gzip', 'if-none-match': tag });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const unwilling = await get('/handbook/print', { 'accept-encoding': 'gzip;q=0' });
  expect(unwilling.headers.get('content-encoding')).toBeNull();
});
