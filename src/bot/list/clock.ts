import { nextStep } from '../../list/proposals/due.ts';
import type { Proposal } from '../../list/proposals/proposal.ts';
import type { Roster } from '../../roster/roster.ts';
import { A_TICK } from '../core/a-tick.ts';
import { readRoster } from '../core/reading.ts';
import type { ClockWork } from '../core/subject.ts';
import type { World } from '../ports/world.ts';
import { act } from './act.ts';

async function strike(p: Proposal, roster: Roster, world: World): Promise<void> {
  const step = nextStep(p);
  if (!step || step.at > world.now()) return;
  const key = `clock:${p.id}:${p.version}`;
  const acted = await act({ found: p, command: step.command, actor: null, key, seen: p.version, roster }, world);
  if (acted.kind === 'refused') {
    world.log.warn('a clock of a proposal was refused', { proposal: p.id, step: step.command.do, why: acted.why });
    return;
  }
  // A conflict means that somebody took a step at this moment; the next tick looks again.
  await world.store.commit({ remember: key, at: world.now(), changes: acted.changes, says: acted.says });
}

/** Reminders, the end of an asking, the day an edition comes into force; each once, however often it runs. */
export const proposalClocks: ClockWork = {
  async work(world) {
    const due = await world.store.dueProposals(world.now(), A_TICK);
    if (due.length === 0) return;
    const roster = await readRoster(world);
    for (const p of due)
      await strike(p, roster, world).catch((error) =>
        world.log.error('a clock of a proposal failed; it is tried again', { proposal: p.id, why: String(error) }),
      );
  },
  next: (world) => world.store.nextProposalDue(),
};
