import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { getRequestListener } from '@hono/node-server';
import { sandboxClient } from '../../../sandbox/client.ts';
import { offsetClock } from '../../../sandbox/clock.ts';
import { createSandbox } from '../../../sandbox/sandbox.ts';
import { ENVIRONMENT, SANDBOX_APP } from '../../door/events.ts';

// npm run manual [-- --from REPOSITORY --connection long|webhook]: types what section two of docs/部署手册.md prints, in its order, in a
// machine of its own, against the pretend Feishu, and asks a question at the end. Needs root, git, and a network for npm ci.
// Ends with one JSON line: ms each step took, and until the question was answered.

const { values } = parseArgs({
  options: { from: { type: 'string', default: '.' }, connection: { type: 'string', default: 'long' } },
});
const long = values.connection === 'long';
const PORT = 3187;
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

const section = /\n## 二、[\s\S]*?(?=\n### )/.exec(readFileSync('docs/部署手册.md', 'utf8'))?.[0] ?? '';
const blocks = [...section.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) => block.replaceAll(/^ +/gm, ''));
if (blocks.length < 6) throw new Error('section two of the manual has lost its commands');

const work = mkdtempSync(join(tmpdir(), 'manual-'));
chmodSync(work, 0o755);
mkdirSync(join(work, 'blocks'));
mkdirSync(join(work, 'usr/local/bin'), { recursive: true });
cpSync(here('bin'), join(work, 'usr/local/bin'), { recursive: true });
// Step 1 of the manual: a Node that is new enough, for everybody.
cpSync(process.execPath, join(work, 'usr/local/bin/node'));
execFileSync('git', ['clone', '-q', '--bare', resolve(values.from), join(work, 'repository')]);
for (const [at, block] of blocks.entries())
  writeFileSync(join(work, 'blocks', `${at + 1}.sh`), block.replace('<仓库地址>', join(work, 'repository')));

const server = createServer();
await once(server.listen(0, '127.0.0.1'), 'listening');
const domain = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const sandbox = createSandbox({
  app: SANDBOX_APP,
  push: (body, headers) => fetch(`http://127.0.0.1:${PORT}/feishu/events`, { method: 'POST', body, headers }),
  clock: offsetClock(),
  settings: { connection: long ? 'long' : 'webhook' },
  publicUrl: domain,
});
server.on('request', getRequestListener(sandbox.app.fetch));
sandbox.attach(server);
const filled = { ...ENVIRONMENT, FEISHU_DOMAIN: domain, FEISHU_CONNECTION: values.connection, OFFICE_NAME: '文新街道' };
const lines = Object.entries({ ...filled, ...(long ? {} : { PORT, LISTEN: '127.0.0.1' }) });
writeFileSync(join(work, 'fill'), lines.map(([name, value]) => `${name}=${value}\n`).join(''), { mode: 0o644 });

const began = performance.now();
const steps: { step: string; as: string; code: number; ms: number }[] = [];
const office = spawn('unshare', ['-m', 'bash', here('office.sh'), work], { stdio: ['ignore', 'pipe', 'inherit'] });
const ended = once(office, 'exit');
let told = '';
office.stdout.on('data', (part) => {
  told += String(part);
});
const client = sandboxClient(async (path, init) => sandbox.app.request(path, init));
let answeredMs: number | undefined;
try {
  while (told.split('\n').length <= blocks.length && office.exitCode === null)
    await new Promise((done) => setTimeout(done, 100));
  steps.push(
    ...told
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  );
  const [person] = await client.people();
  const { chat_id } = await client.say({ as: person?.id ?? '', text: '楼下烧烤店油烟太大谁管' });
  for (let tries = 0; tries < 150 && answeredMs === undefined; tries++) {
    await new Promise((done) => setTimeout(done, 100));
    const shown = JSON.stringify(await client.messages(chat_id));
    if (shown.includes('CG04')) answeredMs = Math.round(performance.now() - began);
  }
} finally {
  writeFileSync(join(work, 'done'), '');
  await ended;
  for (const { step, code } of steps)
    if (code !== 0)
      console.error(`step ${step} ended with ${code}:\n${readFileSync(join(work, `out.${step}`), 'utf8')}`);
  if (answeredMs === undefined && existsSync(join(work, 'out.log')))
    console.error(readFileSync(join(work, 'out.log'), 'utf8').slice(-2_000));
  console.log(JSON.stringify({ connection: values.connection, steps, answeredMs }));
  sandbox.stop();
  server.closeAllConnections();
  server.close();
  if (!process.env.KEEP) rmSync(work, { recursive: true, force: true });
}
process.exit(answeredMs === undefined || steps.some(({ code }) => code !== 0) ? 1 : 0);
