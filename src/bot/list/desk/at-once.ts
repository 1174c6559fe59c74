import { readRoster } from '../../core/reading.ts';
import type { Performing } from '../../core/subject.ts';
import type { ProposalAtOnce } from '../../ports/list-jobs.ts';
import type { Delivered } from '../../ports/outbox.ts';
import { act } from '../act.ts';
import { prove } from '../proof.ts';
import { standingOf } from '../standing.ts';

/** How often it is tried anew where somebody took a step meanwhile. */
const TRIES = 4;

/**
 * Tries what a press on 清单台 proposed and, where no question that was right turns wrong, publishes it as the press asked;
 * else its card asks for a reason. Called again after a crash it goes on: what is published or was changed is left alone.
 */
export async function publishAtOnce(job: ProposalAtOnce, performing: Performing): Promise<Delivered> {
  const { world } = performing;
  const { proposal, openId } = job;
  await prove({ kind: 'proposal-proof', proposal }, performing);
  for (let tried = 0; tried < TRIES; tried++) {
    const [found, roster] = await Promise.all([world.store.proposal(proposal), readRoster(world)]);
    if (found?.state !== 'drafting' || found.path !== 'keeper' || found.proof?.wrong.count !== 0) return {};
    const command = { do: 'submit', despite: null } as const;
    const actor = standingOf(openId, roster);
    const key = `at-once:${proposal}`;
    const acted = await act({ found, command, actor, key, seen: found.version, roster }, world);
    if (acted.kind === 'refused') return {};
    const { changes, says } = acted;
    if ((await world.store.commit({ at: world.now(), changes, says })) !== 'conflict') return {};
  }
  throw new Error('the proposal kept changing while it was published');
}
