import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSandboxHost, sandboxConfig } from '../../sandbox/local-host.ts';
import { removePlay } from '../../sandbox/play-file.ts';
import { databaseFile } from '../../src/node/doctor/machine.ts';
import { type NodeHost, openNodeHost } from '../../src/node/node-host.ts';
import { backup, restore } from '../../src/store/file/backup-file.ts';
import { ownAs } from '../../src/store/file/mark.ts';
import { createLog } from '../harness/suite-log.ts';

let folder: string;
const at = (name: string) => join(folder, name);
const log = createLog(() => {}, Date.now);
const config = (name: string) => sandboxConfig({ databaseFile: at(name), platform: 'http://127.0.0.1:9' });
const play = (name: string) =>
  openSandboxHost({ databaseFile: at(name), platform: 'http://127.0.0.1:9', now: Date.now, log });
const work = (name: string) => openNodeHost(config(name), Date.now, log);
const opened = async (open: Promise<{ close(): Promise<void> }>) => (await open).close();
const bytes = (name: string) => readFileSync(at(name)).toString('base64');
const modes = (name: string) =>
  ['', '-wal', '-shm'].flatMap((end) =>
    existsSync(at(name) + end) ? [(statSync(at(name) + end).mode & 0o777).toString(8)] : [],
  );

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuiguan-mark-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the sandbox opens no file of an office, also one from before the marks, and changes nothing in it', async () => {
  await opened(work('office.db'));
  const older = new DatabaseSync(at('office.db'));
  const made = bytes('office.db');
  await expect(play('office.db')).rejects.toThrow('沙盒不碰它');
  expect(() => removePlay(at('office.db'))).toThrow('沙盒不碰它');
  expect(bytes('office.db')).toBe(made);
  older.exec('PRAGMA application_id = 0');
  older.close();
  const unmarked = bytes('office.db');
  await expect(play('office.db')).rejects.toThrow('沙盒不碰它');
  expect(() => removePlay(at('office.db'))).toThrow('沙盒不碰它');
  expect(bytes('office.db')).toBe(unmarked);
  await opened(work('office.db'));
  await expect(play('office.db')).rejects.toThrow('沙盒不碰它');
});

test('an office opens no file of the sandbox, saves none and puts none back', async () => {
  await opened(play('play.db'));
  const made = bytes('play.db');
  await expect(work('play.db')).rejects.toThrow('样例人员');
  expect(() => backup(at('play.db'), at('copy.db'))).toThrow('样例人员');
  expect(existsSync(at('copy.db'))).toBe(false);
  await opened(work('office.db'));
  const office = bytes('office.db');
  await expect(restore(at('play.db'), at('office.db'), 'now')).rejects.toThrow('样例人员');
  backup(at('office.db'), at('saved.db'));
  await expect(restore(at('saved.db'), at('play.db'), 'now')).rejects.toThrow('样例人员');
  expect([bytes('play.db'), bytes('office.db')]).toEqual([made, office]);
  await opened(play('play.db'));
  removePlay(at('play.db'));
  expect(existsSync(at('play.db'))).toBe(false);
});

/** A host over a file, of the app whose ids end so. */
const appOf = (end: string) => `cli_${end.padStart(16, '0')}`;
const of = (end: string, name: string) => {
  const own = config(name);
  return openNodeHost({ ...own, app: { ...own.app, id: appOf(end) } }, Date.now, log);
};
const takesIn = async (node: NodeHost, event: string) => {
  const { store, now } = node.host.world;
  expect(await store.commit({ remember: event, at: now(), changes: [], says: [] })).toBe('done');
  await node.close();
};

test('records are the app’s whose first event they keep: under another they are left as they are, and named with the cure', async () => {
  // A number written down wrong at first takes nothing in, and is put right without more ado.
  await opened(of('typo', 'a.db'));
  await takesIn(await of('a', 'a.db'), 'first');
  await takesIn(await of('b', 'b.db'), 'first');
  backup(at('b.db'), at('b-saved.db'));
  const made = bytes('b.db');
  await expect(of('a', 'b.db')).rejects.toThrow(
    new RegExp(`${at('b.db')}.*另一个飞书应用（${appOf('b')}）.*${appOf('a')}.*写反`),
  );
  await expect(restore(at('b-saved.db'), at('a.db'), 'now', appOf('a'))).rejects.toThrow('别的街道的备份');
  const looked = databaseFile({ ...config('b.db'), app: { ...config('b.db').app, id: appOf('a') } });
  expect(looked).toMatchObject([{ level: 'bad', found: expect.stringContaining('另一个飞书应用') }, { what: '磁盘' }]);
  expect(bytes('b.db')).toBe(made);
  await takesIn(await of('a', 'a.db'), 'second');
  await restore(at('b-saved.db'), at('b.db'), 'now', appOf('b'));
  await takesIn(await of('b', 'b.db'), 'second');
});

test('records from before this mark, and those of an office that has another app now, are marked', async () => {
  await takesIn(await of('a', 'a.db'), 'first');
  const older = new DatabaseSync(at('a.db'));
  older.exec("DELETE FROM meta WHERE key = 'app'");
  await takesIn(await of('b', 'a.db'), 'second');
  await expect(of('a', 'a.db')).rejects.toThrow('换了飞书应用');
  ownAs(older, appOf('a'));
  older.close();
  await takesIn(await of('a', 'a.db'), 'third');
});

test("another program's database is opened by neither", async () => {
  const other = new DatabaseSync(at('other.db'));
  other.exec('CREATE TABLE theirs (id TEXT)');
  other.close();
  const made = bytes('other.db');
  await expect(work('other.db')).rejects.toThrow('别的程序');
  await expect(play('other.db')).rejects.toThrow('别的程序');
  expect(bytes('other.db')).toBe(made);
});

test('the file, its log and every copy are for the eyes of their owner alone, also where they lay open before', async () => {
  const older = new DatabaseSync(at('office.db'));
  older.exec('PRAGMA journal_mode=WAL');
  older.close();
  expect(modes('office.db')).not.toEqual(['600']);
  const node = await work('office.db');
  expect(modes('office.db')).toEqual(['600', '600', '600']);
  backup(at('office.db'), at('copies/today.db'));
  expect(modes('copies/today.db')).toEqual(['600']);
  expect((statSync(at('copies')).mode & 0o777).toString(8)).toBe('700');
  await node.close();
  const { aside } = await restore(at('copies/today.db'), at('office.db'), 'now');
  expect(modes('office.db')).toEqual(['600']);
  expect((statSync(aside ?? '').mode & 0o777).toString(8)).toBe('600');
});
