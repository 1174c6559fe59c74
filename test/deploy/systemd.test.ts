import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ARENAS, ENTRIES, HEAP } from '../../deploy/build/bundle.ts';
import { aFolder } from '../harness/a-folder.ts';
import { deploy, has } from './deploy-files.ts';

const folder = aFolder();

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
    expect(service.get('Service.Environment')).toEqual([`MALLOC_ARENA_MAX=${ARENAS.MALLOC_ARENA_MAX}`]);
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
    for (const name of ['shuiguan.service', 'shuiguan-backup.service', 'shuiguan-backup.timer'])
      writeFileSync(join(folder(), name), deploy(name));
    const units = readdirSync(folder()).map((name) => join(folder(), name));
    const env = { ...process.env, SYSTEMD_UNIT_PATH: `${folder()}:` };
    const said = execFileSync('sh', ['-c', 'systemd-analyze verify --man=no "$@" 2>&1 || true', 'sh', ...units], {
      env,
      encoding: 'utf8',
    });
    const ours = said.split('\n').filter((line) => line.includes('shuiguan'));
    expect(ours).toEqual([]);
  });
});
