import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createApp } from '../../src/app.ts';
import { readRoster } from '../../src/bot/core/reading.ts';
import { render } from '../../src/bot/delivery/render.ts';
import type { View } from '../../src/bot/ports/views.ts';
import { dayOf, instantOf } from '../../src/cases/calendar/calendar.ts';
import { createSeal } from '../../src/handbook/access/seal.ts';
import { type Opened, openWorld, TUESDAY } from '../store/open-world.ts';
import { idOf } from '../store/report-case.ts';
import { fillPast } from './cases-past.ts';
import { fillBeside } from './figures-past.ts';

/** `npm run bench:figures -- --past 1000000`: every card and page of the figures beside that many past cases, and as many questions and alarms as come with them. Ends with 1 where one takes longer than MOST_MS. */
const { values } = parseArgs({ options: { past: { type: 'string', default: '1000000' } } });
const PAST = Number(values.past);
const A_DAY = 1_000;
const TIMES = 9;
const MOST_MS = 300;
const say = (line: string) => process.stdout.write(`${line}\n`);

/** What is measured: each card as it is drawn, each page as it is asked for. */
async function actsOf(opened: Opened): Promise<[what: string, act: () => Promise<unknown>][]> {
  const { world, host } = opened;
  const app = createApp({ hostOf: async () => host, afterwards: () => {} });
  const [leader, head] = [idOf('带班领导'), idOf('执法队负责人')];
  const seal = createSeal(host.config.app.secret);
  const cookieOf = async (who: typeof leader) =>
    `figures_session=${await seal.close('figures', who, world.now() + 3_600_000)}`;
  const cookies = { leader: await cookieOf(leader), head: await cookieOf(head) };
  const card = (what: string, view: View): [string, () => Promise<unknown>] => [what, () => render(view, world)];
  const page = (what: string, who: keyof typeof cookies, path: string): [string, () => Promise<unknown>] => [
    what,
    async () => {
      const answer = await app.request(`http://figures.test${path}`, { headers: { cookie: cookies[who] } });
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      return answer.text();
    },
  ];
  const month = dayOf(TUESDAY).slice(0, 7);
  await readRoster(world);
  return [
    card('统计：今天', { view: 'figures', span: 'today', openId: leader }),
    card('统计：本月', { view: 'figures', span: 'month', openId: leader }),
    card('统计：部门，上月', { view: 'figures', span: 'last-month', openId: head }),
    card('统计：今年', { view: 'figures', span: '2026-01-01..2026-12-31', openId: leader }),
    card('一周小结', { view: 'weekly', monday: dayOf(instantOf('2026-11-16')), openId: leader }),
    card('月报', { view: 'monthly', month, openId: leader }),
    card('是哪几件', { view: 'figure-rows', figure: 'opened', days: 'month', part: 'all', openId: leader }),
    page('网页：本周', 'leader', '/figures'),
    page('网页：上月', 'leader', '/figures?days=last-month'),
    page('网页：今年', 'leader', '/figures?days=2026-01-01..2026-12-31'),
    page('网页：一个社区，上月', 'leader', '/figures?days=last-month&by=community&key=德加社区'),
    page('网页：部门，上月', 'head', '/figures?days=last-month'),
    page('网页：是哪几件', 'leader', '/figures/rows?days=last-month&figure=opened'),
  ];
}

const folder = mkdtempSync(join(tmpdir(), 'shuiguan-bench-figures-'));
try {
  const file = join(folder, 'full.db');
  await fillPast(file, PAST, say);
  say(`${fillBeside(file, Math.ceil(PAST / A_DAY))} sums`);
  const opened = await openWorld(file);
  let worst = 0;
  for (const [what, act] of await actsOf(opened)) {
    const spent: number[] = [];
    for (let time = 0; time < TIMES; time++) {
      const began = performance.now();
      await act();
      spent.push(performance.now() - began);
    }
    const [median = 0, most = 0] = [spent.toSorted((a, b) => a - b)[(TIMES - 1) / 2], Math.max(...spent)];
    worst = Math.max(worst, median);
    say(`${what}: ${median.toFixed(1)} ms (${most.toFixed(1)} at most)`);
  }
  opened.close();
  say(JSON.stringify({ past: PAST, worstMs: Number(worst.toFixed(1)) }));
  if (worst > MOST_MS) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
