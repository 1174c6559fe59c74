import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { receive } from '../../src/bot/receive.ts';
import { checkDatabase } from '../../src/store/file/check-database.ts';
import { openSqliteFile } from '../../src/store/file/sqlite-file.ts';
import { type Opened, openWorld } from './open-world.ts';
import { click, FILLED, idOf, openForm, reportCase } from './report-case.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuiguan-disk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sizes = ({ database }: Opened) =>
  ['cases', 'case_events', 'case_parties', 'outbox', 'remembered', 'drafts'].map((table) =>
    Number(database.raw.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n),
  );

/** Lets the file grow by so many pages and no more, as a disk that is nearly full. */
function allow(opened: Opened, pages: number) {
  const { raw } = opened.database;
  const now = Number(raw.prepare('PRAGMA page_count').get()?.page_count);
  raw.exec(`PRAGMA max_page_count = ${now + pages}`);
}

test('a full disk: the report fails as a whole and says so, and goes through when there is room again', async () => {
  const opened = await openWorld(join(folder, 'full.db'));
  const reporter = idOf('网格员甲');
  const draft = await openForm(opened, reporter);
  const submit = () =>
    receive(click(reporter, { do: 'submit', draft }, { ...FILLED, description: '油烟'.repeat(450) }), opened.world);
  let refused = 0;
  for (let pages = 0; pages < 60; pages++) {
    allow(opened, pages);
    const before = sizes(opened);
    const answer = await submit().catch((error) => error);
    if (!(answer instanceof Error)) break;
    expect(`${answer} ${answer.cause}`).toContain('database or disk is full');
    expect(sizes(opened)).toEqual(before);
    refused += 1;
  }
  expect(refused).toBeGreaterThan(0);
  expect(sizes(opened)[0]).toBe(1);
  expect(await checkDatabase(opened.database)).toEqual([]);
  opened.close();
});

test('a file that may only be read: nothing is written, nothing half, and the error says which file and why', async () => {
  const opened = await openWorld(join(folder, 'read-only.db'));
  await reportCase(opened);
  const reporter = idOf('网格员甲');
  const draft = await openForm(opened, reporter);
  const before = sizes(opened);
  opened.database.raw.exec('PRAGMA query_only = 1');
  const answer = await receive(click(reporter, { do: 'submit', draft }, FILLED), opened.world).catch((error) => error);
  expect(`${answer} ${answer.cause}`).toContain('readonly');
  opened.database.raw.exec('PRAGMA query_only = 0');
  expect(sizes(opened)).toEqual(before);
  opened.close();
});

// Root may write whatever the mode says.
test.skipIf(process.getuid?.() === 0)('a file without write permission is refused at the start', () => {
  const file = join(folder, 'mode.db');
  openSqliteFile(file).close();
  chmodSync(file, 0o444);
  expect(() => openSqliteFile(file)).toThrow(file);
});

test('a file that is no database is refused at the start, with its name, and left alone', () => {
  const file = join(folder, 'letter.db');
  writeFileSync(file, '这是一封信，不是数据库。'.repeat(200));
  expect(() => openSqliteFile(file)).toThrow(file);
  expect(readFileSync(file, 'utf8')).toContain('这是一封信');
});

test('a folder in the place of the file is refused at the start, with its name', () => {
  expect(() => openSqliteFile(folder)).toThrow(folder);
});
