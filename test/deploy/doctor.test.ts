import { chmodSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { USUAL_EVENTS, USUAL_SCOPES } from '../../sandbox/settings.ts';
import { ENVIRONMENT } from '../door/events.ts';
import { OTHER_USER } from '../harness/as-nobody.ts';
import { anInstallation } from './installation.ts';

const office = anInstallation();
const { examine } = office;

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
  office.settings.connection = 'long';
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
  [
    'misspelt names',
    { FEISHU_ENCRPYT_KEY: 'x', OFICE_NAME: 'x', https_proxy: '' },
    [/! 配置：写了 FEISHU_ENCRPYT_KEY/, /! 配置：写了 OFICE_NAME\n.*OFFICE_NAME/],
  ],
  ['a line nobody can read', { '街道名：文新\nOFFICE_NAME': '文新街道' }, [/没有查完：\.env 第 \d+ 行读不懂/]],
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
  const port = await office.listening(createServer((_, response) => response.end('something else')));
  const taken = await examine({ LISTEN: '127.0.0.1', PORT: String(port) });
  expect(taken.out).toMatch(/✗ 端口：127\.0\.0\.1 的 \d+ 用不了（EADDRINUSE）\n.*换一个 PORT/);
  // As it stands behind deploy/nginx.conf: how it does is told to nobody outside, the pages are.
  const own = await office.listening(
    createServer(({ url }, response) => {
      if (url === '/healthz') return response.end('{"ok":true,"database":"ok"}');
      if (!url?.startsWith('/handbook')) return response.writeHead(404).end();
      response.writeHead(404, { 'content-security-policy': "script-src 'self'; frame-ancestors 'none'" }).end();
    }),
  );
  const running = await examine({ LISTEN: '127.0.0.1', PORT: String(own), PUBLIC_URL: `http://127.0.0.1:${own}` });
  expect(running.out).toContain('程序正在运行');
  expect(running.out).toContain('✓ 网址：');
  expect(running.code).toBe(0);
});

test('missing scopes and events are named one by one, and what cannot be asked is no fault', async () => {
  office.settings.grantedScopes = USUAL_SCOPES.filter(
    (scope) => !scope.startsWith('im:message') && scope !== 'im:resource',
  );
  office.settings.subscribedEvents = USUAL_EVENTS.filter((type) => type !== 'im.message.receive_v1');
  const { code, out } = await examine();
  expect(code).toBe(1);
  for (const scope of ['im:message.p2p_msg:readonly', 'im:resource'])
    expect(out).toMatch(new RegExp(`✗ 缺权限：.*${scope}`));
  expect(out).toMatch(/! 缺权限：.*im:message\.urgent/);
  expect(out).toMatch(/✗ 缺事件：收不到任何消息（im\.message\.receive_v1）/);
  office.settings.grantedScopes = USUAL_SCOPES.filter((scope) => !scope.startsWith('application:'));
  const unknown = await examine();
  expect(unknown.out).toMatch(/! 事件：查不到/);
  expect(unknown.code).toBe(0);
});

test('an app that was never published is told so', async () => {
  office.settings.subscribedEvents = undefined;
  expect((await examine()).out).toMatch(/✗ 版本：应用还没有发布过/);
});

test.skipIf(!OTHER_USER)('a folder that may only be read is found before the first start', async () => {
  mkdirSync(join(office.folder, 'data'), { mode: 0o555 });
  const { code, out } = await examine();
  expect(out).toMatch(/✗ 数据文件：.*data 写不进去（EACCES）/);
  expect(code).toBe(1);
});

test('a file of the sandbox in the place of the records is found before the first start', async () => {
  mkdirSync(join(office.folder, 'data'));
  const { openSandboxHost } = await import('../../sandbox/local-host.ts');
  const { createLog } = await import('../harness/suite-log.ts');
  const databaseFile = join(office.folder, 'data/office.db');
  const log = createLog(() => {}, Date.now);
  await (await openSandboxHost({ databaseFile, platform: office.domain, now: Date.now, log })).close();
  chmodSync(join(office.folder, 'data'), 0o777);
  chmodSync(databaseFile, 0o666);
  expect((await examine()).out).toMatch(/✗ 数据文件：.*沙盒（演练场）的数据文件/);
});
