import { DAY_MS } from '../../cases/calendar/calendar.ts';
import { OPEN_STATES } from '../../cases/record/state.ts';
import { OPEN_PLANS } from '../../inspections/plans/state.ts';
import { OPEN_STATES as PROPOSED } from '../../list/proposals/state.ts';
import { caseIdOf, numberOf, planIdOf, proposalIdOf } from '../../outgoing/live-subject.ts';
import { cardAnew } from '../core/card-anew.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';

/** A card can be clicked and updated for 14 days; on day 13 what is still open is posted anew. */
const CARD_LIFE = 13 * DAY_MS;
/** Cards posted anew in one tick. */
const CARDS_A_TICK = 10;

async function isOpen(subject: string, { store }: World): Promise<boolean> {
  const caseId = caseIdOf(subject);
  if (caseId) return OPEN_STATES.includes((await store.caseOf(caseId))?.state ?? 'closed');
  const plan = planIdOf(subject);
  if (plan) return OPEN_PLANS.includes((await store.plan(plan))?.state ?? 'closed');
  const proposal = proposalIdOf(subject);
  return PROPOSED.includes((proposal && (await store.proposal(proposal))?.state) ?? 'rejected');
}

/** Cards that are about to die: an open case's or proposal's card is posted anew and the old one becomes a stub. */
export async function renewAgedCards(world: World): Promise<void> {
  const aged = await world.store.agedCards(world.now() - CARD_LIFE, CARDS_A_TICK);
  for (const card of aged) {
    const gone: Change = { kind: 'live-card-gone', subject: card.subject, queue: card.queue };
    await world.store.commit({
      at: world.now(),
      changes: [gone],
      says: (await isOpen(card.subject, world)) ? cardAnew(card, numberOf(card.subject)) : [],
    });
  }
}
