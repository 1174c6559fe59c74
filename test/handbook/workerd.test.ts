import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestHarness, type TestHarness } from 'wrangler';
import { ENVIRONMENT } from '../door/events.ts';
import { buildWorker } from '../door/worker-bundle.ts';
import { keepLines } from '../harness/suite-log.ts';

let folder = '';
let worker: TestHarness;

beforeAll(async () => {
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false';
  folder = mkdtempSync(join(tmpdir(), 'handbook-'));
  await buildWorker(folder);
  worker = createTestHarness({
    workers: [{ configPath: 'wrangler.toml', prebuiltWorkerDir: folder, secrets: ENVIRONMENT }],
  });
  await worker.listen();
  await worker.getWorker().applyD1Migrations('DB');
}, 120_000);

afterAll(async () => {
  keepLines(
    worker
      .getLogs()
      .map((entry) => String(entry.message))
      .join('\n'),
  );
  await worker.close();
  rmSync(folder, { recursive: true });
});

test('the handbook is the same on Cloudflare: a page, an old version asked for, a code, the booklet, a style', async () => {
  const page = await worker.fetch('/handbook/CG04');
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('餐饮油烟扰民');
  expect((await worker.fetch(`/handbook/CG04?v=${'0'.repeat(16)}`)).status).toBe(404);
  expect(await (await worker.fetch('/handbook/CG04/qr.svg')).text()).toContain('<path');
  expect(await (await worker.fetch('/handbook/print')).text()).toContain('data-leaf="MT15"');
  expect((await worker.fetch('/handbook/style.css')).headers.get('content-type')).toContain('text/css');
});
