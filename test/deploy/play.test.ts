import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SANDBOX } from '../../deploy/build/bundle-sandbox.ts';
import { over, sandboxClient } from '../../sandbox/client.ts';
import { ENVIRONMENT } from '../door/events.ts';
import { freePort } from '../harness/free-port.ts';
import { WITH_US } from '../harness/with-us.ts';
import { openWorld } from '../store/open-world.ts';
import { reportCase } from '../store/report-case.ts';

let folder: string;
const stops: (() => void)[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuiguan-play-'));
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  rmSync(folder, { recursive: true, force: true });
});

/** `npm start` of this project, in a shell into which an office's settings were loaded. */
async function start(office: string) {
  const tools = `${resolve('node_modules/.bin')}:${dirname(process.execPath)}:${process.env.PATH}`;
  const settings = { ...ENVIRONMENT, DATABASE_FILE: office, FEISHU_CONNECTION: 'long' };
  const play = { SANDBOX_FILE: join(folder, 'play.db'), PORT: String(await freePort()) };
  const env = { ...process.env, ...settings, ...play, PATH: tools };
  const child = spawn(WITH_US, ['npm', 'start'], { env, detached: true });
  stops.push(() => {
    try {
      process.kill(-(child.pid ?? 0), 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  });
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (out += String(part)));
  const ended = once(child, 'close').then(() => {});
  await Promise.race([expect.poll(() => out).toContain('已启动'), ended]);
  if (!out.includes('已启动')) throw new Error(out);
  return { child, ended, out: () => out, url: `http://127.0.0.1:${play.PORT}` };
}

test("with an office's settings in the shell a play starts beside them, touches nothing of the office, and starts again with all made", async () => {
  const office = join(folder, 'office.db');
  const opened = await openWorld(office);
  await reportCase(opened);
  opened.close();
  const before = readFileSync(office).toString('base64');
  const first = await start(office);
  expect(await (await fetch(first.url)).text()).toContain('<html');
  const people = await sandboxClient(over(first.url)).people();
  expect(people.map(({ name }) => name)).toContain('网格员甲');
  expect(readFileSync(office).toString('base64')).toBe(before);
  expect(existsSync(join(folder, 'play.db'))).toBe(true);
  // The signal goes to npm alone; what npm started hears it.
  first.child.kill('SIGTERM');
  await first.ended;
  await expect(fetch(first.url)).rejects.toThrow();

  const made = [
    SANDBOX,
    'catalogue/build/packed.json',
    'src/handbook/assets/built/files.json',
    'cards/built/styles.json',
  ];
  const times = made.map((file) => statSync(file).mtimeMs);
  const second = await start(office);
  expect(made.map((file) => statSync(file).mtimeMs)).toEqual(times);
  expect(second.out()).not.toContain('打包');
  second.child.kill('SIGTERM');
  await second.ended;
});

test("a play on an office's file is refused", async () => {
  const office = join(folder, 'play.db');
  const opened = await openWorld(office);
  opened.close();
  const before = readFileSync(office).toString('base64');
  await expect(start(join(folder, 'none.db'))).rejects.toThrow('沙盒没有启动');
  expect(readFileSync(office).toString('base64')).toBe(before);
});
