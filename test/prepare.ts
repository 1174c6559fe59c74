import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uncleanLines } from './harness/clean-log.ts';
import { memoryFolder } from './harness/memory-folder.ts';
import { generate } from './harness/once-a-run.ts';
import { stripTypes } from './harness/stripped.ts';
import { keptLines, SUITE_LOGS } from './harness/suite-log.ts';

/**
 * Before any test: the list as it stands now, the sources without their types, and a folder in memory for what tests write. After the last: no line that any host
 * logged has a secret, a token, a phone or an identity number.
 */
export default async function setup(): Promise<() => void> {
  generate();
  await stripTypes();
  const memory = memoryFolder();
  if (memory) process.env.TMPDIR = memory;
  const folder = mkdtempSync(join(tmpdir(), 'shuiguan-suite-'));
  process.env[SUITE_LOGS] = folder;
  return () => {
    const lines = keptLines(folder);
    rmSync(folder, { recursive: true });
    if (memory) rmSync(memory, { recursive: true, force: true });
    const unclean = uncleanLines(lines);
    if (unclean.length > 0) throw new Error(`the logs of the suite hold what they must not:\n${unclean.join('\n')}`);
    process.stdout.write(
      `${lines.length} log lines of the hosts under test: none has a secret or a number of somebody\n`,
    );
  };
}
