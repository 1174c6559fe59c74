import { spawn } from 'node:child_process';
import { once } from 'node:events';

// `npm run check`: what is checked before any test, each step with the time it took; ends with 1 when one of them fails.

type Step = [name: string, command: string];

const MADE: Step = ['list, styles and scripts', 'npm run -s generate'];
/** Beside each other, once the list is there: one row for each core of a small machine. */
const CHECKED: Step[][] = [
  [
    ['types', 'npm run -s types'],
    ['lint', 'npm run -s lint'],
  ],
  [
    ['bundle and boot', 'npx tsx test/boot.ts'],
    ['the Worker under test', 'npx tsx test/workerd/bundle.ts'],
  ],
];

/** Runs a step, then says in one piece what it said and how long it took; true when it ended well. */
async function passes([name, command]: Step): Promise<boolean> {
  const began = performance.now();
  const step = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [step.stdout, step.stderr]) stream.setEncoding('utf8').on('data', (part) => (said += part));
  const [code] = await once(step, 'close');
  process.stdout.write(`${said}${name}: ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
  return code === 0;
}

async function allPass(row: readonly Step[]): Promise<boolean> {
  for (const step of row) if (!(await passes(step))) return false;
  return true;
}

const generated = await passes(MADE);
process.env.GENERATED = 'true';
if (!generated || (await Promise.all(CHECKED.map(allPass))).includes(false)) process.exitCode = 1;
