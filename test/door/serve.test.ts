import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HANGS } from '../harness/hangs.ts';
import { ENVIRONMENT, posted, question } from './events.ts';
import { type Said, startPlatform } from './platform.ts';
import { type Serving, serve as serveUnder } from './serving.ts';

let folder: string;
let child: Serving | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuiguan-'));
});
afterEach(() => {
  child?.kill();
  rmSync(folder, { recursive: true });
});

async function serve(environment: Record<string, string>) {
  child = await serveUnder({ DATABASE_FILE: join(folder, 'office.db'), PORT: '0', ...environment });
  return child;
}

const post = (port: number, text: string) =>
  fetch(`http://127.0.0.1:${port}/feishu/events`, { method: 'POST', ...posted(question(text), Date.now()) });

test('without any variable it does not start, and names them all', async () => {
  const { exit, out } = await serve({});
  expect(await exit).toBe(1);
  for (const name of Object.keys(ENVIRONMENT)) expect(out.text).toContain(`${name}: `);
});

test('with made-up credentials it answers a signed event, and a stop finishes what was taken', async () => {
  const said: Said[] = [];
  // Feishu answers only when the stop has come.
  const stopped = Promise.withResolvers<void>();
  const held = (path: string) => (path.includes('/messages') ? stopped.promise : undefined);
  const platform = await startPlatform((one) => said.push(one), held);
  const { exit, out, port, stop } = await serve({ ...ENVIRONMENT, FEISHU_DOMAIN: platform.domain });
  expect((await post(await port(), '楼下烧烤店油烟太大谁管 13812345678')).status).toBe(200);
  expect(said).toEqual([]);
  stop();
  await vi.waitFor(() => expect(out.text).toContain('"stopping'), HANGS);
  stopped.resolve();
  expect(await exit).toBe(0);
  expect(JSON.stringify(said)).toContain('油烟');
  const lines = out.text
    .trim()
    .split('\n')
    .flatMap((line) => (line.startsWith('{') ? [JSON.parse(line).message] : []));
  expect(lines.at(-1)).toBe('stopped');
  for (const secret of [...Object.values(ENVIRONMENT), '13812345678', '油烟', 'ou_person'])
    expect(out.text).not.toContain(secret);
  await platform.stop();
});
