import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { ENVIRONMENT } from '../door/events.ts';
import { type Post, poster, run } from './whole-load.ts';
import { type As, type Measured, startMeasured } from './whole-process.ts';
import { type Asking, openAsking } from './whole-questions.ts';

// npm run bench:against -- ../another-checkout [--rounds N] [--people N] [--warm N]: CPU a question and questions a second of that
// tree, of this one and of the SDK's own adapter answering with its Client and saving nothing; a round of each in turn, so
// that whatever else the machine does meets all of them. The last line is JSON: the medians of the rounds, and what they are of
// the SDK's.

const count = (byDefault: number) => ({ type: 'string', default: String(byDefault) }) as const;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: count(6), people: count(500), warm: count(1_500) },
});
const whole = z.coerce.number().int().min(1);
const [rounds, people, warm] = [whole.parse(values.rounds), whole.parse(values.people), whole.parse(values.warm)];
const TOGETHER = 32;
const A_ROUND = 500;

type Round = { cpuMs: number; rps: number };
type Side = { name: string; host: Measured; post: Post; rounds: Round[] };

const folder = mkdtempSync(join(tmpdir(), 'shuiguan-against-'));
const asking: Asking = await openAsking(people);
const start = async (name: string, file: string, as: As = 'built'): Promise<Side> => {
  const database = { DATABASE_FILE: join(folder, `${name}.db`) };
  const host = await startMeasured(file, { ...ENVIRONMENT, FEISHU_DOMAIN: asking.domain, ...database }, as);
  console.error(`… ${name} has started`);
  const post = poster(host.port, TOGETHER);
  if (as !== 'shipped') {
    await asking.greet(post, 0);
    await asking.meet(post);
  }
  await run(warm, TOGETHER, (at) => asking.ask(post, at));
  return { name, host, post, rounds: [] };
};

/** A tree that could not yet be built ran from its sources: so it is measured. */
const asItRan = (tree: string): As => (existsSync(resolve(tree, 'deploy/build/laid-open.ts')) ? 'built' : 'sources');

const sides: Side[] = [await start('sdk', './whole-sdk-answering.ts', 'shipped')];
for (const [at, tree] of positionals.entries())
  sides.push(await start(`before${at || ''}`, resolve(tree, 'test/bench/whole-host.ts'), asItRan(tree)));
sides.push(await start('now', './whole-host.ts'));

for (let round = 0; round < rounds; round++)
  for (const { name, host, post, rounds } of sides) {
    const before = await host.use();
    const { rps } = await run(A_ROUND, TOGETHER, (at) => asking.ask(post, at + round * A_ROUND));
    const cpuMs = ((await host.use()).cpuMs - before.cpuMs) / A_ROUND;
    rounds.push({ cpuMs, rps });
    console.error(`… ${name} ${cpuMs.toFixed(2)} ms, ${rps.toFixed(0)} a second`);
  }

const median = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
const medians = ({ rounds }: Side): Round => ({
  cpuMs: median(rounds.map(({ cpuMs }) => cpuMs)),
  rps: median(rounds.map(({ rps }) => rps)),
});
const [sdk] = sides.map(medians);
const short = (number: number) => Number(number.toFixed(2));
const told = sides.map((side) => {
  const { cpuMs, rps } = medians(side);
  const ofSdk = { cpu: short(cpuMs / (sdk?.cpuMs ?? 0)), rps: short(rps / (sdk?.rps ?? 0)) };
  return [side.name, { cpuMs: short(cpuMs), rps: Math.round(rps), ofSdk }];
});
console.log(JSON.stringify(Object.fromEntries(told)));
for (const { host } of sides) await host.stop();
await asking.stop();
rmSync(folder, { recursive: true, force: true });
