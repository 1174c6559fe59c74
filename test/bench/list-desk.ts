import { catalogue } from '../../catalogue/index.ts';
import { render } from '../../src/bot/delivery/render.ts';
import { tokensOf } from '../../src/list/waiting/tokens.ts';
import { aPerson, aQuestion } from '../harness/ids.ts';
import { openWorld } from '../store/open-world.ts';
import { idOf } from '../store/report-case.ts';

/** `npm run bench:list-desk`: 清单台 with ten thousand questions waiting, drawn as often as it is looked at. */
const WAITING = 10_000;
const PEOPLE = 500;
const TIMES = 20;

const opened = await openWorld();
const sayings = catalogue.matters.flatMap((one) => one.sayings);
const asked = (n: number, at = opened.clock.now - n * 60_000) => {
  const words = sayings[(n * 37) % sayings.length] ?? '';
  const waiting = {
    ...{ id: `q${n}`, at, person: aPerson(`ou_${n % PEOPLE}`) },
    ...{ kind: 'unanswered' as const, question: aQuestion(`q${n}`), tokens: tokensOf(words), likely: ['CG01', 'CG04'] },
  };
  return { kind: 'waiting' as const, waiting };
};
for (let from = 0; from < WAITING; from += 500) {
  const changes = Array.from({ length: 500 }, (_, i) => asked(from + i));
  await opened.store.commit({ at: opened.clock.now, changes, says: [] });
}
const openId = idOf('清单管理员');

/** Looks so often; `between`: something more is asked before each look, so that all of it is parted anew. */
async function looks(name: string, between: boolean): Promise<void> {
  const took: number[] = [];
  const cpu: number[] = [];
  for (let n = 0; n < TIMES; n++) {
    if (between)
      await opened.store.commit({ at: opened.clock.now, changes: [asked(WAITING + n, opened.clock.now)], says: [] });
    const began = performance.now();
    const before = process.cpuUsage();
    await render({ view: 'list-desk', page: 0, openId }, opened.world);
    took.push(performance.now() - began);
    const { user, system } = process.cpuUsage(before);
    cpu.push((user + system) / 1000);
  }
  const figures = { p50: middle(took), cpu: middle(cpu), worst: Math.round(took.at(-1) ?? 0) };
  process.stdout.write(`${JSON.stringify({ looked: name, waiting: WAITING, ...figures })} ms\n`);
}
const middle = (all: number[]) => Math.round(all.sort((a, b) => a - b)[TIMES / 2] ?? 0);
await looks('after one more', true);
await looks('again', false);
opened.close();
