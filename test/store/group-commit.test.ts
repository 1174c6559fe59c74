import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqliteFile, type SqliteFile } from '../../src/store/file/sqlite-file.ts';

let folder: string;
let file: SqliteFile;
/** Somebody else who has the file open: sees what is committed and nothing else. */
let other: DatabaseSync;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shuiguan-group-'));
  file = openSqliteFile(join(folder, 'group.db'));
  await file.exec(`
    CREATE TABLE words (id INTEGER PRIMARY KEY, text TEXT);
    CREATE TABLE replies (id INTEGER PRIMARY KEY, word INTEGER REFERENCES words (id) DEFERRABLE INITIALLY DEFERRED);
  `);
  other = new DatabaseSync(join(folder, 'group.db'), { readOnly: true });
});
afterEach(() => {
  other.close();
  if (file.raw.isOpen) file.close();
  rmSync(folder, { recursive: true, force: true });
});

const say = (id: number, text = '油烟') => file.prepare('INSERT INTO words (id, text) VALUES (?, ?)').bind(id, text);
const reply = (word: number) => file.prepare('INSERT INTO replies (word) VALUES (?)').bind(word);
const said = (seenBy: DatabaseSync = other) =>
  seenBy
    .prepare('SELECT id FROM words ORDER BY id')
    .all()
    .map((row) => row.id);
const outcomes = async (writes: Promise<unknown>[]) =>
  (await Promise.allSettled(writes)).map((one) => (one.status === 'fulfilled' ? 'written' : String(one.reason)));

/** Commits in the log: frames that say how large the database is after them (sqlite.org/fileformat2.html#the_wal_format). */
function commits(): number {
  const log = readFileSync(join(folder, 'group.db-wal'));
  const frame = log.readUInt32BE(8) + 24;
  let found = 0;
  for (let at = 32; at + frame <= log.length; at += frame) if (log.readUInt32BE(at + 4) > 0) found += 1;
  return found;
}

test('writes of one turn are one commit; those of the next are another', async () => {
  const before = commits();
  await Promise.all([file.batch([say(1), say(2)]), say(3).run(), file.batch([say(4)])]);
  expect(commits()).toBe(before + 1);
  await say(5).run();
  expect(commits()).toBe(before + 2);
});

test('nobody sees a write before it is committed; whoever is told of it can be sure that everybody does', async () => {
  const writing = file.batch([say(1), say(2)]);
  const { results } = await file.prepare('SELECT id FROM words').all();
  expect(results).toEqual([]);
  expect(said()).toEqual([]);
  await writing;
  expect(said()).toEqual([1, 2]);
});

test('what fails in a group fails alone and whole', async () => {
  const told = await outcomes([
    file.batch([say(1), say(2)]),
    file.batch([say(3), say(1)]),
    say(2).run(),
    file.batch([say(4), say(5)]),
  ]);
  expect(told).toEqual([
    'written',
    expect.stringContaining('UNIQUE constraint failed: words.id'),
    expect.stringContaining('UNIQUE constraint failed: words.id'),
    'written',
  ]);
  expect(said()).toEqual([1, 2, 4, 5]);
});

test('what can only be refused at the commit takes no other with it', async () => {
  const told = await outcomes([say(1).run(), file.batch([say(2), reply(7)]), file.batch([reply(1), say(3)])]);
  expect(told).toEqual(['written', expect.stringContaining('FOREIGN KEY constraint failed'), 'written']);
  expect(said()).toEqual([1, 3]);
});

test('on a disk that is nearly full, what finds room is written, and what does not says so', async () => {
  const pages = Number(file.raw.prepare('PRAGMA page_count').get()?.page_count);
  file.raw.exec(`PRAGMA max_page_count = ${pages + 2}`);
  const told = await outcomes([say(1).run(), file.batch([say(2), say(3, '长'.repeat(20_000))]), say(4).run()]);
  expect(told).toEqual(['written', expect.stringContaining('full'), 'written']);
  expect(said()).toEqual([1, 4]);
});

test('while somebody else writes, all are refused and may be tried again', async () => {
  const writer = new DatabaseSync(join(folder, 'group.db'));
  writer.exec('BEGIN IMMEDIATE');
  file.raw.exec('PRAGMA busy_timeout = 0');
  expect(await outcomes([say(1).run(), say(2).run()])).toEqual(Array(2).fill(expect.stringContaining('locked')));
  writer.exec('ROLLBACK');
  writer.close();
  expect(await outcomes([say(1).run(), say(2).run()])).toEqual(['written', 'written']);
});

test('a batch of reads is of one moment and waits for no write', async () => {
  await say(1).run();
  const writing = say(2).run();
  const read = file.prepare('SELECT count(*) AS n FROM words');
  const [one, two] = await file.batch([read, read]);
  expect([one?.results, two?.results]).toEqual([[{ n: 1 }], [{ n: 1 }]]);
  await writing;
});

test('closing commits what waits', async () => {
  const writing = say(1).run();
  file.close();
  await writing;
  expect(said()).toEqual([1]);
});
