import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkerd } from '../harness/workerd-host.ts';

let worker: Awaited<ReturnType<typeof openWorkerd>>;
beforeAll(async () => {
  worker = await openWorkerd('https://feishu.test');
});
afterAll(() => worker?.close());

test('the handbook is the same on Cloudflare: a page, an old version asked for, a code, the booklet, a style', async () => {
  const page = await worker.fetch('/handbook/CG04');
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('餐饮油烟扰民');
  expect((await worker.fetch(`/handbook/CG04?v=${'0'.repeat(16)}`)).status).toBe(404);
  expect(await (await worker.fetch('/handbook/CG04/qr.svg')).text()).toContain('<path');
  expect(await (await worker.fetch('/handbook/print')).text()).toContain('data-leaf="MT15"');
  expect((await worker.fetch('/handbook/style.css')).headers.get('content-type')).toContain('text/css');
});
