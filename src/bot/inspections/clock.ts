import { nextStep } from '../../inspections/plans/due.ts';
import type { Plan } from '../../inspections/plans/plan.ts';
import { bundlesOf } from '../../inspections/subjects/archive.ts';
import type { Roster } from '../../roster/roster.ts';
import { A_TICK } from '../core/a-tick.ts';
import { dutyChatOr } from '../core/duty-chat-or.ts';
import { mustHear } from '../core/must-hear.ts';
import { readRoster } from '../core/reading.ts';
import type { ClockWork } from '../core/subject.ts';
import type { Expiry } from '../ports/inspections.ts';
import type { World } from '../ports/world.ts';
import { actPlan } from './act-plan.ts';

async function strike(plan: Plan, roster: Roster, world: World): Promise<void> {
  const step = nextStep(plan);
  if (!step || step.at > world.now()) return;
  const key = `clock:${plan.id}:${plan.version}`;
  const acted = await actPlan(
    { found: plan, command: step.command, actor: null, key, seen: plan.version, roster },
    world,
  );
  if (acted.kind === 'refused') {
    world.log.warn('a clock of a plan was refused', { plan: plan.id, step: step.command.do, why: acted.why });
    return;
  }
  // A conflict means that somebody took a step at this moment; the next tick looks again.
  await world.store.commit({ remember: key, at: world.now(), changes: acted.changes, says: acted.says });
}

/** The lists to the inspectors the day before, and what was not approved in time; each once, however often it runs. */
export const planClocks: ClockWork = {
  async work(world) {
    const due = await world.store.duePlans(world.now(), A_TICK);
    if (due.length === 0) return;
    const roster = await readRoster(world);
    for (const plan of due)
      await strike(plan, roster, world).catch((error) =>
        world.log.error('a clock of a plan failed; it is tried again', { plan: plan.id, why: String(error) }),
      );
  },
  next: (world) => world.store.nextPlanDue(),
};

/**
 * Where the lead of a kind of place hears that a paper ends: its duty chat, else its heads, else whoever works there, else the
 * next in line.
 */
async function remind({ subject: id, field, until }: Expiry, roster: Roster, world: World): Promise<void> {
  const found = await world.store.subject(id);
  const [bundle] = found ? bundlesOf({ bundles: [field.split('.')[0] ?? ''] }, world.catalogue) : [];
  const view = { view: 'subject-expiry', subject: id, field } as const;
  const heads = bundle ? roster.headsOf(bundle.lead) : [];
  const people = bundle && heads.length === 0 ? roster.workersOf(bundle.lead) : heads;
  const where = bundle ? dutyChatOr(bundle.lead, people, roster) : [];
  const heard = { view, about: id, notice: 'expiry', group: `${id}/${field}/${until}` };
  const says = bundle ? mustHear({ ...heard, department: bundle.lead }, where, roster, world) : [];
  await world.store.commit({
    remember: `expiry:${id}:${field}:${until}`,
    at: world.now(),
    changes: [{ kind: 'subject-reminded', subject: id, field }],
    says,
  });
}

/** Papers that end within the office's days are reminded of, once each; of a merged file under the one it is read by. */
export const paperClocks: ClockWork = {
  async work(world) {
    const due = await world.store.dueExpiries(world.now(), A_TICK);
    if (due.length === 0) return;
    const roster = await readRoster(world);
    for (const one of due) await remind(one, roster, world);
  },
  next: (world) => world.store.nextExpiry(),
};

/** What is private of a closed place goes when the office's months are over. */
export const retentionClock: ClockWork = {
  async work(world) {
    for (const subject of await world.store.dueErasures(world.now(), A_TICK))
      await world.store.commit({ at: world.now(), changes: [{ kind: 'subject-erased', subject }], says: [] });
  },
  next: (world) => world.store.nextErasure(),
};
