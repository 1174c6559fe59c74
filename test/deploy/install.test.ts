import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aFolder } from '../harness/a-folder.ts';
import { builtFolder } from '../harness/built.ts';
import { has } from './deploy-files.ts';

const folder = aFolder();

describe('install.sh', () => {
  const install = async () => {
    const from = await builtFolder();
    const env = { ...process.env, INSTALL_ROOT: folder() };
    return execFileSync('sh', [join(from, 'deploy/install.sh')], { env, encoding: 'utf8' });
  };
  const there = (name: string) => join(folder(), 'opt/shuiguan', name);

  test('puts everything in its place, settings for the right file, and does not touch them when it upgrades', async () => {
    expect(await install()).toContain('下一步');
    expect(readFileSync(there('.env'), 'utf8')).toContain('\nDATABASE_FILE=/var/lib/shuiguan/shuiguan.db\n');
    expect((statSync(there('.env')).mode & 0o777).toString(8)).toBe('640');
    for (const unit of ['shuiguan.service', 'shuiguan-backup.service', 'shuiguan-backup.timer'])
      expect(existsSync(join(folder(), 'etc/systemd/system', unit))).toBe(true);
    writeFileSync(there('.env'), 'FEISHU_APP_ID=mine\n');
    writeFileSync(there('streets.yaml'), 'streets: {}\n', { mode: 0o644 });
    writeFileSync(there('code/old.js'), '');
    await install();
    expect(readFileSync(there('.env'), 'utf8')).toBe('FEISHU_APP_ID=mine\n');
    for (const secret of ['.env', 'streets.yaml'])
      expect([secret, (statSync(there(secret)).mode & 0o777).toString(8)]).toEqual([secret, '640']);
    expect((statSync(there('server.js')).mode & 0o777).toString(8)).toBe('644');
    expect(existsSync(there('code/old.js'))).toBe(false);
    expect(existsSync(there('部署手册.md'))).toBe(true);
    expect(readdirSync(there('.')).filter((name) => /\.(new|old)$/.test(name))).toEqual([]);
  });

  test('what is said in it exists, and a shell finds nothing wrong with it', () => {
    execFileSync('sh', ['-n', 'deploy/install.sh']);
    if (has('shellcheck')) execFileSync('shellcheck', ['deploy/install.sh']);
  });
});
