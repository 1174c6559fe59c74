import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { ENTRIES, HEAP } from '../../deploy/build/bundle.ts';
import { VARIABLES } from '../../src/config.ts';
import { ENVIRONMENT, posted, question } from '../door/events.ts';
import { type Said, startPlatform } from '../door/platform.ts';
import { asNobody } from '../harness/as-nobody.ts';
import { builtFolder } from '../harness/built.ts';
import { keepLines } from '../harness/suite-log.ts';
import { WITH_US } from '../harness/with-us.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuiguan-install-'));
  chmodSync(folder, 0o777);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const deploy = (name: string) => readFileSync(join('deploy', name), 'utf8');
const has = (command: string) => {
  try {
    execFileSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** The sections of a systemd file: 「Section.Key」 with every value it has. */
function unit(name: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let section = '';
  for (const line of deploy(name).split('\n')) {
    if (/^\s*(#|$)/.test(line)) continue;
    const head = /^\[(\w+)\]$/.exec(line)?.[1];
    if (head) section = head;
    else {
      const [, key = '', value = ''] = /^(\w+)=(.*)$/.exec(line) ?? [];
      expect([name, line, key]).not.toContain('');
      found.set(`${section}.${key}`, [...(found.get(`${section}.${key}`) ?? []), value]);
    }
  }
  return found;
}

describe("the image's steps, replayed in a clean folder", () => {
  test('what is copied builds, runs as an ordinary user from a folder that nobody may write, answers, is healthy and stops', async () => {
    const source = join(folder, 'src');
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
      HOME: folder,
    };
    execFileSync('npm', ['run', '-s', 'build'], { cwd: source, env, stdio: 'pipe' });
    const app = join(folder, 'app');
    cpSync(join(source, 'dist'), app, { recursive: true });
    execFileSync('chmod', ['-R', 'a-w,a+rX', app]);
    const before = readdirSync(app, { recursive: true }).toSorted();

    const data = join(folder, 'data');
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
    for (const name of environment.filter((one) => one !== 'NODE_ENV')) expect(VARIABLES).toContain(name);
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

describe('systemd', () => {
  test('the service starts with the machine, after the network, as its own user, and is stopped gently', () => {
    const service = unit('shuiguan.service');
    expect(service.get('Install.WantedBy')).toEqual(['multi-user.target']);
    expect(service.get('Unit.After')?.join(' ')).toContain('network-online.target');
    expect(service.get('Unit.Wants')).toEqual(['network-online.target']);
    expect(service.get('Service.User')).toEqual(['shuiguan']);
    expect(service.get('Service.KillMode')).toEqual(['mixed']);
    expect(Number(service.get('Service.TimeoutStopSec'))).toBeGreaterThan(8);
    expect(service.get('Service.ProtectSystem')).toEqual(['strict']);
    expect(service.get('Service.NoNewPrivileges')).toEqual(['yes']);
    expect(service.get('Service.ExecStart')).toEqual([`/usr/bin/env node ${HEAP} server.js`]);
  });

  test('the backup runs every night, also after one that was slept through, and with the settings of the server', () => {
    const [service, backup, timer] = ['shuiguan.service', 'shuiguan-backup.service', 'shuiguan-backup.timer'].map(unit);
    expect(timer?.get('Timer.Persistent')).toEqual(['true']);
    expect(timer?.get('Install.WantedBy')).toEqual(['timers.target']);
    for (const same of ['User', 'Group', 'WorkingDirectory', 'UMask'])
      expect(backup?.get(`Service.${same}`)).toEqual(service?.get(`Service.${same}`));
    expect(backup?.get('Service.StateDirectory')?.join()).toContain('shuiguan-backup');
    for (const one of [service, backup]) {
      const script = (one?.get('Service.ExecStart')?.[0] ?? '').split(' ').find((word) => word.endsWith('.js')) ?? '';
      expect(Object.keys(ENTRIES)).toContain(script.replace('.js', ''));
    }
  });

  test.skipIf(!has('systemd-analyze'))('systemd itself finds nothing wrong with them', () => {
    for (const name of ['shuiguan.service', 'shuiguan-backup.service', 'shuiguan-backup.timer']) {
      // What the office's machine has and this one may not: its manual.
      const here = deploy(name).replaceAll(/^Documentation=.*\n/gm, '');
      writeFileSync(join(folder, name), here);
    }
    const units = readdirSync(folder).map((name) => join(folder, name));
    const env = { ...process.env, SYSTEMD_UNIT_PATH: `${folder}:` };
    const said = execFileSync('sh', ['-c', 'systemd-analyze verify --man=no "$@" 2>&1 || true', 'sh', ...units], {
      env,
      encoding: 'utf8',
    });
    const ours = said.split('\n').filter((line) => line.includes('shuiguan'));
    expect(ours).toEqual([]);
  });
});

describe('nginx', () => {
  test('what Feishu sends and what people read goes through, and nothing else', () => {
    const conf = deploy('nginx.conf');
    expect([...conf.matchAll(/location (.*) \{/g)].map(([, where]) => where)).toEqual([
      '= /feishu/events',
      '/handbook',
      '~ ^/(healthz|readyz)$',
      '/',
    ]);
    expect(conf.split('{').length).toBe(conf.split('}').length);
    expect(conf.match(/proxy_pass http:\/\/127\.0\.0\.1:3000;/g)).toHaveLength(3);
  });

  test.skipIf(!has('nginx') || !has('openssl'))('nginx itself finds nothing wrong with it', () => {
    const key = join(folder, 'key.pem');
    const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=x', '-keyout', key, '-out', key];
    execFileSync('openssl', made, { stdio: 'ignore' });
    const conf = deploy('nginx.conf')
      .replaceAll(/\/etc\/nginx\/certs\/\S+?;/g, `${key};`)
      .replaceAll(/listen (\[::\]:)?(80|443)/g, 'listen $130$2');
    writeFileSync(join(folder, 'nginx.conf'), `pid ${folder}/pid; events {} http { access_log off; ${conf} }`);
    execFileSync('nginx', ['-t', '-c', join(folder, 'nginx.conf'), '-p', folder], { stdio: 'pipe' });
  });
});

describe('install.sh', () => {
  const install = async () => {
    const from = await builtFolder();
    const env = { ...process.env, INSTALL_ROOT: folder };
    return execFileSync('sh', [join(from, 'deploy/install.sh')], { env, encoding: 'utf8' });
  };
  const there = (name: string) => join(folder, 'opt/shuiguan', name);

  test('puts everything in its place, settings for the right file, and does not touch them when it upgrades', async () => {
    expect(await install()).toContain('下一步');
    expect(readFileSync(there('.env'), 'utf8')).toContain('\nDATABASE_FILE=/var/lib/shuiguan/shuiguan.db\n');
    expect((statSync(there('.env')).mode & 0o777).toString(8)).toBe('640');
    for (const unit of ['shuiguan.service', 'shuiguan-backup.service', 'shuiguan-backup.timer'])
      expect(existsSync(join(folder, 'etc/systemd/system', unit))).toBe(true);
    writeFileSync(there('.env'), 'FEISHU_APP_ID=mine\n');
    writeFileSync(there('code/old.js'), '');
    await install();
    expect(readFileSync(there('.env'), 'utf8')).toBe('FEISHU_APP_ID=mine\n');
    expect(existsSync(there('code/old.js'))).toBe(false);
    expect(existsSync(there('部署手册.md'))).toBe(true);
    expect(readdirSync(there('.')).filter((name) => /\.(new|old)$/.test(name))).toEqual([]);
  });

  test('what is said in it exists, and a shell finds nothing wrong with it', () => {
    execFileSync('sh', ['-n', 'deploy/install.sh']);
    if (has('shellcheck')) execFileSync('shellcheck', ['deploy/install.sh']);
  });
});
