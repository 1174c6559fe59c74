import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ENVIRONMENT } from '../door/events.ts';
import { type Post, poster, run } from './whole-load.ts';
import { type Measured, startMeasured } from './whole-process.ts';
import { type Asking, openAsking } from './whole-questions.ts';

// npm run bench:against -- ../another-checkout [--rounds N] [--people N]: CPU a question of that tree and of
// this one, a round of each in turn, so that whatever else the machine does meets both.
// The last line is JSON: the median of the rounds in ms, and what each is of the first.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '6' }, people: { type: 'string', default: '500' } },
});
const TOGETHER = 32;
const A_ROUND = 300;
const WARM_UP = 500;

type Side = { name: string; host: Measured; post: Post; rounds: number[] };

const folder = mkdtempSync(join(tmpdir(), 'shuiguan-against-'));
const asking: Asking = await openAsking(Number(values.people));
const start = async (name: string, file: string): Promise<Side> => {
  const database = { DATABASE_FILE: join(folder, `${name}.db`) };
  const host = await startMeasured(file, { ...ENVIRONMENT, FEISHU_DOMAIN: asking.domain, ...database });
  console.error(`… ${name} has started`);
  const post = poster(host.port, TOGETHER);
  await asking.greet(post, 0);
  await asking.meet(post);
  await run(WARM_UP, TOGETHER, (at) => asking.ask(post, at));
  return { name, host, post, rounds: [] };
};

const sides: Side[] = [];
for (const [at, tree] of positionals.entries())
  sides.push(await start(`before${at || ''}`, resolve(tree, 'test/bench/whole-host.ts')));
sides.push(await start('now', './whole-host.ts'));

for (let round = 0; round < Number(values.rounds); round++)
  for (const { name, host, post, rounds } of sides) {
    const before = await host.use();
    await run(A_ROUND, TOGETHER, (at) => asking.ask(post, at + round * A_ROUND));
    rounds.push(((await host.use()).cpuMs - before.cpuMs) / A_ROUND);
    console.error(`… ${name} ${rounds.at(-1)?.toFixed(2)} ms`);
  }

const median = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
const first = median(sides[0]?.rounds ?? []);
const told = sides.map(({ name, rounds }) => [
  name,
  { ms: Number(median(rounds).toFixed(2)), ofFirst: Number((median(rounds) / first).toFixed(2)) },
]);
console.log(JSON.stringify(Object.fromEntries(told)));
for (const { host } of sides) await host.stop();
await asking.stop();
rmSync(folder, { recursive: true, force: true });
