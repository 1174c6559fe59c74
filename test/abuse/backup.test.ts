import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backup, restore } from '../../src/store/file/backup-file.ts';
import { checkDatabase } from '../../src/store/file/check-database.ts';
import { openSqliteFile } from '../../src/store/file/sqlite-file.ts';
import { programOf } from '../harness/program.ts';

let folder: string;
let host: ChildProcess;
const at = (name: string) => join(folder, name);
const WRITER = new URL('busy-writer.ts', import.meta.url);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shuiguan-busy-'));
  host = fork(await programOf(WRITER), [at('live.db')], { execArgv: [] });
  await once(host, 'message');
});
afterEach(async () => {
  await powerCut();
  rmSync(folder, { recursive: true });
});

async function powerCut(): Promise<void> {
  if (host.exitCode !== null || host.signalCode !== null) return;
  host.kill('SIGKILL');
  await once(host, 'exit');
}

async function look(name: string) {
  const file = openSqliteFile(at(name));
  const findings = await checkDatabase(file);
  const cases = Number(file.raw.prepare('SELECT count(*) AS n FROM cases').get()?.n);
  file.close();
  return { findings, cases };
}

const casesNow = () => {
  const beside = new DatabaseSync(at('live.db'), { readOnly: true, timeout: 5_000 });
  const cases = Number(beside.prepare('SELECT count(*) AS n FROM cases').get()?.n);
  beside.close();
  return cases;
};
/** Waits until the writer has more than so many cases: one that stood still would prove nothing. */
const writes = (cases: number) => expect.poll(casesNow).toBeGreaterThan(cases);

test('backups taken while another process writes without a pause are whole, each a moment later than the last', async () => {
  const counts: number[] = [];
  for (let n = 0; n < 6; n++) {
    const { cases } = backup(at('live.db'), at(`${n}.db`));
    expect(await look(`${n}.db`)).toEqual({ findings: [], cases });
    counts.push(cases);
    await writes(cases);
  }
  expect(counts).toEqual([...new Set(counts)].toSorted((a, b) => a - b));
});

test('nothing is restored over a file that a host writes; after its power cut it is, and the old file opens again', async () => {
  const { cases } = backup(at('live.db'), at('copy.db'));
  await expect(restore(at('copy.db'), at('live.db'), 'now')).rejects.toThrow('正被程序使用');
  await powerCut();
  const { aside } = await restore(at('copy.db'), at('live.db'), 'now');
  expect(await look('live.db')).toEqual({ findings: [], cases });
  const before = await look('live.db.before-restore-now');
  expect(aside).toContain('before-restore');
  expect(before.findings).toEqual([]);
  expect(before.cases).toBeGreaterThanOrEqual(cases);
});

test('what a lost file left beside its name does not get into the restored one', async () => {
  const { cases } = backup(at('live.db'), at('copy.db'));
  await writes(cases);
  await powerCut();
  rmSync(at('live.db'));
  expect(existsSync(at('live.db-wal'))).toBe(true);
  await restore(at('copy.db'), at('live.db'), 'now');
  expect(await look('live.db')).toEqual({ findings: [], cases });
});
