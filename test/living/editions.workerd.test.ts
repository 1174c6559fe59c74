import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { openWorkerd } from '../harness/workerd-host.ts';
import { published, says, UNHEARD } from './publish.ts';

let worker: Awaited<ReturnType<typeof openWorkerd>>;
beforeAll(async () => {
  worker = await openWorkerd('https://feishu.test');
});
afterAll(() => worker?.close());

const post = (path: string, body: unknown) => worker.fetch(path, { method: 'POST', body: JSON.stringify(body) });
const page = async (path: string) => (await worker.fetch(path)).text();
const asked = `/handbook?q=${encodeURIComponent(UNHEARD)}`;
const rows = async (table: string) => (await post('/test/rows', table)).json();

test('on Cloudflare too what is published is answered at once while others ask, with its pages; a number is taken once', async () => {
  await post('/test/clock', { offset: Date.UTC(2026, 11, 2, 2) - Date.now() });
  expect((await page(asked)).includes(`「${UNHEARD}」`)).toBe(false);
  const change = published(catalogue, 2, [says('CG27')], '2026-12-01');
  const asking = Promise.all(Array.from({ length: 200 }, () => worker.fetch('/handbook?q=%E6%B2%B9%E7%83%9F')));
  expect((await post('/test/roster', { changes: [change] })).status).toBe(200);
  expect((await page(asked)).includes(`「${UNHEARD}」`)).toBe(true);
  expect(new Set((await asking).map(({ status }) => status))).toEqual(new Set([200]));
  expect(await page('/handbook/CG27')).toContain('12月1日改过');
  expect(await page('/handbook/changes')).toContain(`<ins>${UNHEARD}</ins>`);
  const another = published(catalogue, 2, [says('CG01', '叮铃咣啷又来一趟')], '2026-12-01');
  await post('/test/roster', { changes: [another] });
  expect(await rows('editions')).toHaveLength(1);
});

test('a day in the future comes there by the clock', async () => {
  const later = published(catalogue, 3, [says('CG01', '叮铃咣啷又来一趟')], '2026-12-05');
  await post('/test/roster', { changes: [later] });
  expect(await page('/handbook/changes')).not.toContain('第 3 版');
  await post('/test/clock', { offset: Date.UTC(2026, 11, 4, 16) - Date.now() });
  expect(await page('/handbook/changes')).toContain('第 3 版');
});
