import type { Person } from '../../cases/record/person.ts';
import { countsTowardCap } from '../../inspections/kinds.ts';
import type { VisitSummary } from '../../inspections/summary.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Command } from '../../visits/commands.ts';
import { decide } from '../../visits/decide.ts';
import type { Refusal } from '../../visits/ruling.ts';
import { summaryOf } from '../../visits/summed.ts';
import type { Visit } from '../../visits/visit.ts';
import { actPlan } from '../inspections/act-plan.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';

export type VisitActing = {
  found: Visit | undefined;
  command: Command;
  /** Null: the owner's page, or the clock. */
  actor: Person | null;
  key: string;
  /** The version that the pressed card showed; null where what is pressed is true of any. */
  seen: number | null;
  roster: Roster;
};
export type VisitActed =
  | { kind: 'refused'; code: Refusal | 'plan'; why: string }
  | { kind: 'done'; changes: Change[]; says: Outgoing[]; next: Visit };

/** One step of a visit: what is to be written, how the place's file and the plan stand after it. Nothing has happened yet. */
export async function actVisit(
  { found, command, actor, key, seen, roster }: VisitActing,
  world: World,
): Promise<VisitActed> {
  const decided = decide(found, command, { now: world.now(), key, actor, seen });
  if (decided.kind === 'refused') return decided;
  const { event, next } = decided;
  if (!event) return { kind: 'done', changes: [], says: [], next };
  const summary = summaryOf(next);
  const counts = countsTowardCap(next.kind, world.catalogue.limits.inspections);
  const planned = await ofPlan(found, next, summary, key, roster, world);
  if (planned.kind === 'refused') return { kind: 'refused', code: 'plan', why: planned.why };
  return {
    kind: 'done',
    next,
    changes: [
      { kind: 'visit', found, next, event },
      ...(summary ? [{ kind: 'visit-summed' as const, visit: summary, counts }] : []),
      ...planned.changes,
    ],
    says: planned.says,
  };
}

type Planned = { kind: 'refused'; why: string } | { kind: 'done'; changes: Change[]; says: Outgoing[] };
const NOTHING: Planned = { kind: 'done', changes: [], says: [] };

/** The step of the plan where the visit has come further; only a visit that begins is kept from it by the plan. */
async function ofPlan(
  found: Visit | undefined,
  next: Visit,
  summary: VisitSummary | undefined,
  key: string,
  roster: Roster,
  world: World,
): Promise<Planned> {
  if (!next.plan || !next.subject || next.of || found?.state === next.state) return NOTHING;
  const plan = await world.store.plan(next.plan);
  if (!plan) return NOTHING;
  const { subject, id: visit, state, notDone } = next;
  const looked = next.toldAt !== null && summary ? { asked: summary.items, failed: summary.hazards.length } : {};
  const command = { do: 'visit' as const, subject, visit, state, ...(notDone ? { why: notDone } : {}), ...looked };
  const acted = await actPlan({ found: plan, command, actor: null, key, seen: null, roster }, world);
  if (acted.kind === 'done') return acted;
  if (!found) return { kind: 'refused', why: acted.why };
  world.log.warn('a plan did not follow its visit', { visit: next.id, plan: plan.id, why: acted.why });
  return NOTHING;
}
