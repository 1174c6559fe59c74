import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backup, restore } from '../../src/store/file/backup-file.ts';
import { checkDatabase } from '../../src/store/file/check-database.ts';
import { migrate } from '../../src/store/file/migrate.ts';
import { readMigrations } from '../../src/store/file/migrations.ts';
import { openSqliteFile } from '../../src/store/file/sqlite-file.ts';
import { openWorld } from './open-world.ts';
import { reportCase } from './report-case.ts';

let folder: string;
const at = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuiguan-backup-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a backup made while the host writes is whole, and a host works on from it', async () => {
  const opened = await openWorld(at('live.db'));
  const first = await reportCase(opened);
  const writing = Promise.all(Array.from({ length: 20 }, () => reportCase(opened)));
  const contents = backup(at('live.db'), at('copy.db'));
  await writing;
  expect(contents.cases).toBeGreaterThanOrEqual(1);
  opened.close();
  const copy = await openWorld(at('copy.db'));
  expect(await checkDatabase(copy.database)).toEqual([]);
  expect((await copy.store.caseOf(first))?.id).toBe(first);
  await reportCase(copy);
  copy.close();
});

test('a backup never overwrites, and leaves nothing behind when it fails', () => {
  writeFileSync(at('there.db'), 'something else');
  expect(() => backup(at('live.db'), at('there.db'))).toThrow('已经有了');
  expect(() => backup(at('nowhere.db'), at('copy.db'))).toThrow();
  expect(readdirSync(folder)).toEqual(['there.db']);
  expect(readFileSync(at('there.db'), 'utf8')).toBe('something else');
});

test('restoring brings back what was, and keeps what stood there', async () => {
  const opened = await openWorld(at('live.db'));
  await reportCase(opened);
  backup(at('live.db'), at('copy.db'));
  await reportCase(opened);
  opened.close();
  const { cases, aside } = await restore(at('copy.db'), at('live.db'), '20261124T020000Z');
  expect(cases).toBe(1);
  const restored = openSqliteFile(at('live.db'));
  expect(restored.raw.prepare('SELECT count(*) AS n FROM cases').get()).toEqual({ n: 1 });
  restored.close();
  const kept = openSqliteFile(aside ?? '');
  expect(kept.raw.prepare('SELECT count(*) AS n FROM cases').get()).toEqual({ n: 2 });
  kept.close();
});

test('restoring is refused while the host has the file open', async () => {
  const opened = await openWorld(at('live.db'));
  const number = await reportCase(opened);
  backup(at('live.db'), at('copy.db'));
  await expect(restore(at('copy.db'), at('live.db'), 'now')).rejects.toThrow('正被程序使用');
  expect((await opened.store.caseOf(number))?.id).toBe(number);
  await reportCase(opened);
  opened.close();
});

test('a damaged backup, one that is none, and one of a newer version are refused before anything is touched', async () => {
  const opened = await openWorld(at('live.db'));
  for (let n = 0; n < 30; n++) await reportCase(opened);
  backup(at('live.db'), at('copy.db'));
  opened.close();
  const bytes = readFileSync(at('copy.db'));
  copyFileSync(at('copy.db'), at('newer.db'));
  writeFileSync(
    at('damaged.db'),
    Buffer.concat([bytes.subarray(0, 8_192), Buffer.alloc(8_192, 7), bytes.subarray(16_384)]),
  );
  writeFileSync(at('none.db'), '这不是数据库');
  writeFileSync(at('empty.db'), '');
  // Every row of it can be read; only SQLite's own check finds that an index holds something else than it says.
  const unsound = bytes
    .toString('latin1')
    .replaceAll('ON cases (reporter, opened_at)', 'ON cases (reporter, version  )');
  writeFileSync(at('unsound.db'), unsound, 'latin1');
  const newer = openSqliteFile(at('newer.db'));
  await migrate(newer, [
    ...readMigrations(),
    { name: '9999_of_tomorrow.sql', sql: 'CREATE TABLE tomorrow (id TEXT);\n' },
  ]);
  newer.close();
  for (const [file, why] of [
    ['damaged.db', /损坏|malformed/],
    ['unsound.db', /已经损坏：.*cases_reporter/],
    ['none.db', /不是备份，或者已经损坏.*not a database/],
    ['empty.db', /是空的/],
    ['.', /不是文件/],
    ['newer.db', /更新的版本/],
    ['nowhere.db', /没有/],
  ] as const)
    await expect(restore(at(file), at('live.db'), 'now')).rejects.toThrow(why);
  expect(existsSync(at('live.db.before-restore-now'))).toBe(false);
  const live = openSqliteFile(at('live.db'));
  expect(live.raw.prepare('SELECT count(*) AS n FROM cases').get()).toEqual({ n: 30 });
  live.close();
});
