import { foundCard } from '../../../cards/cases/list-cards.ts';
import { may } from '../../permissions/permissions.ts';
import { type Known, knownRoster } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';

/** The cases found by words; who may see them is asked again now. The same card where there is none and none to be seen. */
export async function drawFound({ cases, openId }: ViewOf<'cases-found'>, world: World, known: Known): Promise<Drawn> {
  const roster = await knownRoster(known, world);
  const actor = roster.actor(openId);
  const found = (await Promise.all(cases.map((id) => world.store.caseOf(id)))).flatMap((c) => c ?? []);
  const seen = found.filter((c) => may(actor, 'see', c).may);
  return { card: foundCard(seen, world.catalogue, world.now()) };
}
