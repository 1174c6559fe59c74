import { expect, test } from 'vitest';
import { inverseOf } from '../../catalogue/edit/inverse.ts';
import { catalogue } from '../../catalogue/index.ts';
import { openHandbook } from '../handbook/open-handbook.ts';
import { published, says, UNHEARD } from './publish.ts';

const AT = Date.UTC(2026, 11, 2, 2);
const summary = catalogue.matter('CG27')?.summary ?? '';
const edits = [
  says('CG27'),
  { do: 'set', matter: 'CG27', field: 'summary', was: summary, is: `${summary}先看看 <b>井盖</b>。` },
] as const;

async function openPublished() {
  const handbook = await openHandbook({ PUBLIC_URL: 'https://bot.example.com', HANDBOOK_ACCESS: 'public' }, () => AT);
  const text = async (path: string) => (await handbook.get(path)).text();
  const publish = (change: ReturnType<typeof published>) =>
    handbook.host.world.store.commit({ at: AT, changes: [change], says: [] });
  return { ...handbook, text, publish };
}

test('before anything was published the pages say so, and nothing claims to have been changed', async () => {
  const { text, get } = await openPublished();
  expect(await text('/handbook/changes')).toContain('从首版起还没有改过');
  expect(await text('/handbook/CG27/history')).toContain('从首版起还没有改过');
  expect(await text('/handbook/CG27')).not.toContain('改过</a>');
  expect((await get('/handbook/CG99/history')).status).toBe(404);
  expect(await text('/handbook/changes.atom')).not.toContain('<entry>');
});

test('what was published stands in the handbook at once, with what it changed line by line', async () => {
  const { text, get, publish } = await openPublished();
  await publish(published(catalogue, 2, [...edits], '2026-12-01'));
  const page = await text('/handbook/CG27');
  expect(page).toContain('先看看 &lt;b&gt;井盖&lt;/b&gt;。');
  expect(page).toContain('<a href="/handbook/CG27/history">12月1日改过</a>');
  expect(await text('/handbook/CG04')).not.toContain('改过</a>');
  const changes = await text('/handbook/changes');
  expect(changes).toContain('第 2 版　2026-12-01 起');
  expect(changes).toContain('十一月例会，2026-11-23 决定');
  expect(changes).toContain(`<ins>${UNHEARD}</ins>`);
  expect(changes).toContain(`<del>${summary}</del>`);
  expect(changes).not.toContain('带班领导');
  expect(await text('/handbook/CG27/history')).toContain(`<del>${summary}</del>`);
  expect(await text('/handbook/CG04/history')).not.toContain('<del>');
  const feed = await get('/handbook/changes.atom');
  expect(feed.headers.get('content-type')).toContain('application/atom+xml');
  const atom = await feed.text();
  expect(atom).toContain('<id>https://bot.example.com/handbook/changes#edition-2</id>');
  expect(atom).toContain('<updated>2026-12-01T00:00:00+08:00</updated>');
  expect(atom).toContain(`－ ${summary}\n＋ ${summary}先看看 &lt;b&gt;井盖&lt;/b&gt;。`);
  expect(await text('/handbook/print')).toContain('第 2 版');
});

test('taken back, both editions stay told, and the older version can still be read', async () => {
  const { text, publish, host } = await openPublished();
  await publish(published(catalogue, 2, [...edits], '2026-12-01'));
  const { hash = '' } = host.world.catalogue.matter('CG27') ?? {};
  await publish(published(host.world.catalogue, 3, inverseOf(edits), '2026-12-02'));
  const changes = await text('/handbook/changes');
  expect(changes.indexOf('第 3 版')).toBeLessThan(changes.indexOf('第 2 版　'));
  expect(changes.match(new RegExp(`<(ins|del)>${UNHEARD}`, 'g'))).toEqual([`<del>${UNHEARD}`, `<ins>${UNHEARD}`]);
  expect(await text('/handbook/CG27')).toContain('12月2日改过');
  expect(await text(`/handbook/CG27?v=${hash}`)).toContain('旧版');
});

test('phones that somebody typed as a reason are nobody’s to read', async () => {
  const { text, publish } = await openPublished();
  const change = published(catalogue, 2, [says('CG27')], '2026-12-01');
  await publish({ ...change, edition: { ...change.edition, why: '张先生 13812345678 来电' } });
  for (const path of ['/handbook/changes', '/handbook/changes.atom'])
    expect(await text(path)).not.toContain('13812345678');
});
