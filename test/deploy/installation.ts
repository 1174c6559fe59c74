import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { afterEach, beforeEach } from 'vitest';
import { offsetClock } from '../../sandbox/clock.ts';
import { createSandbox } from '../../sandbox/sandbox.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../sandbox/settings.ts';
import { ENVIRONMENT, SANDBOX_APP } from '../door/events.ts';
import { asNobody } from '../harness/as-nobody.ts';
import { builtFolder } from '../harness/built.ts';

/** Before each test an empty folder to install in and a pretend Feishu; the doctor of the built folder looks at them as an ordinary user. */
export function anInstallation() {
  let folder: string;
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
    const feishu = createServer(getRequestListener(sandbox.app.fetch));
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
  /** What the doctor says with exactly these settings in .env. */
  const examineWith = async (env: Record<string, string>, otherwise?: NodeJS.ProcessEnv, args: string[] = []) => {
    const lines = Object.entries(env).map(([name, value]) => `${name}=${value}\n`);
    writeFileSync(join(folder, '.env'), lines.join(''), { mode: 0o644 });
    const [file = '', ...more] = asNobody([process.execPath, join(await builtFolder(), 'doctor.js'), ...args]);
    return new Promise<{ code: number; out: string }>((resolve) => {
      const child = execFile(file, more, { cwd: folder, env: otherwise ?? { PATH: '/usr/bin:/bin' } }, (_, out, err) =>
        resolve({ code: child.exitCode ?? -1, out: out + err }),
      );
    });
  };
  return {
    get folder() {
      return folder;
    },
    get settings() {
      return settings;
    },
    get domain() {
      return domain;
    },
    listening,
    examineWith,
    /** The same of one office, with these settings in .env beside what it needs. */
    examine: (more: Record<string, string> = {}, otherwise?: NodeJS.ProcessEnv) =>
      examineWith(
        { ...ENVIRONMENT, FEISHU_DOMAIN: domain, DATABASE_FILE: 'data/office.db', PORT: '0', ...more },
        otherwise,
      ),
  };
}
