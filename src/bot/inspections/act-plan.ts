import type { Command } from '../../inspections/plans/commands.ts';
import type { Standing } from '../../inspections/plans/context.ts';
import { decide } from '../../inspections/plans/decide.ts';
import type { Plan } from '../../inspections/plans/plan.ts';
import type { Refused } from '../../inspections/plans/ruling.ts';
import type { Roster } from '../../roster/roster.ts';
import { rulesOf } from '../core/office.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';
import { factsFor } from './plan-facts.ts';
import { tellsOfPlan } from './plan-tells.ts';

export type PlanActing = {
  found: Plan | undefined;
  command: Command;
  /** Null: the clock, or whoever keeps visits. */
  actor: Standing | null;
  key: string;
  seen: number | null;
  roster: Roster;
};
export type PlanActed = Refused | { kind: 'done'; changes: Change[]; says: Outgoing[]; next: Plan };

/** The steps that ask how often a place was visited. */
const COUNTING: readonly Command['do'][] = ['submit', 'begin-urgently'];

/** One step of a plan: what is to be written and who is told. Nothing has happened yet. */
export async function actPlan(
  { found, command, actor, key, seen, roster }: PlanActing,
  world: World,
): Promise<PlanActed> {
  const { calendar } = rulesOf(world);
  const facts = await factsFor(COUNTING.includes(command.do) ? (found?.subjects ?? []) : [], roster, world);
  const context = { now: world.now(), calendar, limits: world.catalogue.limits.inspections, key, seen, facts };
  const decided = decide(found, command, actor, context);
  if (decided.kind === 'refused') return decided;
  const { event, next } = decided;
  if (!event) return { kind: 'done', changes: [], says: [], next };
  return {
    kind: 'done',
    next,
    changes: [{ kind: 'plan', next, event }],
    says: tellsOfPlan(next, event, roster, world),
  };
}
