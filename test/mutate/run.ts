import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyTree } from './copy.ts';
import { type Placed, place, type Room, readRooms } from './fault.ts';
import { runTests } from './run-tests.ts';

/** The least that tests must notice of the faults of a room, in percent. */
const LEAST = 85;
/**
 * `npm run mutate [-- WORD …]`: seeds the faults whose room, file or name has one of the words, one at a time, in a copy.
 * A list of our own: Stryker 10.1 runs here once its tsconfig step, which TypeScript 7 has no API for, is turned off, but
 * it makes 1351 mutants of src/store alone, most of them of no account, and half an hour was not enough for them.
 */
const words = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Whether the tests notice the fault; throws when they do not even run. */
async function noticed(root: string, fault: Placed): Promise<boolean> {
  const path = join(root, fault.file);
  const sound = readFileSync(path, 'utf8');
  writeFileSync(path, fault.text);
  const ended = await runTests(root, fault.tests);
  writeFileSync(path, sound);
  if (ended.how === 'unrunnable') throw new Error(`“${fault.name}” is no fault that tests could notice: ${ended.why}`);
  const by = ended.how === 'red' ? `: ${ended.test}` : ended.how === 'hung' ? ': it hangs' : '';
  say(`${ended.how === 'green' ? 'SURVIVED' : 'killed  '} ${fault.file}: ${fault.name}${by}`);
  return ended.how !== 'green';
}

/** The faults of a room that were asked for, each where its snippet stands. */
const placed = ({ room, faults }: Room): Placed[] =>
  faults
    .map((fault) => place('.', room, fault))
    .filter(({ file, name }) => words.length === 0 || words.some((word) => `${room} ${file} ${name}`.includes(word)));

async function mutate(): Promise<void> {
  const asked = readRooms()
    .map((room) => ({ room: room.room, faults: placed(room) }))
    .filter(({ faults }) => faults.length > 0);
  execFileSync('npm', ['run', '-s', 'generate'], { stdio: 'inherit' });
  const { root, remove } = copyTree();
  try {
    const tests = [...new Set(asked.flatMap(({ faults }) => faults.flatMap((fault) => fault.tests)))];
    const before = await runTests(root, tests);
    if (before.how !== 'green') throw new Error(`without any fault the tests are not green: ${JSON.stringify(before)}`);
    const lines: string[] = [];
    for (const { room, faults } of asked) {
      let killed = 0;
      for (const fault of faults) if (await noticed(root, fault)) killed += 1;
      const percent = (100 * killed) / faults.length;
      if (percent < LEAST) process.exitCode = 1;
      lines.push(`${room.padEnd(16)} ${killed} of ${faults.length}, ${percent.toFixed(0)} %`);
    }
    say(['', ...lines].join('\n'));
  } finally {
    remove();
  }
}

await mutate().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
});
