import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { builtFolder } from '../harness/built.ts';
import { openWorld } from '../store/open-world.ts';
import { reportCase } from '../store/report-case.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuiguan-nightly-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command of the built folder in ours, with only these variables. */
async function run(command: string, args: string[], env: Record<string, string> = {}) {
  const script = join(await builtFolder(), `${command}.js`);
  return new Promise<{ code: number | null; out: string }>((resolve) => {
    const child = execFile(process.execPath, [script, ...args], { cwd: folder, env }, (_, out, err) =>
      resolve({ code: child.exitCode, out: out + err }),
    );
  });
}
const kept = () => readdirSync(join(folder, 'nightly')).filter((name) => name.startsWith('shuiguan-'));

test('every night one more, opened and checked; the newest few stay, and what is not ours is left alone', async () => {
  const opened = await openWorld(join(folder, 'office.db'));
  await reportCase(opened);
  const env = { DATABASE_FILE: 'office.db' };
  await run('backup', ['nightly/', '--keep', '2'], env);
  writeFileSync(join(folder, 'nightly/letter.txt'), 'mine');
  const [first] = kept();
  for (let night = 0; night < 2; night++) {
    const { code, out } = await run('backup', ['nightly/', '--keep', '2'], env);
    expect([code, out]).toEqual([0, expect.stringContaining('打开查过')]);
  }
  expect(kept()).toHaveLength(2);
  expect(kept()).not.toContain(first);
  expect(readdirSync(join(folder, 'nightly'))).toContain('letter.txt');
  opened.close();
});

test('a file in which a case does not match its record gives no backup that one would trust', async () => {
  const opened = await openWorld(join(folder, 'office.db'));
  await reportCase(opened);
  opened.close();
  const spoil = new DatabaseSync(join(folder, 'office.db'));
  spoil.exec("UPDATE cases SET state = 'closed'");
  spoil.close();
  const { code, out } = await run('backup', ['nightly/', '--keep', '2'], { DATABASE_FILE: 'office.db' });
  expect([code, out]).toEqual([1, expect.stringContaining('没有留下')]);
  expect(kept()).toEqual([]);
});

test.each(['backup', 'restore', 'check', 'confirmed', 'healthy'])(
  '%s without a named file refuses, and makes none',
  async (command) => {
    const { code, out } = await run(command, command === 'check' || command === 'healthy' ? [] : ['copy.db']);
    expect([code, out]).toEqual([1, expect.stringContaining('没有说是哪个数据文件')]);
    expect(readdirSync(folder)).toEqual([]);
  },
);

test('a command works on the file that .env names for the server', async () => {
  const opened = await openWorld(join(folder, 'office.db'));
  await reportCase(opened);
  opened.close();
  writeFileSync(join(folder, '.env'), 'DATABASE_FILE=office.db\n');
  expect((await run('backup', ['copy.db'])).out).toContain('已备份 office.db 到 copy.db：1 件事件');
  expect((await run('restore', ['copy.db'], { DATABASE_FILE: '  ' })).out).toContain('恢复到 office.db：1 件事件');
});

test('a program whose mark is old is not healthy, one that has just left it is', async () => {
  const opened = await openWorld(join(folder, 'office.db'));
  const healthyAfter = async (ms: number) => {
    const value = String(Date.now() - ms);
    await opened.store.commit({ at: 1, changes: [{ kind: 'meta', key: 'last-tick', value }], says: [] });
    return run('healthy', [], { DATABASE_FILE: 'office.db' });
  };
  expect(await healthyAfter(0)).toEqual({ code: 0, out: '正常\n' });
  expect(await healthyAfter(3_600_000)).toEqual({ code: 1, out: expect.stringContaining('秒没有动了') });
  opened.close();
});
