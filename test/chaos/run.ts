import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chaos } from './chaos.ts';

/** `npm run chaos -- --seconds N --seed S`: the last line is JSON; ends with 1 when a promise was broken. */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
const folder = mkdtempSync(join(tmpdir(), 'shuiguan-chaos-'));
const say = (line: string) => process.stdout.write(`${line}\n`);

const { verdict, thrown, counts, kills } = await chaos({
  seconds: Number(values.seconds),
  seed,
  folder,
  residents: 30,
  say,
});
say('');
say('thrown:');
for (const [kind, times] of Object.entries(thrown)) say(`  ${kind} × ${times}`);
say(
  `there were: ${Object.entries(counts)
    .map(([what, n]) => `${n} ${what}`)
    .join(', ')}`,
);
for (const [name, list] of Object.entries(verdict)) {
  say(`${name}: ${list.length}`);
  for (const line of list.slice(0, 20)) say(`  ${line}`);
}
if (values.keep) say(`kept in ${folder}`);
else rmSync(folder, { recursive: true, force: true });
const faults = Object.values(thrown).reduce((sum, n) => sum + n, 0);
const { lost, doubled, illegal, orphans, deadLetters } = verdict;
const sizes = { lost: lost.length, doubled: doubled.length, illegal: illegal.length, orphans: orphans.length };
say(JSON.stringify({ seed, events: counts.events, faults, kills, ...sizes, deadLetters: deadLetters.length }));
process.exit(Object.values(sizes).some((n) => n > 0) ? 1 : 0);
