import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { ARENAS, HEAP } from '../../deploy/build/bundle.ts';
import { VARIABLES } from '../../src/config.ts';
import { ENVIRONMENT, posted, question } from '../door/events.ts';
import { type Said, startPlatform } from '../door/platform.ts';
import { aFolder } from '../harness/a-folder.ts';
import { asNobody } from '../harness/as-nobody.ts';
import { keepLines } from '../harness/suite-log.ts';
import { WITH_US } from '../harness/with-us.ts';
import { deploy } from './deploy-files.ts';

const folder = aFolder();

describe("the image's steps, replayed in a clean folder", () => {
  test('what is copied builds, runs as an ordinary user from a folder that nobody may write, answers, is healthy and stops', async () => {
    const source = join(folder(), 'src');
    const ignored = deploy('../.dockerignore').trim().split('\n');
    const tracked = execFileSync('git', ['ls-files', '-coz', '--exclude-standard'], { encoding: 'utf8' })
      .split('\0')
      .filter(Boolean);
    for (const file of tracked.filter((name) => !ignored.includes(name.split('/')[0] ?? ''))) {
      mkdirSync(dirname(join(source, file)), { recursive: true });
      if (existsSync(file)) cpSync(file, join(source, file));
    }
    symlinkSync(resolve('node_modules'), join(source, 'node_modules'));
    const env = {
      PATH: `${dirname(process.execPath)}:${resolve('node_modules/.bin')}:${process.env.PATH}`,
      HOME: folder(),
    };
    execFileSync('npm', ['run', '-s', 'build'], { cwd: source, env, stdio: 'pipe' });
    const app = join(folder(), 'app');
    cpSync(join(source, 'dist'), app, { recursive: true });
    execFileSync('chmod', ['-R', 'a-w,a+rX', app]);
    const before = readdirSync(app, { recursive: true }).toSorted();

    const data = join(folder(), 'data');
    mkdirSync(data);
    chmodSync(data, 0o777);
    const said: Said[] = [];
    const platform = await startPlatform((one) => said.push(one));
    const settings = {
      FEISHU_DOMAIN: platform.domain,
      DATABASE_FILE: join(data, 'shuiguan.db'),
      LISTEN: '127.0.0.1',
      PORT: '0',
    };
    const environment = { PATH: '/usr/bin:/bin', ...ENVIRONMENT, ...settings };
    const healthy = () => {
      const [file = '', ...args] = asNobody([process.execPath, 'healthy.js']);
      try {
        return execFileSync(file, args, { cwd: app, env: environment, encoding: 'utf8', stdio: 'pipe' });
      } catch {
        return 'no';
      }
    };
    expect(healthy()).toBe('no');
    const command = asNobody([process.execPath, 'server.js']);
    const child = spawn(WITH_US, command, { cwd: app, env: environment });
    let out = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (out += String(part)));
    await expect.poll(() => out).toContain('"listening"');
    const port = /"port":(\d+)/.exec(out)?.[1];
    const asked = { method: 'POST', ...posted(question('楼下烧烤店油烟太大谁管'), Date.now()) };
    expect((await fetch(`http://127.0.0.1:${port}/feishu/events`, asked)).status).toBe(200);
    await expect.poll(() => said.some(({ body }) => body.includes('CG04'))).toBe(true);
    await expect.poll(healthy).toBe('正常\n');
    child.kill('SIGTERM');
    const [code] = await once(child, 'close');
    keepLines(out);
    expect(code).toBe(0);
    expect(readdirSync(app, { recursive: true }).toSorted()).toEqual(before);
    expect((statSync(join(data, 'shuiguan.db')).mode & 0o777).toString(8)).toBe('600');
    await platform.stop();
  });

  test('the image runs as nobody in particular, copies only what is there, and is checked without a port', () => {
    const steps = deploy('Dockerfile')
      .split('\n')
      .filter((line) => /^[A-Z]+ /.test(line));
    const last = steps.slice(steps.findLastIndex((line) => line.startsWith('FROM ')));
    expect(
      steps.filter((line) => line.startsWith('FROM ')).every((line) => /^FROM node:24\S*( AS build)?$/.test(line)),
    ).toBe(true);
    expect(last).toContain('USER node');
    expect(last.indexOf('USER node')).toBeLessThan(
      last.indexOf(`CMD ${JSON.stringify(['node', ...HEAP.split(' '), 'server.js']).replaceAll(',', ', ')}`),
    );
    expect(last.filter((line) => line.startsWith('COPY'))).toEqual(['COPY --from=build /src/dist /app']);
    for (const line of steps.filter((one) => one.startsWith('COPY ') && !one.includes('--from')))
      for (const source of line.split(' ').slice(1, -1)) expect([source, existsSync(source)]).toEqual([source, true]);
    expect(deploy('Dockerfile')).toMatch(/HEALTHCHECK .*CMD \["node", "healthy\.js"\]/);
    const environment = [...deploy('Dockerfile').matchAll(/\b([A-Z_]+)=\S+/g)].flatMap(([, name]) =>
      name ? [name] : [],
    );
    for (const name of environment) expect([...VARIABLES, 'NODE_ENV', ...Object.keys(ARENAS)]).toContain(name);
    for (const name of ['.env', 'data', '**/*.db']) expect(deploy('../.dockerignore').split('\n')).toContain(name);
  });

  test('compose gives the container its volume, nothing else to write on, and time to stop', () => {
    const service = z.object({
      read_only: z.literal(true),
      cap_drop: z.tuple([z.literal('ALL')]),
      security_opt: z.tuple([z.literal('no-new-privileges:true')]),
      restart: z.string(),
      stop_grace_period: z.string().regex(/^(1[2-9]|[2-9]\d)s$/),
      volumes: z.tuple([z.literal('data:/data')]),
      ports: z.array(z.string().startsWith('127.0.0.1:')),
      environment: z
        .object({ DATABASE_FILE: z.string().startsWith('/data/'), LISTEN: z.literal('0.0.0.0') })
        .catchall(z.string()),
      logging: z.object({ options: z.object({ 'max-size': z.string(), 'max-file': z.string() }) }),
    });
    const compose = z.object({ services: z.object({ shuiguan: service }), volumes: z.object({ data: z.null() }) });
    expect(compose.safeParse(parse(deploy('compose.yaml'))).error).toBeUndefined();
  });
});
