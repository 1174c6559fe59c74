import { dayCard, hasSomething } from '../../../cards/station/day-card.ts';
import { OFFICE_RIGHTS } from '../../permissions/permissions.ts';
import { type Known, knownRoster, readRoster } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { dayOfParty, dayOfPerson } from './day.ts';

const NOTHING = '今天没有到期的、等您确认的和答应过的事。';

/** 今天, for whoever asks; where there is nothing in it one sentence, which still says who is there. */
export async function drawDay({ openId }: ViewOf<'day'>, world: World, known: Known): Promise<Drawn> {
  const facts = await dayOfPerson(openId, await knownRoster(known, world), world);
  if (!facts) return { words: OFFICE_RIGHTS.seeDay.who };
  if (hasSomething(facts)) return { card: dayCard(facts) };
  const people = facts.onDuty.people.map(
    ({ name, mobile, duty }) => `${duty.community} ${name}${mobile ? ` ${mobile}` : ''}`,
  );
  return { words: people.length > 0 ? `${NOTHING}今天联络站在的：${people.join('；')}。` : NOTHING };
}

/** The morning of a duty chat. */
export async function drawDayOf({ party }: ViewOf<'day-of'>, world: World): Promise<Drawn> {
  return { card: dayCard(await dayOfParty(party, await readRoster(world), world)) };
}
