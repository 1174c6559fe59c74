import { openSamplePlaces } from '../../sandbox/sample-places.ts';
import { readRoster } from '../../src/bot/core/reading.ts';
import { actPlan } from '../../src/bot/inspections/act-plan.ts';
import { standingOf } from '../../src/bot/inspections/standing.ts';
import type { World } from '../../src/bot/ports/world.ts';
import { DAY_MS, dayOf } from '../../src/cases/calendar/calendar.ts';
import type { Command } from '../../src/inspections/plans/commands.ts';
import { PlanId } from '../../src/inspections/plans/plan.ts';
import type { SubjectId } from '../../src/inspections/subjects/subject.ts';

const PLAN = PlanId.parse('JH-1');
const BODIES = ['enforcement-team', 'market-supervision'];

/**
 * The sample places, and one plan of a visit to all of them by two bodies, with its inspectors sent: what the crowd would
 * hardly come to by chance within a minute. A host that is started again goes on where a killed one stopped.
 */
export async function aJointVisit(world: World): Promise<void> {
  const before = await world.store.plan(PLAN);
  if (before?.state === 'announced' || before?.briefed) return;
  if (!before) await openSamplePlaces(world);
  const roster = await readRoster(world);
  const places = await world.store.subjectsOf('small-restaurant', undefined, 10);
  const called = (name: string) => {
    const found = roster
      .withRole('officer')
      .concat(roster.withRole('head'))
      .find((one) => one.name === name);
    if (!found) throw new Error(`nobody is called ${name}`);
    return { openId: found.openId, name };
  };
  const [starter, head, market] = [called('执法队值班员'), called('执法队负责人'), called('市监所值班员')];
  const steps: [Command, { openId: typeof starter.openId }][] = [
    [drafted(places, world), starter],
    [{ do: 'submit', over: null }, starter],
    [{ do: 'approve', department: 'enforcement-team', words: null }, head],
    [{ do: 'approve', department: 'market-supervision', words: null }, market],
    [{ do: 'send', department: 'enforcement-team', inspectors: [starter, head] }, head],
    [{ do: 'send', department: 'market-supervision', inspectors: [market] }, market],
    [{ do: 'announce' }, starter],
  ];
  for (const [command, { openId }] of steps.slice(before?.version ?? 0)) {
    const found = await world.store.plan(PLAN);
    const key = `chaos:${command.do}:${found?.version ?? 0}`;
    const actor = standingOf(openId, roster);
    const acted = await actPlan({ found, command, actor, key, seen: found?.version ?? null, roster }, world);
    if (acted.kind === 'refused') throw new Error(`${command.do}: ${acted.why}`);
    await world.store.commit({ remember: key, at: world.now(), changes: acted.changes, says: acted.says });
  }
}

const drafted = (places: readonly { id: SubjectId; name: string }[], { now }: World): Command => ({
  do: 'draft',
  id: PLAN,
  department: 'enforcement-team',
  name: '小餐饮联查',
  subjects: places.map(({ id, name }) => ({ id, name })),
  departments: BODIES,
  lists: ['small-restaurant'],
  from: dayOf(now()),
  to: dayOf(now() + 2 * DAY_MS),
  notice: true,
  reason: 'plan',
  file: null,
});
