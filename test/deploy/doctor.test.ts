import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { offsetClock } from '../../sandbox/clock.ts';
import { createSandbox } from '../../sandbox/sandbox.ts';
import { DEFAULT_SETTINGS, type Settings, USUAL_EVENTS, USUAL_SCOPES } from '../../sandbox/settings.ts';
import { ENVIRONMENT, SANDBOX_APP } from '../door/events.ts';
import { asNobody, OTHER_USER } from '../harness/as-nobody.ts';
import { builtFolder } from '../harness/built.ts';

let folder: string;
let feishu: Server;
let settings: Settings;
let domain: string;
const servers: Server[] = [];

const listening = async (server: Server) => {
  servers.push(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return (server.address() as AddressInfo).port;
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shuiguan-doctor-'));
  chmodSync(folder, 0o777);
  const sandbox = createSandbox({
    app: SANDBOX_APP,
    push: () => Promise.reject(new Error('nothing is pushed')),
    clock: offsetClock(),
    settings: { ...DEFAULT_SETTINGS },
  });
  settings = sandbox.settings;
  feishu = createServer(getRequestListener(sandbox.app.fetch));
  sandbox.attach(feishu);
  domain = `http://127.0.0.1:${await listening(feishu)}`;
});
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(folder, { recursive: true, force: true });
});

/** What the doctor says of an installation with these settings in its .env, as an ordinary user runs it. */
async function examine(more: Record<string, string> = {}, otherwise?: NodeJS.ProcessEnv) {
  const env = { ...ENVIRONMENT, FEISHU_DOMAIN: domain, DATABASE_FILE: 'data/office.db', PORT: '0', ...more };
  const lines = Object.entries(env).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(join(folder, '.env'), lines.join(''), { mode: 0o644 });
  const command = asNobody([process.execPath, join(await builtFolder(), 'doctor.js')]);
  return new Promise<{ code: number; out: string }>((resolve) => {
    const [file = '', ...args] = command;
    const child = execFile(file, args, { cwd: folder, env: otherwise ?? { PATH: '/usr/bin:/bin' } }, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, out: out + err }),
    );
  });
}

test('a whole installation may start; nothing is left behind by looking', async () => {
  const { code, out } = await examine();
  expect(out).toContain('可以启动');
  expect(code).toBe(0);
  // Anybody could read the .env it was given.
  expect(out).toContain('配置文件：机器上谁都能读，里面有密钥');
  for (const line of [
    '✓ Node：',
    '✓ 数据文件：',
    '✓ 磁盘：',
    '✓ 端口：',
    '✓ 时钟：',
    '✓ App ID 和 Secret：',
    '✓ 应用权限：11',
    '✓ 事件：6',
  ])
    expect(out).toContain(line);
  for (const secret of [ENVIRONMENT.FEISHU_APP_SECRET, ENVIRONMENT.FEISHU_ENCRYPT_KEY])
    expect(out).not.toContain(secret);
});

test('over the long connection with no handbook no port is looked at, and the way to Feishu is', async () => {
  settings.connection = 'long';
  const { code, out } = await examine({ FEISHU_CONNECTION: 'long' });
  expect(out).toContain('一个端口也不开');
  expect(out).toContain('✓ 长连接：');
  expect(code).toBe(0);
});

