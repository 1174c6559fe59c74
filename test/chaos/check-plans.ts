import { tellsOfPlan } from '../../src/bot/inspections/plan-tells.ts';
import type { Outgoing } from '../../src/bot/ports/outgoing.ts';
import type { World } from '../../src/bot/ports/world.ts';
import { evolve, PlanEvent } from '../../src/inspections/plans/events.ts';
import type { Plan } from '../../src/inspections/plans/plan.ts';
import { chatKeyOf } from '../../src/outgoing/lanes.ts';
import type { Roster } from '../../src/roster/roster.ts';
import type { Records } from './records.ts';

/** Each step of each plan told anew, and the messages that makes against those in the outbox: each once, to each it is for. */
export function planNoticeFaults({ planEvents, outbox }: Records, roster: Roster, world: World) {
  const there = new Map<string, number>();
  for (const { body } of outbox) {
    const name = nameOf(JSON.parse(body));
    if (name) there.set(name, (there.get(name) ?? 0) + 1);
  }
  const [lost, doubled]: [string[], string[]] = [[], []];
  const plans = new Map<string, Plan>();
  for (const row of planEvents) {
    const event = PlanEvent.parse(JSON.parse(row.body));
    const plan = evolve(plans.get(row.plan), event);
    plans.set(row.plan, plan);
    for (const name of tellsOfPlan(plan, event, roster, world).flatMap((one) => nameOf(one) ?? [])) {
      const times = there.get(name) ?? 0;
      if (times < 1) lost.push(`${row.plan}: ${name} was told to nobody`);
      if (times > 1) doubled.push(`${row.plan}: ${name} ${times} times`);
    }
  }
  return { lost, doubled };
}

/** What tells the notices of one step apart from those of every other: those somebody must act on, which name their step. */
const nameOf = (outgoing: Outgoing): string | undefined =>
  outgoing.kind === 'send' && outgoing.onward && !outgoing.onward.instead && outgoing.about?.startsWith('JH-')
    ? `${outgoing.onward.group} to ${chatKeyOf(outgoing.to)}`
    : undefined;
