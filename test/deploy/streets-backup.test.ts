import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { databasesNamed } from '../../src/node/databases.ts';
import { migrate } from '../../src/store/file/migrate.ts';
import { readMigrations } from '../../src/store/file/migrations.ts';
import { openSqliteFile } from '../../src/store/file/sqlite-file.ts';
import { builtFolder } from '../harness/built.ts';
import { settingsOf } from '../streets/two-streets.ts';

let folder = '';
let environment = { STREETS_FILE: '' };
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuiguan-streets-'));
  environment = { STREETS_FILE: join(folder, 'streets.yaml') };
  const streets = { xixi: settingsOf('xixi', 1), dongan: settingsOf('dongan', 2) };
  writeFileSync(environment.STREETS_FILE, stringify({ streets }), { mode: 0o600 });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a command of the built folder in ours, on the streets of our file. */
async function runs(command: string, ...args: string[]) {
  const script = join(await builtFolder(), `${command}.js`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

test('every street is backed up into a folder of its own, one that cannot be holds up no other, one is put back by name', async () => {
  for (const { file } of databasesNamed(undefined, environment)) {
    const database = openSqliteFile(file, 'office');
    await migrate(database, readMigrations());
    database.close();
  }
  const copies = (name: string) => readdirSync(join(folder, 'copies', name)).filter((one) => one.endsWith('.db'));
  expect(await runs('backup', 'copies/', '--keep', '2')).toMatchObject({ status: 0 });
  expect([copies('xixi').length, copies('dongan').length]).toEqual([1, 1]);
  expect(await runs('check')).toMatchObject({
    status: 0,
    said: expect.stringMatching(/xixi\.db：0 件.*\n.*dongan\.db：0 件/),
  });
  const [copy = ''] = copies('xixi');
  expect(await runs('restore', join('copies/xixi', copy))).toMatchObject({
    status: 1,
    said: expect.stringContaining('--street'),
  });
  expect(await runs('restore', join('copies/xixi', copy), '--street', 'xixi')).toMatchObject({ status: 0 });
  rmSync(join(folder, 'data', 'xixi.db'));
  expect(await runs('backup', 'copies/')).toMatchObject({ status: 1, said: expect.stringContaining('xixi：没有备份') });
  expect([copies('xixi').length, copies('dongan').length]).toEqual([1, 2]);
});
