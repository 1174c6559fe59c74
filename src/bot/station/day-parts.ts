import { nearestClock } from '../../../cards/cases/clock-line.ts';
import type { DayFacts } from '../../../cards/station/day-card.ts';
import { dayWords } from '../../../cards/station/words.ts';
import { span, when } from '../../../cards/when.ts';
import type { OpenId } from '../../brands.ts';
import { DAY_MS, dayOf, instantOf } from '../../cases/calendar/calendar.ts';
import type { Case } from '../../cases/record/case.ts';
import { valueIn, valuesOf } from '../../figures/value.ts';
import { redact } from '../../redaction/redact.ts';
import type { CaseList, DatedCases } from '../ports/cases.ts';
import type { World } from '../ports/world.ts';
import { waited } from './draw-problems.ts';

/** So much of a kind is read at the most: a card holds no more, and nobody does more in a day. */
export const MOST = { cases: 60, own: 60, tasks: 12, problems: 60, people: 6 };
/** On the office's day of the week the problems that wait longest stand on the card by name. */
const NAMED = 5;

/** Cases whose next clock strikes today or has struck. */
export async function dueIn(list: CaseList | undefined, world: World): Promise<Pick<DayFacts, 'due' | 'dueTotal'>> {
  if (!list) return { due: [], dueTotal: 0 };
  const now = world.now();
  const end = instantOf(dayOf(now)) + DAY_MS;
  const { cases } = await world.store.listed(list, 0, MOST.cases);
  const due = cases.flatMap((c: Case) => {
    const clock = nearestClock(c);
    if (!clock || clock.dueAt >= end) return [];
    const late = clock.dueAt <= now;
    const words = late ? `超期 ${span(now - clock.dueAt)}` : `${when(clock.dueAt, now)} 前`;
    return [{ id: c.id, title: redact(c.title), when: words, late, at: clock.dueAt }];
  });
  const sorted = due.toSorted((a, b) => a.at - b.at).map(({ at: _, ...one }) => one);
  return { due: sorted, dueTotal: sorted.length };
}

/** 昨天新报 3 件，办结 2 件: of departments, communities or the whole street, as the figures count it; of nobody in particular. */
export async function yesterdayOf(
  { by, keys }: Pick<DatedCases, 'by' | 'keys'>,
  whose: string,
  world: World,
): Promise<string | undefined> {
  const day = dayOf(world.now() - DAY_MS);
  const days = { figures: ['opened', 'closed'], from: day, to: day } as const;
  const parts = await Promise.all(keys.map((key) => world.store.sums({ by, key, ...days })));
  const values = valuesOf(parts.flat());
  const [opened, closed] = [valueIn(values, 'opened').n, valueIn(values, 'closed').n];
  return opened + closed === 0 ? undefined : `昨天${whose}新报 ${opened} 件，办结 ${closed} 件`;
}

/** What stands on the desk's shelves; undefined where nothing does. */
export async function deskLine(world: World): Promise<string | undefined> {
  const counts = await world.store.shelfCounts(world.now());
  const parts = [
    ['待派遣', counts['to-dispatch']],
    ['退单待定', counts['return-review']],
    ['待核查', counts['to-verify']],
    ['已超期', counts.overdue],
  ] as const;
  const open = parts.filter(([, n]) => n > 0);
  return open.length === 0 ? undefined : `指挥台：${open.map(([word, n]) => `${word} ${n}`).join('，')}`;
}

/** What residents of these communities wait for. */
export async function problemsFor(
  communities: readonly string[],
  named: boolean,
  world: World,
): Promise<DayFacts['problems']> {
  const problems = await world.store.unansweredProblems(communities, MOST.problems);
  const rows = problems.map((problem) => ({ id: problem.id, words: problem.words, days: waited(problem, world) }));
  return { count: rows.length, oldest: rows[0]?.days ?? 0, rows: named ? rows.slice(0, NAMED) : [] };
}

/** Tasks of talks that somebody has until today. */
export async function tasksFor(openId: OpenId, world: World): Promise<DayFacts['tasks']> {
  const now = world.now();
  const today = dayOf(now);
  const owed = await world.store.tasksOf(openId, today, MOST.tasks);
  const talks = await Promise.all(owed.map(({ talk }) => world.store.talk(talk)));
  return owed.flatMap(({ talk, n }, i) => {
    const task = talks[i]?.tasks.find((one) => one.n === n);
    if (!task) return [];
    const late = task.by < today;
    return [{ talk, what: task.what, when: late ? `应在 ${dayWords(task.by, now)}` : '今天到期', late }];
  });
}
