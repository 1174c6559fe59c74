import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { WITH_US } from '../harness/with-us.ts';
import { testFile } from './fault.ts';

const Report = z.object({
  testResults: z.array(
    z.object({
      message: z.string().optional(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

/** green: all passed. red: the first that failed. hung: not done in time. unrunnable: a test file could not be loaded. */
export type Ended =
  | { how: 'green' }
  | { how: 'red'; test: string }
  | { how: 'hung' }
  | { how: 'unrunnable'; why: string };

/** Past so many ms a test file, a run hangs: many times what the slowest takes. */
const HANGS = 400_000;

/** Runs these tests in the tree at `root` until the first fails; leaves no process behind, whatever a fault made hang. */
export async function runTests(root: string, tests: readonly string[]): Promise<Ended> {
  const file = join(root, 'mutate.json');
  rmSync(file, { force: true });
  const options = [
    '--config',
    'test/mutate/vitest.config.ts',
    '--bail',
    '1',
    '--reporter=json',
    `--outputFile=${file}`,
  ];
  const command = [process.execPath, 'node_modules/vitest/vitest.mjs', 'run', ...options, ...tests.map(testFile)];
  const vitest = spawn(WITH_US, command, { cwd: root, stdio: 'ignore' });
  let hung = false;
  const alarm = setTimeout(() => {
    hung = true;
    vitest.kill('SIGKILL');
  }, HANGS * tests.length);
  const code = await new Promise<number | null>((done) => vitest.on('exit', done));
  clearTimeout(alarm);
  if (hung) return { how: 'hung' };
  if (!existsSync(file)) return { how: 'unrunnable', why: `vitest ended with ${code} and no report` };
  const { testResults } = Report.parse(JSON.parse(readFileSync(file, 'utf8')));
  const failed = testResults.flatMap((one) => one.assertionResults).find(({ status }) => status === 'failed');
  if (failed) return { how: 'red', test: failed.fullName };
  if (code === 0) return { how: 'green' };
  return {
    how: 'unrunnable',
    why: testResults.map(({ message }) => message).find(Boolean) ?? `vitest ended with ${code}`,
  };
}