test.each<[what: string, more: Record<string, string>, said: RegExp[]]>([
  [
    'nothing filled in',
    { FEISHU_APP_SECRET: '', FEISHU_ENCRYPT_KEY: '' },
    [/✗ FEISHU_APP_SECRET/, /✗ FEISHU_ENCRYPT_KEY/, /先把上面几项填好/],
  ],
  ['another secret', { FEISHU_APP_SECRET: 'wrong' }, [/✗ App ID 和 Secret：飞书不认（10014）/, /重新抄/]],
  ['another app', { FEISHU_APP_ID: 'cli_fedcba9876543210' }, [/✗ App ID 和 Secret：飞书不认（10003）/]],
  ['no way to Feishu', { FEISHU_DOMAIN: 'http://127.0.0.1:9' }, [/✗ 飞书：http:\/\/127\.0\.0\.1:9 连不上/, /防火墙/]],
  [
    'no such address here',
    { LISTEN: '192.0.2.1', PORT: '4123' },
    [/✗ 端口：192\.0\.2\.1 的 4123 用不了（EADDRNOTAVAIL）/],
  ],
  ['a misspelt name', { FEISHU_ENCRPYT_KEY: 'x' }, [/! 配置：写了 FEISHU_ENCRPYT_KEY/]],
  [
    'a public address that leads elsewhere',
    { PUBLIC_URL: 'http://127.0.0.1:9' },
    [/! 网址：http:\/\/127\.0\.0\.1:9 连不上/],
  ],
])('%s: said with what to do', async (_, more, said) => {
  const { code, out } = await examine(more);
  for (const words of said) expect(out).toMatch(words);
  expect(code).toBe(said.every((words) => words.source.startsWith('!')) ? 0 : 1);
});

test('a port that another program has is said, and one that our own host has is well', async () => {
  const port = await listening(createServer((_, response) => response.end('something else')));
  const taken = await examine({ LISTEN: '127.0.0.1', PORT: String(port) });
  expect(taken.out).toMatch(/✗ 端口：127\.0\.0\.1 的 \d+ 用不了（EADDRINUSE）\n.*换一个 PORT/);
  const own = await listening(createServer((_, response) => response.end('{"ok":true,"database":"ok"}')));
  const running = await examine({ LISTEN: '127.0.0.1', PORT: String(own), PUBLIC_URL: `http://127.0.0.1:${own}` });
  expect(running.out).toContain('程序正在运行');
  expect(running.out).toContain('✓ 网址：');
  expect(running.code).toBe(0);
});

test('missing scopes and events are named one by one, and what cannot be asked is no fault', async () => {
  settings.grantedScopes = USUAL_SCOPES.filter((scope) => !scope.startsWith('im:message') && scope !== 'im:resource');
  settings.subscribedEvents = USUAL_EVENTS.filter((type) => type !== 'im.message.receive_v1');
  const { code, out } = await examine();
  expect(code).toBe(1);
  for (const scope of ['im:message.p2p_msg:readonly', 'im:resource'])
    expect(out).toMatch(new RegExp(`✗ 缺权限：.*${scope}`));
  expect(out).toMatch(/! 缺权限：.*im:message\.urgent/);
  expect(out).toMatch(/✗ 缺事件：收不到任何消息（im\.message\.receive_v1）/);
  settings.grantedScopes = USUAL_SCOPES.filter((scope) => !scope.startsWith('application:'));
  const unknown = await examine();
  expect(unknown.out).toMatch(/! 事件：查不到/);
  expect(unknown.code).toBe(0);
});

test('an app that was never published is told so', async () => {
  settings.subscribedEvents = undefined;
  expect((await examine()).out).toMatch(/✗ 版本：应用还没有发布过/);
});

test.skipIf(!OTHER_USER)('a folder that may only be read is found before the first start', async () => {
  mkdirSync(join(folder, 'data'), { mode: 0o555 });
  const { code, out } = await examine();
  expect(out).toMatch(/✗ 数据文件：.*data 写不进去（EACCES）/);
  expect(code).toBe(1);
});

test('a file of the sandbox in the place of the records is found before the first start', async () => {
  mkdirSync(join(folder, 'data'));
  const { openSandboxHost } = await import('../../sandbox/local-host.ts');
  const { createLog } = await import('../harness/suite-log.ts');
  const databaseFile = join(folder, 'data/office.db');
  const log = createLog(() => {}, Date.now);
  await (await openSandboxHost({ databaseFile, platform: domain, now: Date.now, log })).close();
  chmodSync(join(folder, 'data'), 0o777);
  chmodSync(databaseFile, 0o666);
  expect((await examine()).out).toMatch(/✗ 数据文件：.*沙盒（演练场）的数据文件/);
});
