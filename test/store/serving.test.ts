import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SERVING, serveFile } from '../../src/store/file/serving.ts';
import { programOf } from '../harness/program.ts';

let folder: string;
let file: string;
const others: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuiguan-serving-'));
  file = join(folder, 'office.db');
});
afterEach(async () => {
  await Promise.all(others.splice(0).map(killed));
  rmSync(folder, { recursive: true });
});

/** Serves the file here and says whether it was alone; `freed`: whether it took what was in hand. */
async function serves(path = file) {
  let freed = false;
  const serving = await serveFile(path, async () => {
    freed = true;
  });
  return { ...serving, freed };
}

/** Another process that serves the file; resolves when it does, with whether it was alone. */
async function another(): Promise<{ other: ChildProcess; alone: unknown }> {
  const other = fork(await programOf(new URL('serving-process.ts', import.meta.url)), [file], { execArgv: [] });
  others.push(other);
  const [alone] = await once(other, 'message');
  return { other, alone };
}

async function killed(other: ChildProcess): Promise<void> {
  if (other.exitCode !== null || other.signalCode !== null) return;
  other.kill('SIGKILL');
  await once(other, 'exit');
}

test('whoever comes after one that was killed is alone; whoever comes beside one that lives is not', async () => {
  const { other, alone } = await another();
  expect(alone).toBe(true);
  const beside = await serves();
  expect(beside).toMatchObject({ alone: false, freed: false });
  beside.leave();
  await killed(other);
  const after = await serves();
  expect(after).toMatchObject({ alone: true, freed: true });
  after.leave();
});

test('one that stands still lives, and so does the second of two when the first is gone', async () => {
  const first = await another();
  first.other.kill('SIGSTOP');
  const second = await serves();
  expect(second.alone).toBe(false);
  await killed(first.other);
  expect((await another()).alone).toBe(false);
  second.leave();
});

test('within one process too; and who has left is not there any more', async () => {
  const first = await serves();
  const second = await serves();
  expect(second.alone).toBe(false);
  first.leave();
  expect((await serves()).alone).toBe(false);
  expect(existsSync(file + SERVING)).toBe(true);
});

test('memory is nobody else’s', async () => {
  expect(await serves(':memory:')).toMatchObject({ alone: true, freed: true });
  expect(await serves(':memory:')).toMatchObject({ alone: true, freed: true });
});
