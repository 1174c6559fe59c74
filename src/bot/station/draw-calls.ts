import { draftId } from '../../../cards/ids.ts';
import { callCard, callsCard } from '../../../cards/station/call-card.ts';
import { communitiesOf } from '../../station/standing.ts';
import { onlyWith } from '../core/only-with.ts';
import { type Known, knownRoster } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { mayReadCall, NOT_READ } from './calls.ts';
import { GONE_CARD } from './draw-problems.ts';
import { reportedAs } from './hand-on.ts';

const MOST = 12;

/** One visit at home, for its author and the station. */
export async function drawCall(view: ViewOf<'home-call'>, world: World, known: Known): Promise<Drawn> {
  const [call, roster] = await Promise.all([world.store.homeCall(view.call), knownRoster(known, world)]);
  if (!call) return GONE_CARD;
  const { openId } = view;
  if (!mayReadCall(call, openId, roster)) return { words: NOT_READ };
  return {
    card: callCard({
      ...{ call, said: view.said, own: call.by.openId === openId, now: world.now() },
      photos: (await world.store.photosOf(draftId.parse(call.photos))).length,
      reported: await reportedAs(call.draft, world),
      keepDays: world.catalogue.limits.station.keepCallDays,
    }),
  };
}

/** 走访: of a station's people all of their communities, of anybody else their own. */
export const drawCalls = onlyWith<ViewOf<'home-calls'>>(
  () => 'writeCall',
  async ({ openId }, roster, world) => {
    const grants = roster.grantsOf(openId);
    const isStation = grants.some(({ role }) => role === 'station');
    const of = isStation
      ? { communities: communitiesOf(grants.filter(({ role }) => role === 'station')) }
      : { by: openId };
    const calls = await world.store.homeCallsIn(of, MOST);
    const rows = await Promise.all(
      calls.map(async (call) => ({ call, reported: await reportedAs(call.draft, world) })),
    );
    return { card: callsCard(rows, world.now()) };
  },
);
