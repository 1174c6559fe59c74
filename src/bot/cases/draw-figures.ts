import { figuresCard } from '../../../cards/cases/figures-card.ts';
import { dayOf, instantOf } from '../../cases/calendar/calendar.ts';
import { may } from '../../roster/permissions.ts';
import { type Known, readRoster } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';

/** Today in numbers: of the whole street to those who lead it, of their own reports to everybody else. */
export async function drawFigures({ openId }: ViewOf<'figures'>, world: World, known: Known): Promise<Drawn> {
  const roster = known.roster ?? (await readRoster(world));
  const now = world.now();
  const whole = may(roster.actor(openId), 'seeFigures').may;
  const tally = await world.store.tally({ now, since: instantOf(dayOf(now)), reporter: whole ? undefined : openId });
  return { card: figuresCard(tally, whole ? world.config.office : undefined) };
}
