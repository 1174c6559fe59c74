import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openSqliteFile } from '../../src/store/file/sqlite-file.ts';

test('a file has another version after every write, by whomever, and the same while it is only read', async ({
  onTestFinished,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'shuiguan-version-'));
  const path = join(folder, 'office.db');
  const file = openSqliteFile(path);
  const other = new DatabaseSync(path);
  onTestFinished(() => {
    file.close();
    other.close();
    rmSync(folder, { recursive: true });
  });
  await file.exec('CREATE TABLE t (n INTEGER)');
  const versions = [file.version()];
  const isAnother = () => {
    versions.push(file.version());
    expect(new Set(versions).size).toBe(versions.length);
  };
  await file.prepare('INSERT INTO t VALUES (1)').run();
  isAnother();
  await file.batch([file.prepare('UPDATE t SET n = n'), file.prepare('INSERT INTO t VALUES (2)')]);
  isAnother();
  other.exec('INSERT INTO t VALUES (3)');
  isAnother();
  await file.prepare('DELETE FROM t').run();
  isAnother();
  await file.prepare('SELECT n FROM t').all();
  expect(file.version()).toBe(versions.at(-1));
});
